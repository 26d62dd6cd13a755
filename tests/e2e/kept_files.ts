// The files as they lie in the browser's database, for tests that look behind the application or damage what it keeps.
// Rule: design.md, Keeping data, 4; src/app/storage/frame.h.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** The text of a file; empty when there is none. */
export function readKept(page: Page, name: string, area: 'live' | 'archive' = 'live'): Promise<string> {
  return page.evaluate(async ([file, folder]) => {
    const place = `/sanpo${new URL('.', location.href).pathname}${folder}`;
    if (!(await indexedDB.databases()).some((each) => each.name === place)) return '';
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(place);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const store = database.transaction('FILE_DATA').objectStore('FILE_DATA');
    const entry = await new Promise<{ contents: Uint8Array } | undefined>((resolve) => {
      const request = store.get(`${place}/${file}`) as IDBRequest<{ contents: Uint8Array } | undefined>;
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return entry ? new TextDecoder().decode(entry.contents) : '';
  }, [name, area] as const);
}

/** Waits until so many steps to undo are kept of the case that the page shows: they are saved after the case itself. */
export async function stepsKept(page: Page, count: number): Promise<void> {
  const file = `${new URL(page.url()).hash.split('/')[1]!}.archive`;
  for (let tries = 0; tries < 100; tries += 1) {
    const steps = (await readKept(page, file, 'archive')).match(/^undo /gm)?.length ?? 0;
    if (steps === count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${count} steps were never kept`);
}

/** Puts another text in its place, as another tab or another version would. */
export function writeKept(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(async ([file, content]) => {
    const place = `/sanpo${new URL('.', location.href).pathname}live`;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(place);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const transaction = database.transaction('FILE_DATA', 'readwrite');
    transaction.objectStore('FILE_DATA')
      .put({ timestamp: new Date(Date.now() + 1), mode: 0o100644, contents: new TextEncoder().encode(content) }, `${place}/${file}`);
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    database.close();
  }, [name, text] as const);
}

/** A file with this head (up to its length) and body, with length and checksum. */
export function frame(head: string, body: string): string {
  const line = `${head} bytes=${Buffer.byteLength(body)}`;
  const all = 0xffff_ffff_ffff_ffffn;
  let crc = all;
  for (const byte of Buffer.from(line + body)) {
    crc ^= BigInt(byte);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >> 1n) ^ (crc & 1n ? 0xc96c5795d7870f42n : 0n);
  }
  return `${line} crc64=${(crc ^ all).toString(16).padStart(16, '0')}\n${body}`;
}
