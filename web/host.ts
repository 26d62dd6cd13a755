// What the page does for the WebAssembly part: glyphs, picture, frames, files, address. The counterpart is
// src/platform/browser/host.js; nothing else crosses the border in that direction.
import type { DomLayer } from './dom_layer.ts';
import type { Embedding } from './embed.ts';
import type { Places } from './places.ts';
import { GlyphCanvas } from './glyph_canvas.ts';
import { loadPart, Preview } from './preview.ts';
import type * as Attachments from './attachments.ts';
import type * as Links from './links.ts';
import type * as Spreadsheet from './spreadsheet.ts';
import type * as TableFile from './table_file.ts';
import { rememberMemoryOnly, type StoragePlace } from './tab_lock.ts';

/** Why a frame is drawn; the benchmark counts them. Shared with src/platform/browser/page.h. */
export const reasons = ['input', 'action', 'data', 'timer', 'animation', 'texture', 'settle', 'resize', 'scroll'] as const;

export interface HostEvents {
  /** `asked`: a bit for each of the reasons it was asked for by. */
  frame(time: number, asked: number): void;
  /** `brought`: files that came in an archive with the documents. */
  file(name: string, bytes: Uint8Array, brought?: Uint8Array[]): void;
  /** The size is negative when the file cannot be read; there are no bytes when it is too large. */
  attachment(name: string, size: number, bytes: Uint8Array): void;
  bundleSaved(missing: number): void;
  /** The answer to a call of the store of attachments: a failure's kind, -1 done, -2 not there. */
  blob(ticket: number, failure: number, bytes: Uint8Array): void;
  wake(): void;
  saved(): void;
  asset(name: string): void;
  takeOver(): void;
  switchBuild(): void;
  install(): void;
  /** Flags: 1 the browser lets the data last, 2 files can be shared. */
  room(used: number, granted: number, flags: number): void;
  pages(count: number): void;
  linkMade(length: number): void;
  /** Why there is none: 1 too large, 2 no picture. */
  image(dataUrl: string, reason: number): void;
}

/** Kept beside the data, because the first picture needs it before the data is read. */
export const themeKey = 'sanpo-theme';

export class Host {
  private readonly glyphs = new GlyphCanvas();
  private pending = 0;
  private asked = 0; // reasons, as bits
  readonly frames: Record<string, number> = {};
  readonly canvas: HTMLCanvasElement | undefined;
  layer: DomLayer | undefined;
  places: Places | undefined;
  events: HostEvents | undefined;
  /** Inside another site's page. */
  embedding: Embedding | undefined;
  /** What this tab may do with the data on the device. */
  place: StoragePlace | undefined;

  constructor() {
    this.soon.port1.onmessage = () => {
      if (this.due >= 0 && this.due <= performance.now() + 5) this.wakeNow(); // else what was wished for last is later
    };
    const canvas = document.createElement('canvas');
    // As large as a tile of the whole page's width is: to grow would wait for the graphics process.
    canvas.width = Math.ceil(innerWidth * devicePixelRatio);
    canvas.height = Math.ceil(256 * devicePixelRatio);
    this.canvas = typeof WebGL2RenderingContext === 'undefined' ? undefined : canvas;
    // The browser needs long for the first context: it is made while the program is on its way, which is then given
    // this one. The attributes are those of host_open_context.
    queueMicrotask(() => this.canvas?.getContext('webgl2', { alpha: true, premultipliedAlpha: true, antialias: false,
      depth: false, stencil: false, preserveDrawingBuffer: false, powerPreference: 'default' }));
  }

  measureGlyph(face: number, pixels: number, cluster: string): number[] {
    return this.glyphs.measure(face, pixels, cluster);
  }
  rasterizeGlyph(left: number, top: number, out: Uint8Array, width: number, height: number): void {
    this.glyphs.rasterize(left, top, out, width, height);
  }
  baseline(pixels: number, lineHeight: number): number {
    return this.glyphs.baseline(pixels, lineHeight);
  }

