// Where the page was scrolled to at each step of the browser's history: back and forward come to the same place again.
// Kept for this visit only; after a reload a step begins at its top.
import type { DomLayer } from './dom_layer.ts';

export class Places {
  private readonly tops = new Map<number, Map<number, number>>();
  private step = 0;
  private steps = 0;

  constructor(private readonly layer: DomLayer) {
    const step = (history.state as { step?: number } | null)?.step;
    if (step === undefined) history.replaceState({ step: 0 }, '');
    else this.step = this.steps = step;
  }

  /** Remembers where everything stands, before another route is shown. */
  private leave(): void {
    this.tops.set(this.step, this.layer.scrollTops());
  }

  /** A new step begins behind the present one; what it writes into the history. */
  next(): { step: number } {
    this.leave();
    this.step = ++this.steps;
    return { step: this.step };
  }

  /** The browser has gone to another step, which `show` shows: scrolled as it was. */
  come(show: () => void): void {
    this.leave();
    this.layer.arrive(show, () => {
      this.step = (history.state as { step?: number } | null)?.step ?? ++this.steps;
      this.steps = Math.max(this.steps, this.step);
      return this.tops.get(this.step);
    });
  }
}
