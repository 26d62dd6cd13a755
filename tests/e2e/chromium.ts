// Chromium for the tests: a page with a fixed clock and seeded random numbers on the release site, everything it
// complains about or asks of others collected, and helpers that act as a person does. Assertions are the tests'.
import assert from 'node:assert/strict';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Locator, type Page } from 'playwright-core';
import { startSite, type Site } from './site.ts';

/** WebGL2 by software; nothing of the browser's own on the network. */
export const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export interface Options {
  viewport?: { width: number; height: number };
  ratio?: number;
  dark?: boolean;
  touch?: boolean;
  locale?: 'ja-JP' | 'en-US';
  /** Things move as they come; otherwise less motion is wished, and what is done is seen at once. */
  motion?: boolean;
  /** UTC; the page's clock starts here and goes on. */
  now?: string;
  /** Runs in the page before its scripts. */
  init?: () => void;
}

/** One browser and one site for a test file. */
export class Bench {
  readonly browser: Browser;
  readonly site: Site;

  private constructor(browser: Browser, site: Site) {
    this.browser = browser;
    this.site = site;
  }

  static async start(): Promise<Bench> {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
    return new Bench(browser, await startSite());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }

  /** A person's browser profile: storage of its own. */
  async visitor(options: Options = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      viewport: options.viewport ?? { width: 1440, height: 900 },
      deviceScaleFactor: options.ratio ?? 1,
      colorScheme: options.dark ? 'dark' : 'light',
      hasTouch: options.touch ?? false,
      locale: options.locale ?? 'ja-JP',
      reducedMotion: options.motion ? 'no-preference' : 'reduce',
      timezoneId: 'Asia/Tokyo',
      acceptDownloads: true,
    });
    await context.addInitScript(fixTimeAndChance, options.now ?? '2026-11-22T03:03:00Z');
    if (options.init) await context.addInitScript(options.init);
    return new Visitor(context, this.site.address);
  }
}

/** Repeatable clock and random numbers, different in every page of a run as they would be. */
function fixTimeAndChance(now: string): void {
  const RealDate = Date;
  const shift = RealDate.parse(now) - RealDate.now();
  const fixed = class extends RealDate {
    constructor(...values: unknown[]) {
      super(...((values.length === 0 ? [RealDate.now() + shift] : values) as [number]));
    }
    static override now(): number {
      return RealDate.now() + shift;
    }
  };
  globalThis.Date = fixed as unknown as DateConstructor;
  let seed = Number(sessionStorage.getItem('test-seed') ?? 20261122);
  crypto.getRandomValues = function <T extends ArrayBufferView | null>(array: T): T {
    if (array) {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (let i = 0; i < bytes.length; i += 1) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        bytes[i] = seed >>> 24;
      }
      sessionStorage.setItem('test-seed', String(seed));
    }
    return array;
  };
}

export class Visitor {
  /** Console errors, uncaught exceptions and requests that left the origin. A test ends with expectQuiet(). */
  readonly complaints: string[] = [];

  readonly context: BrowserContext;
  readonly address: string;

  constructor(context: BrowserContext, address: string) {
    this.context = context;
    this.address = address;
  }

  /** Opens the site and waits until it is ready. `route`: "#/…" or empty. */
  async open(route = ''): Promise<Page> {
    const page = await this.page();
    await page.goto(this.address + route);
    await ready(page);
    return page;
  }

  /** An empty page whose complaints are collected. */
  async page(): Promise<Page> {
    const page = await this.context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`exception: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(blob|data):/.test(url)) this.complaints.push(`request: ${url}`);
    });
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') this.complaints.push(`failed: ${request.url()}`);
    });
    return page;
  }

  expectQuiet(): void {
    assert.deepEqual(this.complaints, []);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

/** The first frame with its elements stands. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-state="ready"]').waitFor({ timeout: 60_000 });
}

/** All that was entered is through the storage's transaction. */
export async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { revision, savedRevision } = document.documentElement.dataset;
    return savedRevision !== undefined && (revision === undefined || revision === savedRevision);
  }, undefined, { timeout: 10_000 });
}

/** Drawing is real: WebGL2 is there and the picture is not of one colour. Otherwise tests pass on nothing. */
export async function expectPicture(page: Page, of?: Buffer): Promise<void> {
  const webgl2 = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  assert.ok(webgl2, 'this browser has no WebGL2');
  const picture = of ?? (await page.locator('canvas').first().screenshot({ type: 'png' }));
  const colours = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const copy = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    copy.drawImage(bitmap, 0, 0);
    const seen = new Set<number>();
    for (const pixel of new Uint32Array(copy.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)) seen.add(pixel);
    return seen.size;
  }, [...picture]);
  assert.ok(colours > 16, `the picture shows ${colours} colours only`);
}

/** Types by an input method: the composition grows by a character, and is then taken. */
export async function compose(page: Page, text: string, { commit = true } = {}): Promise<void> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const characters = [...text];
  for (let end = 1; end <= characters.length; end += 1) {
    const part = characters.slice(0, end).join('');
    await devtools.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length });
  }
  if (commit) await devtools.send('Input.insertText', { text });
  await devtools.detach();
}

/** A press with the mouse at the middle of the element's rectangle, whatever the element says about itself. */
export async function pressAt(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  assert.ok(box, 'the element has no rectangle');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Puts a text into a field the way a person does, and leaves it. */
export async function enter(page: Page, field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** The bytes of what a press downloads, with its file name. */
export async function download(page: Page, press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [offer] = await Promise.all([page.waitForEvent('download'), press()]);
  const parts: Buffer[] = [];
  for await (const part of await offer.createReadStream()) parts.push(part as Buffer);
  return { name: offer.suggestedFilename(), bytes: Buffer.concat(parts) };
}