  /** Grows only: a change of size clears the drawing buffer. */
  sizeCanvas(width: number, height: number): void {
    if (!this.canvas) return;
    if (this.canvas.width < width) this.canvas.width = width;
    if (this.canvas.height < height) this.canvas.height = height;
  }

  /** When the graphics process has done all that it was asked for: a picture asked for earlier would block the page. */
  async graphicsReady(): Promise<void> {
    const context = this.canvas?.getContext('webgl2');
    const fence = context?.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (!context || !fence) return;
    context.flush();
    const patience = performance.now() + 2_000;
    while (context.getSyncParameter(fence, context.SYNC_STATUS) === context.UNSIGNALED && performance.now() < patience)
      await new Promise((resolve) => setTimeout(resolve, 8));
    context.deleteSync(fence);
  }

  showTile(region: number, number: number, width: number, height: number, top: number): void {
    if (this.canvas) this.layer?.entry(region)?.picture?.show(this.canvas, number, width, height, top);
  }
  keepTiles(region: number, first: number, last: number): void {
    this.layer?.entry(region)?.picture?.keep(first, last);
  }

  requestFrame(reason: number): void {
    const name = reasons[reason] ?? 'input';
    this.frames[name] = (this.frames[name] ?? 0) + 1;
    this.asked |= 1 << reason;
    if (this.pending) return;
    this.pending = requestAnimationFrame((time) => {
      const { asked } = this;
      this.pending = this.asked = 0;
      this.events?.frame(time, asked);
    });
  }

  /** One more frame, for what this one was asked for. */
  postpone(asked: number): void {
    for (let reason = 0; asked >> reason; ++reason) if ((asked >> reason) & 1) this.requestFrame(reason);
  }

  setRoute(route: string): void {
    const hash = `#${route}`;
    if (location.hash === hash) return;
    // The steps of the page around are not this one's.
    if (this.embedding) history.replaceState(history.state, '', hash);
    else history.pushState(this.places?.next() ?? null, '', hash);
  }
  setTitle(title: string): void {
    if (document.title !== title) document.title = title;
  }
  setLook(dark: boolean, language: string): void {
    const root = document.documentElement;
    const theme = dark ? 'dark' : 'light';
    if (root.dataset['theme'] !== theme) root.dataset['theme'] = theme;
    if (root.lang !== language) root.lang = language;
  }
  /** Revisions since the start: the last one, and the last one that is kept. */
  setSaved(revision: number, saved: number): void {
    const { dataset } = document.documentElement;
    const before = dataset['savedRevision'];
    if (dataset['revision'] !== String(revision)) dataset['revision'] = String(revision);
    if (before === String(saved)) return;
    dataset['savedRevision'] = String(saved);
    if (before === undefined) return;
    this.events?.saved();
    this.letLast();
  }
  /** Whether everything is kept. */
  get allSaved(): boolean {
    const { dataset } = document.documentElement;
    return dataset['revision'] === dataset['savedRevision'];
  }
  setTheme(theme: string): void {
    try {
      localStorage.setItem(themeKey, theme);
    } catch {
      // Without storage the theme follows the system at the next start.
    }
  }

