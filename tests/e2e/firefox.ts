// Firefox ESR for the tests, over WebDriver BiDi. Headed under Xvfb: headless Firefox has no WebGL here.
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startScreen } from './xvfb.ts';

export interface Firefox {
  readonly browser: Browser;
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startFirefox(): Promise<Firefox> {
  const screen = await startScreen();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: false,
    env: { ...process.env, DISPLAY: screen.display, MOZ_ENABLE_WAYLAND: '0' },
    extraPrefsFirefox: {
      'webgl.force-enabled': true,
      'gfx.canvas.accelerated': false,
      'intl.accept_languages': 'ja',
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
    defaultViewport: { width: 1440, height: 900 },
  });
  return {
    browser,
    open: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForSelector('html[data-state="ready"]', { timeout: 30_000 });
      return page;
    },
    close: async () => {
      await browser.close();
      screen.close();
    },
  };
}

/**
 * Until the expression is true in the page. Puppeteer's own waiting makes a function of it there, which the page's policy
 * forbids.
 */
export async function until(page: Page, expression: string): Promise<void> {
  for (const end = Date.now() + 60_000; !(await page.evaluate(expression)); await setTimeout(50))
    if (Date.now() > end) throw new Error(`Firefox: ${expression} has not become true`);
}
