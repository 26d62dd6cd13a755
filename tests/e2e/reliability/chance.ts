// Random numbers from a seed, so that whatever fails can be played again.
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}