  private timer = 0;
  private due = -1;
  private readonly soon = new MessageChannel();
  wake(milliseconds: number): void {
    const due = milliseconds < 0 ? -1 : performance.now() + milliseconds;
    if (due < 0 ? this.due < 0 : this.due >= 0 && Math.abs(due - this.due) < 5) return;
    clearTimeout(this.timer);
    this.due = due;
    if (due < 0) return;
    // Long work goes on at once: browsers make a timer of nothing wait for 4 ms.
    if (milliseconds === 0) this.soon.port2.postMessage(0);
    else this.timer = setTimeout(() => this.wakeNow(), milliseconds);
  }
  private wakeNow(): void {
    this.due = -1;
    this.events?.wake();
  }
  requestAsset(name: string): void {
    this.events?.asset(name);
  }
  takeOver(): void {
    this.events?.takeOver();
  }
  switchBuild(): void {
    this.events?.switchBuild();
  }
  install(): void {
    this.events?.install();
  }
  private lastingAsked = false;
  /** Once something is kept, the browser is asked to let it last, where that puts no question to the person (all but Firefox). */
  private letLast(): void {
    if (this.lastingAsked || navigator.userAgent.includes('Firefox')) return;
    this.lastingAsked = true;
    (navigator.storage as StorageManager | undefined)?.persist?.().catch((error: unknown) => console.warn(error));
  }
  /** How much room the browser gives, and whether it shares files; may ask it to let the data last. */
  askRoom(lasting: boolean): void {
    const storage = navigator.storage as StorageManager | undefined; // only in a secure context
    const sample = new File(['{}'], 'sample.txt', { type: 'text/plain' });
    const shares = navigator.canShare?.({ files: [sample] }) ? 2 : 0;
    const kept = lasting ? storage?.persist?.() : storage?.persisted?.();
    Promise.all([storage?.estimate?.(), kept])
      .then(([room, granted]) => this.events?.room(room?.usage ?? 0, room?.quota ?? 0, (granted ? 1 : 0) | shares))
      .catch((error: unknown) => console.warn(error));
  }
  /** Some browsers share no JSON: it then goes as text, which the import reads as well. */
  shareFile(name: string, bytes: Uint8Array): void {
    const json = new File([bytes as BlobPart], name, { type: 'application/json' });
    const file = navigator.canShare({ files: [json] }) ? json
      : new File([bytes as BlobPart], name.replace(/json$/, 'txt'), { type: 'text/plain' });
    navigator.share({ files: [file] }).catch((error: unknown) => console.warn(error)); // a person may close the sheet
  }
  /** Opens the page again: 0 keeping data, 1 in memory only, 2 after everything was erased. */
  reopen(how: number): void {
    rememberMemoryOnly(how === 1);
    try {
      if (how === 2) localStorage.removeItem(themeKey);
    } catch {
      // Without storage there is nothing to forget.
    }
    history.replaceState(null, '', location.pathname);
    location.reload();
  }
  focusNode(id: number): void {
    this.layer?.focusSoon(id);
  }

  saveFile(name: string, type: string, bytes: Uint8Array): void {
    const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  private readonly preview = new Preview((pages) => this.events?.pages(pages));
  showDocument(place: number, page: string): void {
    void this.preview.show(place, page, this.layer);
  }
  printDocument(): void {
    void this.preview.print();
  }
  /** The elements have been placed anew. */
  placed(): void {
    this.preview.mount(this.layer);
  }

  /** The writer of spreadsheets is fetched with the first one. */
  saveWorkbook(name: string, workbook: string): void {
    loadPart<typeof Spreadsheet>('spreadsheet.js')
      .then((part) => part.writeWorkbook(workbook))
      .then((bytes) => this.saveFile(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes))
      .catch((error: unknown) => console.warn(error)); // offline and not cached
  }

  /** Copies a link that carries the document, or tells how much too long it is; 0: it could not be copied. */
  async shareLink(document: string): Promise<void> {
    let made = 0;
    // The press that asked for it is remembered only while the clipboard waits for its content.
    const content = loadPart<typeof Links>('links.js').then(async ({ linkOf, longest }) => {
      const link = await linkOf(document);
      made = link.length;
      if (made > longest) throw new Error('too long');
      return new Blob([`${location.origin}${location.pathname}${link}`], { type: 'text/plain' });
    });
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': content })]);
    } catch {
      // It is said how long a link became that is too long; any other one was only not copied.
      if (await content.then(() => true, () => made === 0)) made = 0;
    }
    this.events?.linkMade(made);
  }
  openWhole(document: string): void {
    void this.embedding?.openWhole(document).then((tooLong) => {
      if (tooLong) this.events?.linkMade(tooLong);
    });
  }
  tellParent(tool: string, result: string, height: number): void {
    this.embedding?.tell(tool, result, height);
  }
  /** Only a mail to be written: nothing else leaves the page. */
  openAddress(address: string): void {
    if (address.startsWith('mailto:')) location.href = address;
  }

