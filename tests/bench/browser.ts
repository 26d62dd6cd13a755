// The site in Chromium: what a first visit loads, how soon it draws, what it does when nobody does anything, and what
// its screens cost. Cases come in as a person brings them in: by import.
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { Bench, ready } from '../e2e/chromium.ts';
import { bigSheet, sample, sheetLines, type CaseFile } from './cases.ts';
import { startControl } from './control.ts';
import { median, type Figure } from './figures.ts';
import { measureUse } from './using.ts';
import { watchFirstFrame, watchFrames } from './watch.ts';

const visits = 5;
const idleSeconds = 10;
const hovers = 200; // the first tenths run before the browser has made the program fast

/** Each figure as soon as it is known. */
export async function* measureBrowser(): AsyncGenerator<Figure> {
  const bench = await Bench.start();
  try {
    yield* await measureStart(bench);
    yield* measureScreens(bench);
  } finally {
    await bench.stop();
  }
}

/** A browser profile without cache and without service worker, in the default language. */
function profile(bench: Bench): Promise<BrowserContext> {
  return bench.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', serviceWorkers: 'block' });
}

interface Visit {
  readonly firstFrame: number;
  readonly responses: { readonly path: string; readonly bytes: number }[];
}

/** One uncached visit: until its first frame, and what it had asked for by then. */
async function visit(bench: Bench, address: string): Promise<Visit> {
  const context = await profile(bench);
  try {
    await context.addInitScript(watchFirstFrame);
    const page = await context.newPage();
    const devtools: CDPSession = await context.newCDPSession(page);
    const asked = new Map<string, { url: string; time: number }>();
    const received = new Map<string, number>();
    devtools.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) =>
      asked.set(requestId, { url: request.url, time: wallTime * 1000 }));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => received.set(requestId, encodedDataLength));
    await devtools.send('Network.enable');
    await page.goto(address);
    await page.waitForFunction(() => watch.firstFrame !== undefined, undefined, { timeout: 60_000 });
    const { firstFrame, origin } = await page.evaluate(() => ({ firstFrame: watch.firstFrame ?? NaN, origin: performance.timeOrigin }));
    await page.waitForTimeout(200); // what was asked for before the first frame may still be on its way
    const responses = [...asked]
      .filter(([, { url, time }]) => url.startsWith(address) && time <= origin + firstFrame)
      .map(([id, { url }]) => ({ path: url.slice(address.length) || 'index.html', bytes: received.get(id) ?? NaN }));
    return { firstFrame, responses };
  } finally {
    await context.close();
  }
}

async function measureStart(bench: Bench): Promise<Figure[]> {
  const control = await startControl();
  const [ours, theirs]: [Visit[], Visit[]] = [[], []];
  try {
    await visit(bench, control.address); // the browser's own first page is nobody's measure
    for (let i = 0; i < visits; i += 1) {
      theirs.push(await visit(bench, control.address));
      ours.push(await visit(bench, bench.site.address));
    }
  } finally {
    await control.close();
  }
  const sizes = ours.map(({ responses }) => responses.reduce((sum, { bytes }) => sum + bytes, 0));
  const [own, other] = [median(ours.map((v) => v.firstFrame)), median(theirs.map((v) => v.firstFrame))];
  return [
    { key: 'first_load', label: 'first load', value: Math.max(...sizes), unit: 'bytes',
      note: ours[0]?.responses.toSorted((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => `${path} ${bytes}`).join(', ') ?? '' },
    { key: 'first_frame', label: 'first frame, ratio to the control page', value: own / other, unit: '×',
      note: `medians of ${visits}: ${own.toFixed(0)} ms to ${other.toFixed(0)} ms` },
  ];
}

async function* measureScreens(bench: Bench): AsyncGenerator<Figure> {
  const context = await profile(bench);
  try {
    await context.addInitScript(watchFrames);
    const page = await context.newPage();
    await page.goto(bench.site.address);
    await ready(page);
    await settled(page);

    yield await countNodes(page, 'start');
    const [threeSites, companyA, certification, big] =
      [sample('three-sites'), sample('company-a'), sample('certification'), bigSheet()];
    for (const file of [threeSites, companyA, certification, big]) await importCase(page, file);
    for (const [screen, file] of [['sites', threeSites], ['estimate', threeSites], ['certification', certification],
      ['cost-sheet', companyA]] as const) {
      await show(page, `#/${file.id}/${screen}`);
      yield await countNodes(page, screen);
    }
    yield { key: 'idle_frames', label: `frames in ${idleSeconds} idle seconds`, value: await idleFrames(page), unit: 'frames' };
    await show(page, `#/${big.id}/cost-sheet`);
    yield await frameCost(page);
    yield* measureUse(page, ['summary', 'sites', 'estimate', 'certification', 'cost-sheet'].map((screen) => `#/${big.id}/${screen}`));
    yield { key: 'wasm_heap', label: 'WebAssembly memory, four cases open', unit: 'bytes',
      value: await page.evaluate(() => watch.memory?.buffer.byteLength ?? NaN) };
  } finally {
    await context.close();
  }
}

async function countNodes(page: Page, screen: string): Promise<Figure> {
  return { key: `nodes_${screen.replace('-', '_')}`, label: `nodes of the screen: ${screen}`, unit: 'nodes',
    value: await page.evaluate(() => document.querySelectorAll('.n').length) };
}

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForFunction((to) => location.hash === to, hash);
  await settled(page);
}

