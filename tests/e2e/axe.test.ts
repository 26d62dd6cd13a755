// axe finds nothing on any screen: with samples and at the first visit, in both themes, on a desktop and a phone.
// What axe cannot see (what is only drawn) is held by the invariants of tests/ui.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { Bench, expectPicture, type Options, type Visitor } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

/** Text is transparent over the picture, so axe cannot judge its contrast: tests/ui/contrast_test.cpp does. */
const notForAxe = ['color-contrast'];

async function inspect(page: Page, where: string, found: Set<string>, ...notHere: string[]): Promise<void> {
  const result = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
    .disableRules([...notForAxe, ...notHere]).analyze();
  for (const { id, nodes } of result.violations)
    for (const { html } of nodes.slice(0, 3)) found.add(`${id} at ${where}: ${html.slice(0, 180)}`);
}

async function openSample(visitor: Visitor, name: string): Promise<{ page: Page; id: string }> {
  const page = await visitor.open();
  await page.getByRole('button', { name: 'サンプルを開く' }).click();
  await page.getByRole('listitem', { name }).getByRole('button').click();
  await page.waitForURL(/#\/[a-z2-7]{12}\//);
  return { page, id: new URL(page.url()).hash.split('/')[1] ?? '' };
}

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const samples = {
  '3事業場の料金見積': ['summary', 'sites', 'estimate'],
  'A社のコスト集計': ['summary', 'cost-sheet', 'cost-sheet/summary', 'cost-sheet/years', 'cost-sheet/companies', 'cost-sheet/sections'],
  '中小企業の認定チェック': ['certification', 'certification/quick', 'certification/basics', 'certification/bright', 'certification/way',
    'certification/history', 'certification/terms', 'certification/item'],
};

/** Places inside of a sheet or an assessment need its id. */
async function placeOf(page: Page, id: string, screen: string): Promise<string> {
  const [tool, part] = screen.split('/');
  if (!part || (tool === 'certification' && part !== 'item')) return `#/${id}/${screen}`;
  if (tool === 'certification') {
    await show(page, `#/${id}/certification`);
    await page.getByRole('link', { name: /受動喫煙/ }).first().click();
    return new URL(page.url()).hash;
  }
  await show(page, `#/${id}/cost-sheet`);
  const name = { summary: 'まとめ', years: /年|比較/, companies: /社/, sections: '入力' }[part] ?? part;
  await page.getByRole('tab', { name }).first().click();
  return new URL(page.url()).hash;
}

const phone = { viewport: { width: 390, height: 844 }, touch: true, ratio: 2 };

/** What lies over a screen. */
async function inspectOverlays(page: Page, found: Set<string>): Promise<void> {
  const open = async (where: string, way: () => Promise<void>, shown: 'menu' | 'dialog'): Promise<void> => {
    await way();
    await page.getByRole(shown).waitFor();
    await inspect(page, where, found, 'region'); // it lies over the page's parts, which are inert meanwhile
    await page.keyboard.press('Escape');
    await page.getByRole(shown).waitFor({ state: 'detached' });
  };
  await open('menu', () => page.getByRole('button', { name: /^(その他|More)/ }).first().click(), 'menu');
  await open('palette', () => page.keyboard.press('Control+k'), 'dialog');
  await open('find', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('a');
  }, 'dialog');
}

/** Every screen in two of the four; the other two, whose elements are the same, at a first visit. */
for (const [title, options, everything] of [
  ['on a desktop', {}, true],
  ['on a desktop in the dark theme', { dark: true }, false],
  ['on a phone', phone, false],
  ['on a phone in the dark theme', { ...phone, dark: true }, true],
  ['in English', { locale: 'en-US' }, false],
] as [string, Options, boolean][])
  test(`axe finds nothing to complain about ${title}`, async () => {
    const found = new Set<string>();
    const visitor = await bench.visitor(options);
    const first = await visitor.open();
    await inspect(first, 'first visit', found);
    for (const tool of ['estimate', 'cost-sheet', 'certification', 'sites', 'summary']) {
      await show(first, `#new?tool=${tool}`);
      await first.waitForURL(new RegExp(`/${tool}`));
      await inspect(first, `new ${tool}`, found);
    }
    await inspectOverlays(first, found);
    await show(first, '#/data');
    await inspect(first, 'data', found);
    if (everything)
      for (const [sample, screens] of Object.entries(samples)) {
        const own = await bench.visitor(options);
        const { page, id } = await openSample(own, sample);
        for (const screen of screens) {
          await show(page, await placeOf(page, id, screen));
          await inspect(page, `${sample} ${screen}`, found);
        }
        await show(page, '#/');
        await inspect(page, `${sample} list`, found);
        await expectPicture(page);
        await own.leave();
      }
    assert.deepEqual([...found], []);
    visitor.expectQuiet();
    await visitor.leave();
  });