  chooseFile(): void {
    this.choose('.json,.zip,.txt,.xlsx,.csv,.tsv,application/json,application/zip,text/plain,text/csv', (file) => void this.readFile(file));
  }
  private choose(accept: string, chosen: (file: File) => void, multiple = false): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => {
      for (const file of input.files ?? []) chosen(file);
    });
    input.click();
  }

  // Attachments: their part is fetched with the first one.
  private attachments: Promise<Attachments.Store> | undefined;
  private store(): Promise<Attachments.Store> {
    this.attachments ??= loadPart<typeof Attachments>('attachments.js').then((part) => new part.Store(this.place!));
    this.attachments.catch(() => (this.attachments = undefined)); // offline and not cached: the next call tries again
    return this.attachments;
  }
  blob(call: number, ticket: number, text: string, bytes: Uint8Array): void {
    this.store()
      .then((store) => store.call(call, text, bytes))
      .catch(() => ({ failure: 7, bytes: undefined }))
      .then(({ failure, bytes: answer }) => this.events?.blob(ticket, failure, answer ?? new Uint8Array()));
  }
  saveBundle(name: string, json: Uint8Array, files: string): void {
    this.store()
      .then((store) => store.bundle(json, files))
      .then(({ bytes, missing }) => {
        this.saveFile(name, 'application/zip', bytes);
        this.events?.bundleSaved(missing);
      })
      .catch((error: unknown) => {
        console.warn(error); // the documents leave in any case
        this.saveFile(name.replace(/zip$/, 'json'), 'application/json', json);
        this.events?.bundleSaved(files.split('\n').length - 1);
      });
  }
  chooseAttachments(): void {
    const accept = '.pdf,.png,.jpg,.jpeg,.gif,.webp,.bmp,.tif,.tiff,.heic,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.odp,.txt,.csv,.tsv';
    this.choose(accept, (file) => void this.readAttachment(file), true);
  }
  async readAttachment(file: File): Promise<void> {
    const tooLarge = file.size > 5_000_000;
    const bytes = tooLarge ? new Uint8Array() : await file.arrayBuffer().then((read) => new Uint8Array(read), () => undefined);
    this.events?.attachment(file.name, bytes ? file.size : -1, bytes ?? new Uint8Array());
  }
  /** A picture, made small enough to be kept with the settings and in issued documents, as PNG. */
  chooseImage(): void {
    this.choose('image/png,image/jpeg,image/webp', (file) => {
      if (file.size > 5_000_000) return this.events?.image('', 1);
      loadPart<typeof Attachments>('attachments.js')
        .then((part) => part.smallPicture(file))
        .then((picture) => this.events?.image(picture, 0), () => this.events?.image('', 2));
    });
  }

  async readFile(file: File): Promise<void> {
    if (/\.zip$/i.test(file.name)) {
      const { json, files } = await loadPart<typeof Attachments>('attachments.js').then((part) => part.unbundle(file));
      this.events?.file(file.name, json, files);
      return;
    }
    // A file above the limit is told with one byte more than allowed: the import says what was expected.
    const table = /\.(xlsx|csv|tsv)$/i.test(file.name);
    const most = (table ? 10_000_000 : 100_000_000) + 1;
    let bytes: Uint8Array = new Uint8Array(await file.slice(0, most).arrayBuffer());
    if (table) bytes = await (await loadPart<typeof TableFile>('table_file.js')).csvOf(bytes);
    this.events?.file(file.name, bytes);
  }

  copyText(text: string): void {
    void navigator.clipboard?.writeText(text);
  }
}
