// A device with much on it, in Chromium on the release site: a thousand cases brought in by an import of 10 MB, and a
// case of nearly 2 MB. How long opening, saving one change, listing and finding take, and whether anything blocks the
// page: our code and what IDBFS itself takes, apart.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { Bench, ready, saved } from '../e2e/chromium.ts';
import { installBlocks, type Blocks } from './blocks.ts';
import { clientOf, exportOfMany, idOfCase, largestCase, type CaseFile } from './cases.ts';
import { median, type Figure } from './figures.ts';

const cases = 1000;
const rounds = 5;
const largestImport = 9_950_000; // bytes
const largest = 1_950_000; // bytes; at 2,000,000 nothing more is added
const calm = 3_000; // ms: until what is saved behind a change has been saved too

interface Turn extends Blocks {
  readonly time: number;
}

/** What one thing that a person does takes: each round of it. */
interface Job {
  readonly key: string;
  readonly label: string;
  readonly turns: readonly Turn[];
}

/** Each figure as soon as it is known. */
export async function* measureLoad(): AsyncGenerator<Figure> {
  const bench = await Bench.start();
  const context = await bench.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', serviceWorkers: 'block' });
  const jobs: Job[] = [];
  const done = (job: Job): Figure => {
    jobs.push(job);
    return timeOf(job);
  };
  try {
    await context.addInitScript(installBlocks);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(bench.site.address);
    await ready(page);
    const empty = await memory(context, page);
    // With nothing kept: what any start takes on this machine.
    yield done({ key: 'empty_start', label: 'start with nothing kept', turns: await again(() => start(page, bench.site.address)) });

    const whole = exportOfMany(cases, largestImport);
    const brought = await bringIn(page, whole, cases);
    yield done({ key: 'load_read', label: `import of ${(whole.length / 1e6).toFixed(1)} MB read until its preview`, turns: [brought.read] });
    yield done({ key: 'load_take', label: `its ${cases} cases taken and saved`, turns: [brought.taken] });
    yield done({ key: 'load_start', label: `start with ${cases} cases`, turns: await again(() => start(page, bench.site.address)) });
    yield memoryFigure('load_memory', `memory, ${cases} cases`, empty, await memory(context, page));
    yield done({ key: 'load_list', label: `list of ${cases} cases`, turns: await again(() => list(page)) });
    yield done({ key: 'load_filter', label: 'a letter typed into its search', turns: await again((round) => filter(page, round)) });
    yield done({ key: 'load_export', label: 'all of them exported', turns: await again(() => exportAll(page)) });
    yield done({ key: 'load_find', label: 'found among all of them (Ctrl+F)', turns: await again((round) => find(page, clientOf(cases - 1 - round))) });
    yield done({ key: 'load_open', label: 'one of them opened', turns: await again((round) => open(page, idOfCase(round))) });
    yield done({ key: 'load_save', label: 'a change in it saved', turns: await again(() => save(page)) });

    const large = largestCase(largest);
    const one = await bringIn(page, large.bytes, 1);
    yield done({ key: 'large_read', label: `case of ${(large.bytes.length / 1e6).toFixed(2)} MB read until its preview`, turns: [one.read] });
    yield done({ key: 'large_take', label: 'taken and saved', turns: [one.taken] });
    yield done({ key: 'large_start', label: 'start with it', turns: await again(() => start(page, bench.site.address)) });
    yield done({ key: 'large_open', label: 'opened', turns: await again(() => open(page, large.id)) });
    yield done({ key: 'large_sheet', label: 'its cost sheet shown', turns: await again(() => sheet(page, large)) });
    yield done({ key: 'large_save', label: 'a change in it saved', turns: await again(() => save(page)) });
    yield done({ key: 'large_find', label: 'found in it (Ctrl+F)', turns: await again(() => find(page, '契約先')) });
    yield memoryFigure('large_memory', 'memory with it', empty, await memory(context, page));
    yield blocked(jobs);
  } finally {
    await context.close();
    await bench.stop();
  }
}

async function again(act: (round: number) => Promise<Turn>): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) turns.push(await act(round));
  return turns;
}

const medianOf = (job: Job, what: keyof Turn): number => median(job.turns.map((turn) => turn[what]));

function timeOf(job: Job): Figure {
  const of = job.turns.length === 1 ? 'once' : `medians of ${job.turns.length}`;
  return { key: job.key, label: job.label, value: medianOf(job, 'time'), unit: 'ms',
    note: `longest block: our code ${medianOf(job, 'ours').toFixed(0)} ms, IDBFS ${medianOf(job, 'storage').toFixed(0)} ms, ` +
      (medianOf(job, 'first') > 0 ? `until the first picture ${medianOf(job, 'first').toFixed(0)} ms, ` : '') +
      (medianOf(job, 'graphics') > 50 ? `waiting for the graphics ${medianOf(job, 'graphics').toFixed(0)} ms, ` : '') +
      `task of the browser ${medianOf(job, 'task').toFixed(0)} ms (${of})` };
}

function blocked(jobs: readonly Job[]): Figure {
  const worst = jobs.toSorted((a, b) => medianOf(b, 'ours') - medianOf(a, 'ours'));
  const storage = jobs.toSorted((a, b) => medianOf(b, 'storage') - medianOf(a, 'storage'))[0];
  return { key: 'load_blocked', label: 'longest block by our code', value: worst[0] ? medianOf(worst[0], 'ours') : NaN, unit: 'ms',
    note: `${worst.slice(0, 3).map((job) => `${job.key} ${medianOf(job, 'ours').toFixed(0)}`).join(', ')} ms; ` +
      `IDBFS itself: at most ${storage ? medianOf(storage, 'storage').toFixed(0) : '?'} ms (${storage?.key})` };
}

