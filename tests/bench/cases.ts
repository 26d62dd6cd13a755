// The cases that the benchmarks open: samples, a cost sheet of 300 lines made from company A's, an export of a
// thousand cases, and a case of nearly the largest size.
import { readFileSync } from 'node:fs';

export interface CaseFile {
  readonly id: string;
  readonly bytes: Buffer;
}

interface Line {
  id: string;
  note?: string;
}
type Sheet = { id: string; name: string } & Record<'staff_lines' | 'expense_lines' | 'time_lines', Line[]>;
interface CaseJson {
  id: string;
  title: string;
  client: { name: string; note?: string };
  sites?: Line[];
  people?: Line[];
  estimates?: Line[];
  cost_sheets?: Sheet[];
  assessments?: Line[];
}

const read = (name: string): CaseJson =>
  JSON.parse(readFileSync(new URL(`../../assets/samples/${name}.json`, import.meta.url), 'utf8')) as CaseJson;

const written = (document: CaseJson): CaseFile => ({ id: document.id, bytes: Buffer.from(JSON.stringify(document)) });

export const sample = (name: string): CaseFile => written(read(name));

function sheetOf(document: CaseJson): Sheet {
  const sheet = document.cost_sheets?.[0];
  if (!sheet) throw new Error('the sample has no cost sheet');
  return sheet;
}

const lists = ['staff_lines', 'expense_lines', 'time_lines'] as const;

/** The sheet with so many lines: its own over and over, with ids that nothing else has. */
function withLines(sheet: Sheet, lines: number, prefix: string, note?: string): Sheet {
  const filled: Sheet = { ...sheet, staff_lines: [], expense_lines: [], time_lines: [] };
  let count = 0;
  for (let round = 0; count < lines; round += 1)
    for (const list of lists) {
      const line = sheet[list][round % sheet[list].length];
      if (!line || count >= lines) continue;
      filled[list].push({ ...line, id: idOf(prefix, count), ...(note && list !== 'staff_lines' && { note }) });
      count += 1;
    }
  return filled;
}

/** Of the big sheet. */
export const sheetLines = 300;

/** Company A's lines over and over. */
export function bigSheet(lines = sheetLines): CaseFile {
  const document = read('company-a');
  document.id = 'bigsheetcase';
  document.cost_sheets = [withLines(sheetOf(document), lines, 'benchli')];
  return written(document);
}

/** Every year a sheet with lines and notes, until the case is nearly as large as one may be. */
export function largestCase(bytes: number): CaseFile {
  const document = read('certification');
  document.id = 'largestcasea';
  document.client.name = '最大産業株式会社';
  const first = sheetOf(read('company-a'));
  const note = '前年の実績をもとに、契約先からの請求書と勤怠の記録を突き合わせて記入した金額です。';
  document.cost_sheets = [];
  for (let year = 0; ; year += 1) {
    const letters = String.fromCharCode(97 + Math.floor(year / 26), 97 + (year % 26));
    const sheet = withLines(first, 300, `year${letters}l`, note);
    document.cost_sheets.push({ ...sheet, id: idOf('yearshe', year), name: `${2010 + year}年度` });
    if (written(document).bytes.length > bytes) {
      document.cost_sheets.pop();
      return written(document);
    }
  }
}

export const clientOf = (index: number): string => `第${String(index + 1).padStart(4, '0')}産業株式会社`;
export const idOfCase = (index: number): string => idOf('manycas', index);

/** An export of so many cases with all three tools, together just below so many bytes. */
export function exportOfMany(count: number, bytes: number): Buffer {
  const [threeSites, companyA, certification] = [read('three-sites'), read('company-a'), read('certification')];
  const whole: CaseJson = {
    ...threeSites,
    sites: [...(threeSites.sites ?? []), ...(certification.sites ?? [])],
    people: [...(threeSites.people ?? []), ...(certification.people ?? [])],
    estimates: [...(threeSites.estimates ?? []), ...(certification.estimates ?? [])],
    assessments: certification.assessments ?? [],
  };
  const all = (lines: number): Buffer => {
    const document = { ...whole, cost_sheets: [withLines(sheetOf(companyA), lines, 'morelin')] };
    const cases = Array.from({ length: count }, (_, index) =>
      JSON.stringify({ ...document, id: idOfCase(index), title: `案件 ${index + 1}`, client: { ...document.client, name: clientOf(index) } }));
    return Buffer.from(`{"format":"sanpo-export","version":1,"cases":[${cases.join(',')}]}`);
  };
  let fits: Buffer | undefined;
  for (let lines = 1, more = all(lines); more.length <= bytes; more = all((lines += 1))) fits = more;
  if (!fits) throw new Error(`${count} cases are more than ${bytes} bytes`);
  return fits;
}

/** Twelve letters that nothing else has. */
function idOf(prefix: string, number: number): string {
  const letters = [...number.toString(26).padStart(11 - prefix.length, '0')].map((digit) => String.fromCharCode(97 + parseInt(digit, 26)));
  return `${prefix}${letters.join('')}a`;
}
