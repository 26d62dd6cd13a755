// Two origins for the tests of embedding: the site, and a page of another site that has it in a frame. What the frame
// says to that page is collected, and so is every request of either.
import { serve } from '../../tools/serve.mjs';
import { serveSampleHost } from '../../tools/site/sample_host.mjs';
import type { Frame, Page } from 'playwright-core';
import { distOfSite } from './site.ts';
import type { Bench, Options } from './chromium.ts';

export interface Message {
  origin: string;
  data: Record<string, unknown>;
}

declare global {
  var heard: Message[];
}

export interface Sites {
  /** Of the planner, with a slash. */
  readonly site: string;
  /** Of the page around. */
  readonly around: string;
  stop(): Promise<void>;
}

/**
 * `allowed`: whether the page around is one that may have the planner. Another site than the planner's has other storage
 * in Chromium, or none; with another port it is another origin of the same site.
 */
export async function startSites({ allowed = true, sameSite = false } = {}): Promise<Sites> {
  let site = '';
  const host = await serveSampleHost({ site: () => site });
  const around = sameSite ? host.address : host.address.replace('127.0.0.1', 'localhost');
  const planner = await serve({ folder: distOfSite(), parents: allowed ? [new URL(around).origin] : [] });
  site = planner.address;
  return { site, around, stop: async () => void (await Promise.all([host.close(), planner.close()])) };
}

export interface Around {
  page: Page;
  /** Console errors, exceptions, and requests that left the two origins. */
  complaints: string[];
  /** What the page around has heard. */
  heard(): Promise<Message[]>;
  leave(): Promise<void>;
}

/** Opens the page around. `shown`: the end of the frame's address. */
export async function openAround(bench: Bench, sites: Sites, options: Options & { shown?: string } = {}): Promise<Around> {
  const { context } = await bench.visitor(options);
  await context.addInitScript(() => {
    if (self !== top) return;
    globalThis.heard = [];
    addEventListener('message', ({ origin, data }) => void globalThis.heard.push({ origin, data: data as Record<string, unknown> }));
  });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    // The bench's own script looks for its random numbers in the frame as well.
    if (!/'sessionStorage'.*denied/.test(error.message)) complaints.push(`exception: ${error.message}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(sites.site) && !url.startsWith(sites.around) && !/^(blob|data):/.test(url)) complaints.push(`request: ${url}`);
  });
  await page.goto(`${sites.around}?${new URLSearchParams({ frame: options.shown ?? 'estimate' })}`);
  return { page, complaints, heard: () => page.evaluate(() => globalThis.heard), leave: () => context.close() };
}

/** The planner's frame, once its first picture stands. */
export async function readyFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#sanpo')).contentFrame();
  if (!frame) throw new Error('there is no frame');
  await frame.waitForSelector('html[data-state="ready"]', { state: 'attached', timeout: 20_000 });
  return frame;
}

/** The page around has given the frame the height that it needs. */
export async function fitted(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => Math.ceil(parseFloat(document.querySelector<HTMLElement>('main .inner')!.style.height)) === innerHeight);
}
