// The document in its place among the elements. The part of the program that fills pages is fetched with the first
// document, with its style; the pages are one element, which goes where its node stands.
import { files } from 'sanpo:site';
import type { DomLayer } from './dom_layer.ts';
import type * as Print from './print.ts';

/** A part of the site's own scripts that is not in the first load. */
export async function loadPart<Part>(name: string): Promise<Part> {
  return (await import(new URL(files[name] ?? name, document.baseURI).href)) as Part;
}

function loadStyle(name: string): Promise<void> {
  return new Promise((done, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = files[name] ?? name;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => failed(new Error(name)));
    document.head.append(link);
  });
}

export class Preview {
  private papers: Promise<Print.Papers> | undefined;
  private filled: Print.Papers | undefined;
  private place = 0;
  private latest = 0;

  constructor(private readonly told: (pages: number) => void) {}

  async show(place: number, page: string, layer: DomLayer | undefined): Promise<void> {
    this.place = place;
    const turn = (this.latest += 1);
    this.papers ??= Promise.all([loadPart<typeof Print>('print.js'), loadStyle('print.css')]).then(
      ([part]) => new part.Papers(),
    );
    try {
      const papers = await this.papers;
      if (turn !== this.latest) return; // a newer one is on its way
      const pages = papers.fill(page);
      this.filled = papers;
      this.told(pages);
      this.mount(layer);
    } catch (error) {
      this.papers = undefined; // offline and not cached: the next document tries again
      console.warn(error);
    }
  }

  mount(layer: DomLayer | undefined): void {
    if (!this.filled) return;
    const element = layer?.entry(this.place)?.element;
    if (element) this.filled.mount(element);
  }

  /** When the pages stand: the browser's print dialog. */
  async print(): Promise<void> {
    const papers = await this.papers;
    if (papers && papers === this.filled) papers.print();
  }
}
