// The cases that the benchmarks open: samples, and a cost sheet of 300 lines made from company A's.
import { readFileSync } from 'node:fs';

export interface CaseFile {
  readonly id: string;
  readonly bytes: Buffer;
}

interface Line {
  id: string;
}
type Sheet = Record<'staff_lines' | 'expense_lines' | 'time_lines', Line[]>;
interface CaseJson {
  id: string;
  cost_sheets?: Sheet[];
}

const read = (name: string): CaseJson =>
  JSON.parse(readFileSync(new URL(`../../assets/samples/${name}.json`, import.meta.url), 'utf8')) as CaseJson;

const written = (document: CaseJson): CaseFile => ({ id: document.id, bytes: Buffer.from(JSON.stringify(document)) });

export const sample = (name: string): CaseFile => written(read(name));

/** Of the big sheet. */
export const sheetLines = 300;

/** Company A's lines over and over, with ids of their own. */
export function bigSheet(lines = sheetLines): CaseFile {
  const document = read('company-a');
  const sheet = document.cost_sheets?.[0];
  if (!sheet) throw new Error('the sample of company A has no cost sheet');
  document.id = 'bigsheetcase';
  const lists = [sheet.staff_lines, sheet.expense_lines, sheet.time_lines];
  const originals = lists.map((list) => list.slice());
  let count = originals.flat().length;
  for (let round = 0; count < lines; round += 1)
    originals.forEach((list, which) => {
      const line = list[round % list.length];
      if (!line || count >= lines) return;
      lists[which]?.push({ ...line, id: idOf(count) });
      count += 1;
    });
  return written(document);
}

/** Twelve letters that no other line has. */
const idOf = (number: number): string => {
  const letters = [...number.toString(26).padStart(4, '0')].map((digit) => String.fromCharCode(97 + parseInt(digit, 26)));
  return `benchli${letters.join('')}a`;
};
