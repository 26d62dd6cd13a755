// What a stranger's file brings is text and nothing else, the policy holds in the page, and nobody else is ever asked.
// Rule: design.md, Security.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Bench, ready, saved, type Visitor } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

declare global {
  var hacked: boolean | undefined;
}

const screens = ['summary', 'sites', 'estimate', 'cost-sheet', 'certification', 'documents'];
const attack = '"><img src=https://elsewhere.example/x onerror="hacked=true"><script>hacked=true</script>\'{0}%s${x}';

/** The sample with the attack in place of every text that a person entered: all that is not plain ASCII. */
function hostile(sample: string): string {
  return JSON.stringify(JSON.parse(sample), (_, value: unknown) =>
    typeof value === 'string' && /[^ -~]/.test(value) ? attack : value);
}

async function takeIn(page: Page, content: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).click(),
  ]);
  await chooser.setFiles({ name: 'stranger.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: '1件を取り込む' }).click();
  await page.getByText('1件を取り込みました。').waitFor();
  await saved(page);
}

async function visitEveryScreen(visitor: Visitor, page: Page, id: string): Promise<void> {
  for (const screen of screens) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${id}/${screen}`);
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor(); // a previewed document has one, too
    const foreign = await page.evaluate(() => ({
      hacked: globalThis.hacked ?? false,
      elements: document.querySelectorAll('#stage img, #stage script, #stage iframe, #stage object, #stage [onerror]').length,
    }));
    assert.deepEqual(foreign, { hacked: false, elements: 0 }, screen);
  }
  visitor.expectQuiet();
}

for (const name of ['three-sites', 'company-a', 'certification'])
  test(`markup in the texts of ${name} is shown as text on every screen, and asks nobody`, async () => {
    const sample = readFileSync(new URL(`../../assets/samples/${name}.json`, import.meta.url), 'utf8');
    const visitor = await bench.visitor();
    const page = await visitor.open('#/data');
    await takeIn(page, hostile(sample));
    await visitEveryScreen(visitor, page, (JSON.parse(sample) as { id: string }).id);
    assert.ok((await page.getByRole('banner').innerText()).includes('<script>'));
    await visitor.leave();
  });

test('the policy holds: no script of a text, no markup without the policy, no request to others', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  visitor.expectQuiet();
  const refused = await page.evaluate(async () => {
    const script = document.createElement('script');
    let typed = 'taken';
    try {
      script.text = 'globalThis.hacked = true';
    } catch {
      typed = 'refused';
    }
    document.head.append(script);
    let markup = 'taken';
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>text</b>');
    } catch {
      markup = 'refused';
    }
    try {
      setTimeout('globalThis.hacked = true');
    } catch {
      // Refused at once, or when its time comes.
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    const asked = await fetch('https://elsewhere.example/').then(() => 'answered', () => 'refused');
    return { hacked: globalThis.hacked ?? false, typed, markup, asked };
  });
  assert.deepEqual(refused, { hacked: false, typed: 'refused', markup: 'refused', asked: 'refused' });
  await visitor.leave();
});

test('links that nobody would make lead to a screen, and change nothing', async () => {
  const visitor = await bench.visitor();
  for (const link of ['#/../../etc', '#/aaaaaaaaaaaa/estimate', '#new?people=-1,99999999999', `#new?need=${encodeURIComponent(attack)}`,
    '#import=%00', `#import=${'A'.repeat(5000)}`, '#/help/<script>', '#__proto__']) {
    const page = await visitor.page();
    await page.goto(visitor.address + link);
    await ready(page);
    assert.equal(await page.evaluate(() => globalThis.hacked), undefined, link);
    await page.close();
  }
  visitor.expectQuiet();
  await visitor.leave();
});
