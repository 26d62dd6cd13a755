// Files as evidence in the browser: the same bytes after a reload, said where they cannot be taken, kept by one tab
// only, gone with everything else, and carried to another device; the seal on the printed quotation. Rule: design.md,
// Keeping data, 4, 8 and 10; quotation.md (issuer block).
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FileChooser, Page } from 'playwright-core';
import { Bench, download, ready, saved, type Visitor } from './chromium.ts';
import { issueQuotation, openDocument, openQuotation, print, sample, takeIn, text } from './papers.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const files = (key: string, values = {}): string => text('ja', 'ui_files', `ui.files.${key}`, values);
const place = '/certification/assessments/';
const paper = { name: '健康宣言.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.7\n\0\r\n'), randomBytes(300_000)]) };

/** The sample of the certification at its first item. */
async function openItem(visitor: Visitor, opened?: Page): Promise<{ page: Page; hash: string }> {
  const page = opened ?? (await visitor.open());
  const document = sample('certification');
  await takeIn(page, 'ja', document);
  const assessment = (document['assessments'] as { id: string; items: { id: string }[] }[])[0]!;
  const hash = `#/${document.id}${place}${assessment.id}/items/${assessment.items[0]!.id}`;
  await page.evaluate((to) => (location.hash = to), hash);
  await page.getByRole('button', { name: files('attach') }).waitFor();
  return { page, hash };
}

async function attach(page: Page, file: Parameters<FileChooser["setFiles"]>[0]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: files('attach') }).click()]);
  await chooser.setFiles(file);
}

const getOut = (page: Page, name: string): ReturnType<typeof download> =>
  download(page, () => page.getByRole('button', { name: files('download_named', { name }) }).click());

