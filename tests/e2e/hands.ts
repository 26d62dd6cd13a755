// A person who knows a page only by roles and names, in any of the three browsers: what assistive technology gives.
// Finding is done here, in the page; pressing and typing are the browser's own.
import assert from 'node:assert/strict';
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { Page } from 'playwright-core';
import type { WebKit } from './webkit.ts';

export interface Target {
  readonly role: string;
  /** The whole name, or a pattern it matches. */
  readonly name: string | RegExp;
  /** Inside of this group, region … */
  readonly within?: Target;
  /** Of several alike, counted from 0. */
  readonly nth?: number;
}

/** What a browser's driver does with an element found in the page. */
export interface Driver {
  /** Runs a function's body in the page, with arguments. */
  run(script: string, ...values: unknown[]): Promise<unknown>;
  /** A real press on the element the script gives. */
  press(script: string, ...values: unknown[]): Promise<void>;
  /** Types into the element, in place of what it holds, and leaves it. */
  type(text: string, script: string, ...values: unknown[]): Promise<void>;
}

/** The body of a function (target) → element: the parts of the computation of roles and names that the page needs. */
const find = `
  const roles = { BUTTON: 'button', INPUT: 'textbox', TEXTAREA: 'textbox', SELECT: 'combobox', MAIN: 'main', ASIDE: 'complementary',
    NAV: 'navigation', HEADER: 'banner', H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading' };
  const roleOf = (element) => element.getAttribute('role') ?? roles[element.tagName];
  const nameOf = (element) => element.getAttribute('aria-label') ?? element.textContent;
  const fits = (element, target) => roleOf(element) === target.role && !element.closest('[inert],[hidden]') &&
    (target.pattern ? new RegExp(target.pattern).test(nameOf(element)) : nameOf(element) === target.name);
  const locate = (target) => {
    const roots = target.within ? [locate(target.within)].filter(Boolean) : [document];
    const found = roots.flatMap((root) => [...root.querySelectorAll('*')].filter((element) => fits(element, target)));
    return found[target.nth ?? 0];
  };
`;
const element = `${find} return locate(arguments[0]);`;

const plain = (target: Target): object => ({
  role: target.role,
  ...(typeof target.name === 'string' ? { name: target.name } : { pattern: target.name.source }),
  ...(target.within && { within: plain(target.within) }),
  nth: target.nth ?? 0,
});
const said = (target: Target): string => `${target.role} „${String(target.name)}“${target.within ? ` in ${said(target.within)}` : ''}`;

export class Hands {
  private readonly driver: Driver;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  async press(target: Target): Promise<void> {
    await this.see(target);
    await this.driver.press(element, plain(target));
  }
  async type(target: Target, text: string): Promise<void> {
    await this.see(target);
    await this.driver.type(text, element, plain(target));
  }
  /** Waits until it is there. */
  async see(target: Target): Promise<void> {
    await this.until(`${find} return locate(arguments[0]) !== undefined`, said(target), plain(target));
  }
  async goTo(hash: string): Promise<void> {
    await this.driver.run('location.hash = arguments[0]', hash);
  }
  private async until(script: string, what: string, ...values: unknown[]): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await this.driver.run(script, ...values))) {
      assert.ok(Date.now() < end, `there is no ${what}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** The body of a function as one that an evaluate() takes. */
const asFunction = (script: string): string => `(function () { ${script} })`;

export function chromiumHands(page: Page): Hands {
  const handle = async (script: string, values: unknown[]): Promise<{ click(): Promise<void> }> => {
    const found = (await page.evaluateHandle<Element>(`${asFunction(script)}(...${JSON.stringify(values)})`)).asElement();
    assert.ok(found);
    return found;
  };
  return new Hands({
    run: (script, ...values) => page.evaluate(`${asFunction(script)}(...${JSON.stringify(values)})`),
    press: async (script, ...values) => (await handle(script, values)).click(),
    type: async (text, script, ...values) => {
      await (await handle(script, values)).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
  });
}

export function firefoxHands(page: FirefoxPage): Hands {
  const handle = async (script: string, values: unknown[]) => {
    const found = (await page.evaluateHandle(`${asFunction(script)}(...${JSON.stringify(values)})`)).asElement();
    assert.ok(found);
    await found.evaluate((each) => (each as Element).scrollIntoView({ block: 'center' }));
    return found as unknown as { click(): Promise<void> };
  };
  return new Hands({
    run: (script, ...values) => page.evaluate(`${asFunction(script)}(...${JSON.stringify(values)})`),
    press: async (script, ...values) => (await handle(script, values)).click(),
    type: async (text, script, ...values) => {
      await (await handle(script, values)).click();
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
  });
}

export function webkitHands(webkit: WebKit): Hands {
  return new Hands({
    run: (script, ...values) => webkit.run(script, ...values),
    press: (script, ...values) => webkit.press(script, ...values),
    type: (text, script, ...values) => webkit.replace(`${text}\uE004`, script, ...values), // Tab
  });
}
