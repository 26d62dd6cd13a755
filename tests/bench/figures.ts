// What a benchmark gives, how it is told, and whether it keeps to its budget (budget.json).
// A figure that is the same in every run may not pass its budget; one that depends on the machine, only when it is
// beyond `tolerance` times the budget.
import { readFileSync } from 'node:fs';

export interface Figure {
  /** Its key in budget.json. */
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** What it came from. */
  readonly note?: string;
}

interface Budget {
  readonly most: number;
  readonly tolerance?: number;
}

const budgets = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8')) as Record<string, Budget>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

const written = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Number.isInteger(value) || value >= 1000 ? 0 : 2 });

/** One line: the figure, its budget, what follows. */
export function line(figure: Figure): string {
  const { most, tolerance } = budgetOf(figure);
  const verdict = !within(figure) ? 'TOO MUCH' : figure.value > most ? 'over, within tolerance' : 'ok';
  const budget = `≤ ${written(most)}${tolerance ? ` (fails beyond ${written(most * tolerance)})` : ''}`;
  return `${figure.label.padEnd(44)} ${written(figure.value).padStart(12)} ${figure.unit.padEnd(12)} ${budget.padEnd(28)} ${verdict}` +
    (figure.note ? `\n    ${figure.note}` : '');
}

/** Whether the figure passes. No number is no pass. */
export function within(figure: Figure): boolean {
  const { most, tolerance = 1 } = budgetOf(figure);
  return figure.value <= most * tolerance;
}

function budgetOf(figure: Figure): Budget {
  const budget = budgets[figure.key];
  if (!budget) throw new Error(`tests/bench/budget.json has no ${figure.key}`);
  return budget;
}

/** Budgets that no figure was held against. */
export const unused = (figures: readonly Figure[]): string[] =>
  Object.keys(budgets).filter((key) => !figures.some((figure) => figure.key === key));
