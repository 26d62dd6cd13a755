// A table file as CSV in UTF-8, which is what the program reads: the first sheet of an XLSX with its figures as they
// were calculated last, or a text in the code page that Excel writes in Japan. Fetched with the first such file.
import { strFromU8, unzipSync } from '../node_modules/fflate/esm/browser.js';

const largest = 20 * 1024 * 1024; // unpacked: an archive may be a stranger's
const mostRows = 20_000;
const mostColumns = 64;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? all;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** The content of every element of this name, whatever its prefix. */
function contents(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g'))].map((found) => found[1] ?? '');
}
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
/** Text runs together; readings of kanji (rPh) are none of it. */
const textOf = (xml: string): string => plain(contents(xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't').join(''));

function column(address: string): number {
  let number = 0;
  for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? '') number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** As a person would type it: what a spreadsheet holds of 0.1 is 0.10000000000000001. */
function figure(text: string): string {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return text;
  return number.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function csvOfWorkbook(bytes: Uint8Array): string {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name)) return false;
      unpacked += originalSize;
      return unpacked <= largest;
    },
  });
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const first = /<(?:\w+:)?sheet\s[^>]*>/.exec(part('xl/workbook.xml'))?.[0] ?? '';
  const relation = attribute(first, '\\w+:id');
  const target = [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, 'Id') === relation);
  const path = (target && attribute(target, 'Target')) ?? 'worksheets/sheet1.xml';
  const sheet = part(path.startsWith('/') ? path.slice(1) : `xl/${path}`);
  const shared = contents(part('xl/sharedStrings.xml'), 'si').map(textOf);

  const rows: string[] = [];
  for (const [tag = '', content = ''] of sheet.matchAll(/<(?:\w+:)?row(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?row>/g)) {
    const number = Number(attribute(tag.slice(0, tag.indexOf('>')), 'r') ?? rows.length + 1);
    if (!(number > 0 && number <= mostRows)) continue;
    const cells: string[] = [];
    for (const [all, open = '', inner = ''] of content.matchAll(/<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      if (all.endsWith('/>')) continue;
      const place = column(attribute(open, 'r') ?? '');
      if (place < 0 || place >= mostColumns) continue;
      const kind = attribute(open, 't');
      const value = plain(contents(inner, 'v')[0] ?? '');
      cells[place] = kind === 's' ? quoted(shared[Number(value)] ?? '') : kind === 'inlineStr' ? quoted(textOf(inner)) : kind === 'str' ? quoted(value) : figure(value);
    }
    while (rows.length < number - 1) rows.push('');
    rows[number - 1] = Array.from(cells, (cell) => cell ?? '').join(',');
  }
  return rows.join('\r\n');
}

/** Nothing when the file is no table that can be read. */
export function csvOf(bytes: Uint8Array): Uint8Array {
  let text: string;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    try {
      text = csvOfWorkbook(bytes);
    } catch {
      text = ''; // a damaged archive: the program says that there is no table in it
    }
  } else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      text = new TextDecoder('shift_jis').decode(bytes);
    }
  }
  return new TextEncoder().encode(text);
}
