// Writes a workbook (src/documents/workbook.h) as XLSX: formulas carry the app's own figures, so that a reader which does
// not calculate shows them too. Fetched with the first spreadsheet. The format itself is write-excel-file's.
import writeExcelFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/browser';

interface Cell {
  text?: string;
  formula?: string;
  value?: string;
  look?: 'head' | 'input' | 'sum' | 'total' | 'title';
  format?: 'yen' | 'decimal' | 'percent';
}
interface WorkSheet {
  name: string;
  fixed_rows: number;
  widths: number[];
  rows: Cell[][];
}

const formats = { yen: '#,##0', decimal: '#,##0.##', percent: '0.0%' };
const looks: Record<string, Partial<CellObject>> = {
  head: { fontWeight: 'bold', backgroundColor: '#E9EFEF', bottomBorderStyle: 'thin' },
  input: { backgroundColor: '#FFFBE6' },
  sum: { fontWeight: 'bold' },
  total: { fontWeight: 'bold', backgroundColor: '#E9EFEF', topBorderStyle: 'thin' },
  title: { fontWeight: 'bold', fontSize: 14 },
};

function cellOf(cell: Cell): CellObject | null {
  const look = cell.look ? looks[cell.look] : undefined;
  const format = cell.format ? { format: formats[cell.format] } : {};
  if (cell.formula !== undefined) return { type: 'Formula', value: cell.formula, ...look, ...format };
  if (cell.value !== undefined) return { type: Number, value: Number(cell.value), ...look, ...format };
  if (cell.text !== undefined) return { type: String, value: cell.text, ...look, wrap: cell.text.includes('\n'), alignVertical: 'top' };
  return look ? { type: Number, ...look, ...format } : null;
}

function address(column: number, row: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return `${name}${row + 1}`;
}

/** The library writes formulas without their values: they are put behind them. */
function cachedValues(sheets: WorkSheet[]): Feature<Blob | File | ArrayBuffer> {
  const values = sheets.map(
    ({ rows }) =>
      new Map(rows.flatMap((row, y) => row.flatMap((cell, x) => (cell.formula === undefined ? [] : [[address(x, y), cell.value ?? '0'] as const])))),
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) =>
            content.replace(/(<c [^>]*?r="([A-Z]+\d+)"[^>]*>)(<f>[^<]*<\/f>)(<\/c>)/g, (all, open: string, place: string, formula: string, close: string) => {
              const value = values[sheetIndex]?.get(place);
              return value === undefined ? all : `${open}${formula}<v>${value}</v>${close}`;
            }),
        },
      },
    },
  };
}

export async function writeWorkbook(json: string): Promise<Uint8Array> {
  const sheets = JSON.parse(json) as WorkSheet[];
  const written: Sheet<Blob | File | ArrayBuffer>[] = sheets.map(({ name, fixed_rows, widths, rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    ...(fixed_rows > 0 ? { stickyRowsCount: fixed_rows } : {}),
    data: rows.map((row) => row.map(cellOf)),
  }));
  const blob = await writeExcelFile(written, { features: [cachedValues(sheets)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