/** No frame for half a second. */
async function settled(page: Page): Promise<void> {
  for (let before = -1, tries = 0; tries < 60; tries += 1) {
    const frames = await page.evaluate(() => watch.frames);
    if (frames === before) return;
    before = frames;
    await page.waitForTimeout(500);
  }
  throw new Error('the page does not come to rest: it draws on and on');
}

async function importCase(page: Page, file: CaseFile): Promise<void> {
  await show(page, '#/data');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'ファイルを選ぶ' }).click(),
  ]);
  await chooser.setFiles({ name: 'case.json', mimeType: 'application/json', buffer: file.bytes });
  await page.getByRole('button', { name: '1件を取り込む' }).click();
  await page.getByText('1件を取り込みました').first().waitFor();
}

/** With a field focused and the mouse at rest. */
async function idleFrames(page: Page): Promise<number> {
  await page.locator('main input').first().click();
  await settled(page);
  await page.waitForTimeout(3000); // what was entered is saved by then
  const before = await page.evaluate(() => watch.frames);
  await page.waitForTimeout(idleSeconds * 1000);
  return (await page.evaluate(() => watch.frames)) - before;
}

/** Frames that the mouse asks for when it moves from element to element. */
async function frameCost(page: Page): Promise<Figure> {
  const points = await page.evaluate(() =>
    [...document.querySelectorAll('main button.n, main input.n')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, bottom, width }) => top > 150 && bottom < innerHeight - 20 && width > 0)
      .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 })));
  if (points.length < 2) throw new Error('the cost sheet shows nothing to point at');
  await page.evaluate(() => watch.whole.splice(0) && watch.ui.splice(0));
  for (let i = 0; i < hovers; i += 1) {
    const { x, y } = points[i % points.length] ?? { x: 0, y: 0 };
    const before = await page.evaluate(() => watch.frames);
    await page.mouse.move(x, y);
    await page.waitForFunction((count) => watch.frames > count, before, { timeout: 1000 }).catch(() => undefined);
  }
  const { whole, ui, nodes } = await page.evaluate(() =>
    ({ whole: watch.whole, ui: watch.ui, nodes: document.querySelectorAll('.n').length }));
  if (ui.length < hovers / 4) throw new Error(`the mouse called for ${ui.length} frames only`);
  const anew = await wholePasses(page);
  return { key: 'ui_frame', label: `interface per frame, sheet of ${sheetLines} lines`, value: median(ui), unit: 'ms',
    note: `tree, hash and patch: a frame without its painting, as the mouse calls for it; the quickest ${Math.min(...ui).toFixed(2)} ms; one that lays everything out anew ${median(anew).toFixed(2)} ms; ${median(whole).toFixed(2)} ms with painting; ${nodes} nodes; median of ${ui.length} frames` };
}

/** The same of frames in which nothing is known to stand: every region is laid out anew. */
async function wholePasses(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < hovers / 4; i += 1)
    times.push(await page.evaluate(() => new Promise<number>((done) => {
      watch.ui.splice(0);
      dispatchEvent(new Event('resize'));
      requestAnimationFrame(() => setTimeout(() => done(Math.max(...watch.ui)))); // this callback itself does nothing
    })));
  return times;
}
