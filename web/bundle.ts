// An export with its attachments as one archive, and back: cases.json, and the files under the beginning of their
// SHA-256. What a file is, the program finds out by its content; names are for people who open the archive.
// Fetched when first needed.
import { unzipSync, zipSync, type Zippable } from '../node_modules/fflate/esm/browser.js';
import type { Blobs } from './blobs.ts';

const cases = 'cases.json';
const mostJson = 100_000_001; // one more than allowed: the import says what was expected
const largest = 5_000_000; // of a file, and
const most = 200_000_000; // of all together: as src/app/attachments.h
const mostFiles = 5_000;

/** The archive, and how many of the files were not here. */
export async function bundle(json: Uint8Array, files: { name: string; path: string }[], blobs: Blobs): Promise<{ bytes: Uint8Array; missing: number }> {
  const parts: Zippable = { [cases]: [json, { level: 6 }] };
  let missing = 0;
  for (const { name, path } of files) {
    const bytes = await blobs.get(name).catch(() => undefined);
    if (bytes) parts[path] = [bytes, { level: 0 }]; // what people attach is compressed already
    else missing += 1;
  }
  return { bytes: zipSync(parts), missing };
}

/** The documents and the files of an archive; what is no such archive has no documents. */
export function unbundle(bytes: Uint8Array): { json: Uint8Array; files: Uint8Array[] } {
  let room = most;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === cases) return originalSize <= mostJson;
        if (!name.startsWith('files/') || originalSize > largest || originalSize > room || count >= mostFiles) return false;
        room -= originalSize;
        count += 1;
        return originalSize > 0;
      },
    });
    const { [cases]: json, ...files } = parts;
    return { json: json ?? new Uint8Array(), files: Object.values(files) };
  } catch {
    return { json: new Uint8Array(), files: [] }; // damaged: the program says that there is no document in it
  }
}