/** Names of the contents that the browser keeps. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const name = `/sanpo${new URL('.', location.href).pathname}files`;
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return [];
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = database.transaction('contents').objectStore('contents').getAllKeys();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return keys.map(String);
  });

test('a file is attached to an item, and comes out again with the same bytes after a reload', async () => {
  const visitor = await bench.visitor();
  const { page } = await openItem(visitor);
  assert.deepEqual(await kept(page), []);
  await attach(page, paper);
  await page.getByRole('listitem', { name: paper.name }).getByText('300 KB').waitFor();
  await saved(page);
  assert.deepEqual(await kept(page), [createHash('sha256').update(paper.buffer).digest('hex')]);
  await page.reload();
  await ready(page);
  const { name, bytes } = await getOut(page, paper.name);
  assert.equal(name, paper.name);
  assert.ok(bytes.equals(paper.buffer));
  await page.getByRole('button', { name: text('ja', 'ui_certification', 'ui.certification.remove_evidence') }).last().click();
  await page.getByRole('listitem', { name: paper.name }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  assert.ok((await getOut(page, paper.name)).bytes.equals(paper.buffer));
  visitor.expectQuiet();
  await visitor.leave();
});

test('what cannot be attached is told at its place: too large, of a strange kind; several at once are taken', async () => {
  const visitor = await bench.visitor({ viewport: { width: 390, height: 844 }, touch: true });
  const { page } = await openItem(visitor);
  await attach(page, { ...paper, buffer: Buffer.alloc(5_000_001) });
  await page.getByRole('alert').filter({ hasText: '5.0 MBまで' }).waitFor();
  await attach(page, { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>hacked=true</script>') });
  await page.getByRole('alert').filter({ hasText: 'page.html' }).waitFor();
  assert.deepEqual(await kept(page), []);
  await attach(page, [paper, { ...paper, name: 'b.txt', buffer: Buffer.from('b') }]);
  await page.getByRole('listitem', { name: 'b.txt' }).waitFor();
  await page.getByRole('listitem', { name: paper.name }).waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal((await kept(page)).length, 2);
  visitor.expectQuiet();
  await visitor.leave();
});

test('a file is dropped on the item that is shown; an export that is dropped there is an import', async () => {
  const visitor = await bench.visitor();
  const { page } = await openItem(visitor);
  const drop = (name: string, content: string): Promise<void> =>
    page.evaluate(([called, inside]) => {
      const data = new DataTransfer();
      data.items.add(new File([inside!], called!));
      document.getElementById('stage')!.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [name, content]);
  await drop('記録.csv', 'a,b');
  await page.getByRole('listitem', { name: '記録.csv' }).waitFor();
  await drop('export.json', JSON.stringify(sample('three-sites')));
  await page.getByRole('button', { name: text('ja', 'ui_data', 'ui.data.take', { count: '1' }) }).waitFor();
  visitor.expectQuiet();
  await visitor.leave();
});

test('by choice nothing is kept: a file comes out within the visit, and the device has none of it', async () => {
  const visitor = await bench.visitor({ init: () => localStorage.setItem('sanpo-memory-only', 'yes') });
  const { page } = await openItem(visitor);
  await attach(page, paper);
  assert.ok((await getOut(page, paper.name)).bytes.equals(paper.buffer));
  assert.deepEqual(await kept(page), []);
  visitor.expectQuiet();
  await visitor.leave();
});

test('another tab reads the files and attaches none', async () => {
  const visitor = await bench.visitor();
  const { page, hash } = await openItem(visitor);
  await attach(page, paper);
  await page.getByRole('listitem', { name: paper.name }).waitFor();
  await saved(page);
  const second = await visitor.open(hash);
  assert.ok((await getOut(second, paper.name)).bytes.equals(paper.buffer));
  assert.equal(await second.getByRole('button', { name: files('attach') }).getAttribute('aria-disabled'), 'true');
  visitor.expectQuiet();
  await visitor.leave();
});

test('without room a file is not attached, which is said; with room it is', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.page();
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(visitor.address).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
  await page.goto(visitor.address);
  await ready(page);
  await openItem(visitor, page);
  await saved(page);
  await attach(page, { ...paper, buffer: randomBytes(4_000_000) });
  await page.getByRole('alert').filter({ hasText: '空きが足りず' }).waitFor();
  assert.equal(await page.getByRole('listitem', { name: paper.name }).count(), 0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await attach(page, paper);
  await page.getByRole('listitem', { name: paper.name }).waitFor();
  await visitor.leave();
});

test('everything is exported with its files, and comes in on another device with the same bytes', async () => {
  const visitor = await bench.visitor();
  const { page, hash } = await openItem(visitor);
  await attach(page, paper);
  await page.getByRole('listitem', { name: paper.name }).waitFor();
  await page.evaluate(() => (location.hash = '#/data'));
  await page.getByText(files('count_size', { count: '1', size: '300 KB' })).waitFor();
  const archive = await download(page, () => page.getByRole('button', { name: text('ja', 'ui_start', 'ui.save.export_all') }).click());
  assert.match(archive.name, /\.zip$/);
  await page.getByText(files('exported')).first().waitFor();
  visitor.expectQuiet();
  await visitor.leave();

  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  writeFileSync(join(folder, archive.name), archive.bytes);
  const listed = execFileSync('python3', ['-m', 'zipfile', '-l', archive.name], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  assert.match(listed, /cases\.json[\s\S]*files\/[0-9a-f]{12}\/健康宣言\.pdf/);

  const other = await bench.visitor();
  const there = await other.open('#/data');
  const [chooser] = await Promise.all([there.waitForEvent('filechooser'), there.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).click()]);
  await chooser.setFiles({ name: archive.name, mimeType: 'application/zip', buffer: archive.bytes });
  await there.getByText(files('import', { count: '1' })).waitFor();
  await there.getByRole('button', { name: text('ja', 'ui_data', 'ui.data.take', { count: '1' }) }).click();
  await there.getByText(text('ja', 'ui_data', 'ui.data.taken', { count: '1' })).waitFor();
  await saved(there);
  await there.goto(other.address + hash);
  await there.reload();
  await ready(there);
  assert.ok((await getOut(there, paper.name)).bytes.equals(paper.buffer));
  other.expectQuiet();
  await other.leave();
});

test('an archive that is none is refused, and nothing changes', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#/data');
  for (const buffer of [Buffer.from('PK\x03\x04 and nothing more'), randomBytes(5_000)]) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).click()]);
    await chooser.setFiles({ name: 'export.zip', mimeType: 'application/zip', buffer });
    await page.getByText(text('ja', 'ui_data', 'ui.data.refused')).first().waitFor();
    await page.getByRole('button', { name: text('ja', 'ui_data', 'ui.data.close') }).click();
  }
  visitor.expectQuiet();
  await visitor.leave();
});

test('全データ削除 leaves no attachment on the device', async () => {
  const visitor = await bench.visitor();
  const { page } = await openItem(visitor);
  await attach(page, paper);
  await page.getByRole('listitem', { name: paper.name }).waitFor();
  await saved(page);
  assert.equal((await kept(page)).length, 1);
  await page.evaluate(() => (location.hash = '#/data'));
  await page.getByRole('button', { name: text('ja', 'ui_keeping', 'ui.keeping.erase_begin') }).click();
  await page.getByRole('button', { name: text('ja', 'ui_keeping', 'ui.keeping.erase_now') }).click();
  await page.waitForFunction(() => location.hash === '' || location.hash === '#/' || location.hash === '#/cases');
  await ready(page);
  assert.deepEqual(await kept(page), []);
  await visitor.leave();
});

/** A red square as PNG or WebP of this size, drawn by the browser. */
const square = (page: Page, side: number, type: string, colour: string): Promise<Buffer> =>
  page.evaluate(async ([size, kind, fill]) => {
    const canvas = new OffscreenCanvas(size as number, size as number);
    const context = canvas.getContext('2d')!;
    context.fillStyle = fill as string;
    context.fillRect(0, 0, canvas.width, canvas.height);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: kind as string })).arrayBuffer())];
  }, [side, type, colour]).then((bytes) => Buffer.from(bytes));

