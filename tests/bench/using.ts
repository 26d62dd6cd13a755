// What a person feels: keys that are lost on a slow machine, frames that come late while scrolling, and the time from
// one screen to the next. Each as a count or as a ratio to a page that does nothing but scroll, of the same run.
import type { CDPSession, Page } from 'playwright-core';
import { sheetLines } from './cases.ts';
import { median, type Figure } from './figures.ts';

const typed = 200;
const slower = 4;
const wheels = 60;
const lateAfter = 25; // ms between two frames: one and a half of a screen's
const leastShare = 0.02; // a page without a late frame has been lucky
const rounds = 4;

/** On the open big sheet; `screens` are addresses of the same case to change between. */
export async function* measureUse(page: Page, screens: readonly string[]): AsyncGenerator<Figure> {
  yield await lateFrames(page);
  yield await lostKeys(page);
  yield await screenChange(page, screens);
}

async function lostKeys(page: Page): Promise<Figure> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const text = Array.from({ length: typed }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
  let lost = 0;
  const times: number[] = [];
  try {
    for (const field of ['main input.n:not(.right)', 'main textarea.n']) {
      const target = page.locator(field).first();
      await target.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      const start = Date.now();
      await page.keyboard.type(text);
      times.push((Date.now() - start) / typed);
      const held = await target.inputValue();
      await page.keyboard.press('Tab');
      const kept = await target.inputValue();
      lost += Math.max(typed - held.length, typed - kept.length, held === text && kept === text ? 0 : 1);
    }
  } finally {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await devtools.detach();
  }
  return { key: 'lost_keys', label: `characters lost of ${typed}, processor ${slower}× slower`, value: lost, unit: 'characters',
    note: `a line and a note of the big sheet; ${times.map((time) => time.toFixed(0)).join(' and ')} ms a key` };
}

/** The share of frames that came late while the wheel turned over the page. */
async function lateShare(page: Page): Promise<number> {
  await page.mouse.move(640, 500);
  await page.evaluate(() => {
    const intervals: number[] = [];
    let before = performance.now();
    const note = (now: number): void => {
      intervals.push(now - before);
      before = now;
      if (!('stop' in intervals)) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(globalThis, { intervals });
  });
  for (let turn = 0; turn < wheels; turn += 1) {
    await page.mouse.wheel(0, turn < wheels / 2 ? 90 : -90);
    await page.waitForTimeout(16);
  }
  const intervals = await page.evaluate(() => {
    const all = (globalThis as unknown as { intervals: number[] & { stop?: boolean } }).intervals;
    all.stop = true;
    return all.slice(1);
  });
  return intervals.filter((interval) => interval > lateAfter).length / intervals.length;
}

/** Nothing to draw at all. */
const emptyPage = `<!doctype html><title>Control</title><style>html,body{margin:0;height:100%;overflow:hidden}
  div{height:100%;overflow:auto}canvas{display:block}</style><div><canvas width="1440" height="16000"></canvas></div>`;

/** The least that shows as many lines: a table of text, without a script. */
const plainPage = `<!doctype html><title>Table</title>
  <style>html,body{margin:0;height:100%;overflow:hidden;font:15px sans-serif}main{height:100%;overflow:auto}
  td{padding:10px 24px;border-bottom:1px solid #ccc}</style><main><table>${Array.from({ length: sheetLines }, (_, line) =>
    `<tr>${Array.from({ length: 8 }, (_, column) => `<td>項目${line + 1} ¥${(line + 1) * (column + 1) * 100}`).join('')}`).join('')}</table></main>`;

/**
 * Where everything is drawn by software the browser needs some 35 ms to put a scrolled page on the screen, whatever
 * stands on it, and is late as often as the machine is busy: so this is told, with two pages of the same run beside
 * it, and holds nobody up.
 */
async function lateFrames(page: Page): Promise<Figure> {
  const pages = { own: page, plain: await page.context().newPage(), empty: await page.context().newPage() };
  await pages.plain.setContent(plainPage);
  await pages.empty.setContent(emptyPage);
  const shares = { own: [] as number[], plain: [] as number[], empty: [] as number[] };
  for (let round = 0; round < rounds; round += 1)
    for (const name of ['own', 'plain', 'empty'] as const) {
      await pages[name].bringToFront();
      shares[name].push(await lateShare(pages[name]));
    }
  await pages.plain.close();
  await pages.empty.close();
  await page.bringToFront();
  const [own, plain, empty] = [shares.own, shares.plain, shares.empty].map((all) => Math.max(median(all), leastShare)) as [number, number, number];
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return { key: 'late_frames', label: 'late frames in scrolling, ratio to an empty canvas', value: own / empty, unit: '×',
    note: `frames later than ${lateAfter} ms: ${percent(own)} to ${percent(empty)}; a plain table of as many lines ${percent(plain)}, ${(own / plain).toFixed(1)} ×; medians of ${rounds}` };
}

/**
 * From the press to the end of the first frame that shows the other screen. Where everything is drawn by software most
 * of that is waiting for it: what the page's own thread works is told beside it.
 */
async function screenChange(page: Page, screens: readonly string[]): Promise<Figure> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  const times: number[] = [], work: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const screen of screens) {
      const before = await worked();
      times.push(await page.evaluate((hash) => new Promise<number>((done) => {
        const start = performance.now();
        addEventListener('hashchange', () => // after the page's own listener, which asks for the frame
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))), { once: true });
        location.hash = hash;
      }), screen));
      work.push((await worked()) - before);
      await page.waitForTimeout(100);
    }
  await devtools.detach();
  return { key: 'screen_change', label: 'from one screen to the next', value: median(times), unit: 'ms',
    note: `median of ${times.length}, first visits among them; the page's thread works ${median(work).toFixed(0)} ms of it; the quickest ${Math.min(...times).toFixed(0)}, the slowest ${Math.max(...times).toFixed(0)}` };
}
