// Cuts the program in two: what a first visit calls until its first picture, and the rest, which the page fetches
// afterwards (web/program.ts). Which functions those are is not listed anywhere: an instrumented program is visited
// in Chromium as a new visitor would, in both languages, themes and on three sizes of window, where the device answers
// before the first picture and where it answers behind it, and tells.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

const windows = [
  { locale: 'ja-JP', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { locale: 'en-US', colorScheme: 'dark', viewport: { width: 820, height: 1180 }, hasTouch: true },
  { locale: 'ja-JP', colorScheme: 'light', viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true },
];
const visits = windows.flatMap((options) => [{ options, late: false }, { options, late: true }]);
const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const profileSpace = 1 << 20; // bytes; a profile takes four for each function

/**
 * Gives the paths of the two parts of `wasm`, made in the folder `work`. `assemble(wasm, dist)` puts a site together
 * with this program in one piece.
 */
export async function split({ binaryen, wasm, work, assemble }) {
  const tool = (...options) => execFileSync(join(binaryen, 'bin/wasm-split'), options, { stdio: ['ignore', 'inherit', 'inherit'] });
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const instrumented = join(work, 'instrumented.wasm');
  tool('--instrument', wasm, '-o', instrumented, ...features);
  const dist = join(work, 'dist');
  await assemble(instrumented, dist);
  const profiles = await record(dist, work);
  const profile = join(work, 'visits.profile');
  tool('--merge-profiles', ...profiles, '-o', profile);
  const parts = { first: join(work, 'first.wasm'), rest: join(work, 'rest.wasm') };
  tool('--split', wasm, `--profile=${profile}`, '-o1', parts.first, '-o2', parts.rest, '--export-prefix=%', ...features);
  return parts;
}

const features = ['--enable-bulk-memory', '--enable-sign-ext', '--enable-mutable-globals', '--enable-nontrapping-float-to-int',
  '--enable-multivalue', '--enable-reference-types'];

/** One profile file a visit. */
async function record(dist, work) {
  if (!existsSync('/usr/bin/chromium')) throw new Error('Chromium is missing: run tools/setup');
  const site = await serve({ folder: dist });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  try {
    const profiles = [];
    for (const [number, { options, late }] of visits.entries()) {
      const context = await browser.newContext(options);
      await context.addInitScript(recordUntilReady, profileSpace);
      if (late) await context.addInitScript(answerBehindPicture);
      // The data that follows the first picture: on a busy machine it would come before the page is ready.
      await context.route(/\.json$/, () => {});
      const page = await context.newPage();
      await page.goto(site.address);
      const bytes = await (await page.waitForFunction(() => globalThis.profileOfVisit, undefined, { timeout: 120_000 })).jsonValue();
      const file = join(work, `visit-${number}.profile`);
      writeFileSync(file, Buffer.from(bytes, 'base64'));
      profiles.push(file);
      await context.close();
    }
    return profiles;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** In the page: what is kept on the device opens only when something is seen. */
function answerBehindPicture() {
  Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', { set(listener) {
    this.addEventListener('success', (event) => {
      const shown = () => document.getElementById('stage')?.hidden === false;
      const later = () => (shown() ? listener.call(this, event) : setTimeout(later, 10));
      later();
    });
  } });
}

/**
 * In the page, before its scripts: keeps the profile, as the instrumented program writes it, in base64. It is taken a
 * little after the page gets ready: the frames that draw what is out of view come at once, and would otherwise fetch
 * the rest in their midst. What the program does later, with the data, belongs to the rest.
 */
function recordUntilReady(space) {
  let program;
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const result = await real.apply(WebAssembly, values);
      program ??= result.instance.exports;
      return result;
    };
  }
  new MutationObserver((_, observer) => {
    if (document.documentElement.dataset.state !== 'ready') return;
    observer.disconnect();
    setTimeout(keep, 500);
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-state'] });
  function keep() {
    const memory = Object.values(program).find((value) => value instanceof WebAssembly.Memory);
    const at = memory.grow(space >> 16) * 65536;
    const length = program.__write_profile(at, space);
    if (length > space) throw new Error(`a profile of ${length} bytes does not fit`);
    let text = '';
    for (const byte of new Uint8Array(memory.buffer, at, length)) text += String.fromCharCode(byte);
    globalThis.profileOfVisit = btoa(text);
  }
}
