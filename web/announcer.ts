// Tells changes of results to who does not see them: after the typing has paused, once, not for every key.
// What is worth telling is left to the semantic tree (state announced, role alert). Rule: design.md, One DOM layer.

const pause = 1000; // milliseconds without a further change
const kept = 8000; // then it is taken away, or whoever reads on through the page meets what is long past

export class Announcer {
  private readonly element: HTMLElement;
  private readonly pending = new Map<number, string>();
  private readonly told = new Map<number, string>();
  private timer = 0;

  constructor() {
    this.element = document.createElement('div');
    this.element.className = 'announcer';
    this.element.setAttribute('role', 'status');
    document.body.append(this.element);
  }

  changed(id: number, words: string): void {
    if (this.told.get(id) === words) this.pending.delete(id);
    else this.pending.set(id, words);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), pause);
  }

  private tell(): void {
    for (const [id, words] of this.pending) this.told.set(id, words);
    if (this.pending.size > 0)
      this.element.textContent = [...this.pending.values()].map((words) => words.replace(/[。.]$/, ''))
        .join(document.documentElement.lang === 'ja' ? '。' : '. ');
    this.pending.clear();
    this.timer = setTimeout(() => { this.element.textContent = ''; }, kept);
  }
}