/**
 * From the first event that the act causes, or from the act where the page gets none (a file was chosen), to the first
 * frame in which `seen`, run in the page, tells the time.
 */
async function turn(page: Page, act: () => Promise<unknown>, seen: (given: string) => number | false, given = ''): Promise<Turn> {
  await page.evaluate(() => blocks.take());
  const armed = await page.evaluate(() => {
    const begin = (): void => {
      (globalThis as { begun?: number }).begun ??= performance.now();
    };
    delete (globalThis as { begun?: number }).begun;
    for (const type of ['click', 'input', 'keydown', 'change', 'hashchange'])
      addEventListener(type, begin, { capture: true, once: true });
    return performance.now();
  });
  await act();
  const ended = Number(await (await page.waitForFunction(seen, given, { polling: 'raf' })).jsonValue());
  const begun = (await page.evaluate(() => (globalThis as { begun?: number }).begun)) ?? armed;
  await saved(page);
  await page.waitForTimeout(calm);
  return { time: ended - begun, ...(await page.evaluate(() => blocks.take())) };
}

const show = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

async function bringIn(page: Page, bytes: Buffer, count: number): Promise<{ read: Turn; taken: Turn }> {
  await show(page, '#/data');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'ファイルを選ぶ' }).click()]);
  const name = `${count.toLocaleString('en-US')}件を取り込む`;
  const take = page.getByRole('button', { name });
  // By its path, as a person's file comes: bytes would be sent through the page's own task, for seconds.
  const folder = mkdtempSync(join(tmpdir(), 'sanpo-load-'));
  const file = join(folder, 'export.json');
  writeFileSync(file, bytes);
  const read = await turn(page, () => chooser.setFiles(file),
    (shown) => [...document.querySelectorAll('button')].some((button) => button.textContent === shown) && performance.now(), name);
  const taken = await turn(page, () => take.click(), () => {
    const { revision, savedRevision } = document.documentElement.dataset;
    return Number(savedRevision) > 0 && revision === savedRevision && performance.now();
  });
  rmSync(folder, { recursive: true });
  return { read, taken };
}

async function start(page: Page, address: string): Promise<Turn> {
  await page.goto('about:blank');
  await page.goto(`${address}#/cases`);
  await ready(page);
  const time = await page.evaluate(() => performance.now());
  await page.waitForTimeout(calm);
  return { time, ...(await page.evaluate(() => blocks.take())) };
}

async function list(page: Page): Promise<Turn> {
  await show(page, '#/settings');
  await page.getByRole('heading', { name: '設定', level: 1 }).waitFor();
  return turn(page, () => show(page, '#/cases'), () => document.querySelectorAll('main [role=listitem]').length > 3 && performance.now());
}

async function filter(page: Page, round: number): Promise<Turn> {
  const search = page.getByRole('textbox', { name: '会社名・案件名・事業場で探す' });
  await search.fill('');
  await search.focus();
  return turn(page, () => page.keyboard.insertText(clientOf(round)),
    () => document.querySelectorAll('main [role=listitem]').length === 1 && performance.now());
}

async function find(page: Page, words: string): Promise<Turn> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.getByRole('dialog').waitFor();
  const found = await turn(page, () => page.keyboard.insertText(words),
    () => /\d件/.test(document.querySelector('[role=dialog]')?.textContent ?? '') && performance.now());
  await page.keyboard.press('Escape');
  return found;
}

/** From the press to the file's leaving. */
async function exportAll(page: Page): Promise<Turn> {
  await show(page, '#/data');
  const press = page.locator('main').getByRole('button', { name: 'すべて書き出す' }).first();
  return turn(page, () => Promise.all([page.waitForEvent('download'), press.click()]), () => performance.now());
}

async function open(page: Page, id: string): Promise<Turn> {
  await show(page, '#/cases');
  await page.waitForTimeout(500);
  return turn(page, () => show(page, `#/${id}/sites`), () => document.querySelector('main input.n') !== null && location.hash.endsWith('/sites') && performance.now());
}

async function sheet(page: Page, file: CaseFile): Promise<Turn> {
  await show(page, `#/${file.id}/sites`);
  await page.waitForTimeout(500);
  return turn(page, () => show(page, `#/${file.id}/cost-sheet`), () => document.querySelectorAll('main [role=row], main tr').length > 5 && performance.now());
}

/** A letter more in the first field. */
async function save(page: Page): Promise<Turn> {
  await page.locator('main input.n:not(.right)').first().focus();
  await page.keyboard.press('End');
  return turn(page, () => page.keyboard.insertText('あ'), () => {
    const { revision, savedRevision } = document.documentElement.dataset;
    return Number(revision) > 0 && revision === savedRevision && performance.now();
  });
}

interface Memory {
  readonly program: number;
  readonly scripts: number;
}

async function memory(context: BrowserContext, page: Page): Promise<Memory> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  await devtools.detach();
  const program = await page.evaluate(() => blocks.memory?.buffer.byteLength ?? NaN);
  return { program, scripts: usedSize + Math.max(0, backingStorageSize - program) };
}

function memoryFigure(key: string, label: string, empty: Memory, now: Memory): Figure {
  const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return { key, label, value: now.program + now.scripts, unit: 'bytes',
    note: `the program ${mb(now.program)} (empty ${mb(empty.program)}), scripts and their buffers, the files of IDBFS among them, ${mb(now.scripts)} (empty ${mb(empty.scripts)})` };
}
