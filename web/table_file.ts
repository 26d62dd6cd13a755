// A table file as CSV in UTF-8, which is what the program reads: the first sheet of an XLSX with its figures as they
// were calculated last, or a text in the code page that Excel writes in Japan. Fetched with the first such file.
import { SaxesParser } from 'saxes';
import { strFromU8, unzipSync } from '../node_modules/fflate/esm/browser.js';

const largest = 20 * 1024 * 1024; // unpacked: an archive may be a stranger's
const deepest = 64; // elements within each other; a workbook has 8
const mostRows = 20_000;
const mostColumns = 64;
const slice = 256 * 1024; // characters read before the page gets its turn

interface Reader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads XML once through, names without their prefix. Fails where it is not well-formed or nested too deeply. */
async function read(xml: string, reader: Reader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw new Error('nested too deeply');
    reader.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    --depth;
    reader.close?.(local(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  for (let at = 0; at < xml.length; at += slice) {
    if (at > 0) await new Promise((done) => setTimeout(done));
    parser.write(xml.slice(at, at + slice));
  }
  parser.close();
}

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

/** Where the workbook's first sheet lies in the archive. */
async function firstSheet(part: (name: string) => string): Promise<string> {
  let relation = '', target: string | undefined;
  await read(part('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'sheet') relation ||= attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    },
  });
  await read(part('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes['Id'] === relation) target ??= attributes['Target'];
    },
  });
  target ??= 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The texts that cells refer to by number. What is written over kanji as their reading (rPh) is none of it. */
async function sharedTexts(xml: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '', inText = false, reading = false;
  await read(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') reading = true;
      else if (name === 't') inText = true;
    },
    text: (piece) => {
      if (inText && !reading) text += piece;
    },
    close: (name) => {
      if (name === 'si') texts.push(text);
      else if (name === 'rPh') reading = false;
      else if (name === 't') inText = false;
    },
  });
  return texts;
}

async function csvOfWorkbook(bytes: Uint8Array): Promise<string> {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name)) return false;
      unpacked += originalSize;
      return unpacked <= largest;
    },
  });
  const part = (name: string): string => {
    const found = parts[name];
    if (!found) throw new Error(`${name} is missing`);
    return strFromU8(found);
  };
  const sheet = part(await firstSheet(part));
  const shared = parts['xl/sharedStrings.xml'] ? await sharedTexts(part('xl/sharedStrings.xml')) : [];

  const rows: string[] = [];
  let number = 0, cells: string[] = [];
  let place = -1, kind: string | undefined, value = '', text = '';
  let within = '', reading = false;
  await read(sheet, {
    open: (name, attributes) => {
      if (name === 'row') {
        number = Number(attributes['r'] ?? rows.length + 1);
        cells = [];
      } else if (name === 'c') {
        place = column(attributes['r'] ?? '');
        kind = attributes['t'];
        value = text = '';
      } else if (name === 'rPh') {
        reading = true;
      } else if (name === 'v' || name === 't') {
        within = name;
      }
    },
    text: (piece) => {
      if (within === 'v') value += piece;
      else if (within === 't' && !reading) text += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') within = '';
      else if (name === 'rPh') reading = false;
      else if (name === 'c' && place >= 0 && place < mostColumns)
        cells[place] = kind === 's' ? quoted(shared[Number(value)] ?? '') : kind === 'inlineStr' ? quoted(text) : kind === 'str' ? quoted(value) : figure(value);
      else if (name === 'row' && number > 0 && number <= mostRows) {
        while (rows.length < number - 1) rows.push('');
        rows[number - 1] = Array.from(cells, (cell) => cell ?? '').join(',');
      }
    },
  });
  return rows.join('\r\n');
}

/** Nothing when the file is no table that can be read. */
export async function csvOf(bytes: Uint8Array): Promise<Uint8Array> {
  let text: string;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    try {
      text = await csvOfWorkbook(bytes);
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
