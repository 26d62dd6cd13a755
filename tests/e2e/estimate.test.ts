// Three sites of 820, 60 and 12 people entered on the screen: the total is the sum of the golden figures, every line
// says where it comes from, and the first figure is two answers away. Golden: the pricing rules.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Bench, enter, expectPicture, pressAt, ready, saved } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

/** The panel's total of the first year. */
function total(page: Page): Locator {
  return page.getByRole('complementary').getByRole('status');
}

/** The card of a site. */
function site(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('group', { name, exact: true });
}

async function enterSite(page: Page, card: Locator, people: string, visits: string): Promise<void> {
  await enter(page, card.getByRole('textbox', { name: '常時使用する従業員' }), people);
  await pressAt(page, card.getByRole('radio', { name: visits, exact: true }));
  await pressAt(page, card.getByRole('radio', { name: /^(1時間|60分)$/ }));
}

test('three sites entered on the screen come to the sum of their golden figures, and stay after a reload', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=estimate');
  await pressAt(page, page.getByRole('button', { name: '自分で細かく入力する' }));
  await enterSite(page, site(page, '事業場1'), '８２０人', '隔月');
  await pressAt(page, page.getByRole('button', { name: '事業場を追加' }));
  await enterSite(page, site(page, '事業場2'), '60', '毎月');
  await pressAt(page, page.getByRole('button', { name: '事業場を追加' }));
  await enterSite(page, site(page, '事業場3'), '12', '四半期');

  // 隔月 520,000 + 毎月 700,000 + コンパクト年4回 250,000, and 10 % of tax.
  assert.equal(await total(page).textContent(), '1,617,000円～');
  await page.getByRole('complementary').getByText('税別 1,470,000円～ ・ 消費税 147,000円～').waitFor();

  // 巡視 every two months wants two conditions.
  await site(page, '事業場1').getByText('訪問のない月があるときは、次の2つを確認してください').waitFor();
  for (const condition of ['毎月、巡視結果などを書面で産業医に渡す', '巡視を2か月に1回とすることに事業者が同意する'])
    await pressAt(page, site(page, '事業場1').getByRole('checkbox', { name: condition }));
  await site(page, '事業場1').getByText('巡視を2か月に1回とする条件を確認済み').waitFor();
  await expectPicture(page);

  await enter(page, site(page, '事業場1').getByRole('textbox', { name: '事業場名' }), '本社');
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await total(page).textContent(), '1,617,000円～');
  assert.equal(await site(page, '本社').getByRole('textbox', { name: '常時使用する従業員' }).inputValue(), '820');
  visitor.expectQuiet();
  await visitor.leave();
});

test('two questions give a first figure', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  await pressAt(page, page.getByRole('button', { name: /^料金を見積もる/ }));
  await pressAt(page, page.getByRole('radio', { name: '初めて産業医を選任する' }));
  await enter(page, page.getByRole('textbox', { name: '従業員数' }), '60');
  await pressAt(page, page.getByRole('button', { name: '費用の目安を見る' }));
  assert.equal(await total(page).textContent(), '770,000円～');
  await page.getByText('おすすめは「産業医サポート」です').waitFor();
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
});

test('the sample of three sites gives what the command line gives for it', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  await pressAt(page, page.getByRole('button', { name: 'サンプルを開く' }));
  await page.getByRole('listitem', { name: '3事業場の料金見積' }).getByRole('button').click();
  await total(page).filter({ hasText: '5,967,500円～' }).waitFor();
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
});
