// What a benchmark gives, how it is told, and whether it keeps to its budget (budget.json).
// A figure that is the same in every run may not pass its budget; one that depends on the machine fails only beyond
// `tolerance` times the budget, and one that is another one in every run, without `gated`, is only told.
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
  readonly gated?: false;
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
  const { most, tolerance, gated } = budgetOf(figure);
  const over = gated === false ? 'over, only told' : 'over, within tolerance';
  const verdict = !within(figure) ? 'TOO MUCH' : figure.value > most ? over : 'ok';
  const budget = `≤ ${written(most)}${tolerance ? ` (fails beyond ${written(most * tolerance)})` : ''}`;
  return `${figure.label.padEnd(44)} ${written(figure.value).padStart(12)} ${figure.unit.padEnd(12)} ${budget.padEnd(28)} ${verdict}` +
    (figure.note ? `\n    ${figure.note}` : '');
}

/** Whether the figure passes. No number is no pass. */
export function within(figure: Figure): boolean {
  const { most, tolerance = 1, gated = true } = budgetOf(figure);
  return gated ? figure.value <= most * tolerance : !Number.isNaN(figure.value);
}

function budgetOf(figure: Figure): Budget {
  const budget = budgets[figure.key];
  if (!budget) throw new Error(`tests/bench/budget.json has no ${figure.key}`);
  return budget;
}

/** Budgets that no figure was held against. */
export const unused = (figures: readonly Figure[]): string[] =>
  Object.keys(budgets).filter((key) => !figures.some((figure) => figure.key === key));