/** Pictures in a PDF, by their size in pixels. */
function picturesIn(pdf: Buffer): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  writeFileSync(join(folder, 'a.pdf'), pdf);
  const list = execFileSync('pdfimages', ['-list', 'a.pdf'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return list.split('\n').slice(2).filter((line) => / image /.test(line)).map((line) => line.trim().split(/\s+/).slice(3, 5).join('x'));
}

test('the seal is chosen, shown, printed on the quotation, and stays on what was issued', async () => {
  const visitor = await bench.visitor();
  const { page, document: quoted } = await openQuotation(visitor);
  const documents = (key: string): string => text('ja', 'ui_documents', `ui.documents.${key}`);
  const choose = async (file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: documents('issuer_seal_choose') }).click()]);
    await chooser.setFiles(file);
  };
  await choose({ name: 'large.png', mimeType: 'image/png', buffer: Buffer.alloc(5_000_001) });
  await page.getByRole('alert').filter({ hasText: documents('seal_too_large') }).waitFor();
  await choose({ name: 'none.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
  await page.getByRole('alert').filter({ hasText: documents('seal_unreadable') }).waitFor();
  await choose({ name: 'seal.webp', mimeType: 'image/webp', buffer: await square(page, 900, 'image/webp', '#c00') });
  await page.locator('.papers img.seal').waitFor();
  await page.getByRole('img', { name: documents('issuer_seal') }).waitFor();
  assert.deepEqual(picturesIn((await print(page)).bytes), ['320x320']);

  await issueQuotation(page);
  const seal = await page.locator('.papers img.seal').getAttribute('src');
  await saved(page);
  const issued = new URL(page.url()).hash.split('/documents/')[1] ?? '';
  await choose({ name: 'other.png', mimeType: 'image/png', buffer: await square(page, 60, 'image/png', '#00c') });
  await saved(page);
  await openDocument(page, quoted.id, 'quotation');
  await page.waitForFunction((before) => document.querySelector<HTMLImageElement>('.papers img.seal')?.getAttribute('src') !== before, seal);
  await openDocument(page, quoted.id, issued);
  await page.waitForFunction((before) => document.querySelector<HTMLImageElement>('.papers img.seal')?.getAttribute('src') === before, seal);
  await openDocument(page, quoted.id, 'quotation');
  await page.getByRole('button', { name: documents('issuer_seal_remove') }).click();
  await page.locator('.papers img.seal').waitFor({ state: 'detached' });
  visitor.expectQuiet();
  await visitor.leave();
});
