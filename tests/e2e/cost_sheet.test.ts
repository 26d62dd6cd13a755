// Company A's cost sheet entered by hand, field by field, through the names that the screen says and by presses at
// the rectangles it draws: the published figures come out. Golden: the cost sheet's rules, Company A.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Bench, enter, expectPicture, pressAt, ready, saved } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

type Source = 'managers' | 'staff';

/** A person who fills in the sheet that is open. */
class Sheet {
  private readonly page: Page;
  private readonly lines = new Map<string, number>();

  constructor(page: Page) {
    this.page = page;
  }

  async section(name: string): Promise<void> {
    await pressAt(this.page, this.page.getByRole('tab', { name: new RegExp(`^${name} `) }));
    this.lines.clear();
  }
  field(name: string, nth = 0): Locator {
    return this.page.getByRole('textbox', { name, exact: true }).nth(nth);
  }
  async staff(row: string, title: string, people: string, amount: string): Promise<void> {
    const number = await this.add(row, '人件費');
    await this.line(`職名など（${row} ${number}）`).getByRole('combobox').selectOption('typed');
    await enter(this.page, this.field(`職名など（${row} ${number}）`), title);
    await enter(this.page, this.field(`人数（${row} ${number}）`), people);
    await enter(this.page, this.field(`金額（円）（${row} ${number}）`), amount);
  }
  async expense(row: string, amount: string, note?: string): Promise<void> {
    const number = await this.add(row, '経費');
    await enter(this.page, this.field(`金額（円）（${row} ${number}）`), amount);
    if (note) await enter(this.page, this.field(`内容（${row} ${number}）`), note);
  }
  /** Enter leads from hours to people to times. */
  async time(row: string, source: Source, hours: string, people: string, times: string): Promise<void> {
    const number = await this.add(row, '従業員の時間');
    const first = `時間（${row} ${number}）`;
    await this.line(first).getByRole('combobox').selectOption(source);
    await pressAt(this.page, this.field(first));
    await this.page.keyboard.type(hours);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(people);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(times);
    await this.page.keyboard.press('Tab');
  }
  async purchase(row: string, amount: string): Promise<void> {
    const number = await this.add(row, '投資');
    await enter(this.page, this.field(`投資額（${row} ${number}）`), amount);
  }
  async unknown(expense: string, opportunity: string): Promise<void> {
    await pressAt(this.page, this.page.getByRole('button', { name: '内訳不明の金額を追加' }));
    await enter(this.page, this.field('経費'), expense);
    await enter(this.page, this.field('機会費用'), opportunity);
  }
  /** The figures of the open section's subtotal by their names. */
  async subtotal(figures: Record<string, string>): Promise<void> {
    const card = this.page.getByRole('group', { name: '小計', exact: true });
    for (const [name, figure] of Object.entries(figures)) {
      const value = card.getByText(name, { exact: true }).locator('xpath=following-sibling::*[1]');
      assert.equal(await value.textContent(), figure, name);
    }
  }

  /** Adds a line to the row and gives its number. */
  private async add(row: string, kind: string): Promise<number> {
    const number = (this.lines.get(row) ?? 0) + 1;
    this.lines.set(row, number);
    const described = this.page.locator(`[aria-description="「${row}」に追加"]`);
    await described.and(this.page.getByRole('button', { name: kind, exact: true })).click();
    return number;
  }
  private line(field: string): Locator {
    return this.page.getByRole('row').filter({ has: this.field(field) });
  }
}

async function fillIn(page: Page): Promise<void> {
  const sheet = new Sheet(page);
  const head = (name: string, text: string, nth = 0): Promise<void> => enter(page, sheet.field(name, nth), text);
  await head('対象期間の始め', '2010-04');
  await head('対象期間の終わり', '2011年3月');
  await head('業種（産業大分類）', '製造業');
  await head('男性', '1,200人');
  await head('女性', '１７０');
  await head('従業員数 合計', '1370');
  const [managers, others, all] = [0, 1, 2];
  await head('人数', '63', managers);
  await head('1人1時間あたりの人件費', '6,000円', managers);
  await head('人数', '1150', others);
  await head('1人1時間あたりの人件費', '4800', others);
  await head('人数', '1370', all);
  await head('1人1時間あたりの人件費', '5000', all);
  await head('管理職の定義', '係長以上');

  await sheet.section('A スタッフ');
  await sheet.staff('産業医', '産業医（専属）1、保健師3、衛生管理者3', '7', '5850万');
  await sheet.staff('管理栄養士', '管理栄養士、事務スタッフ、臨床検査技師', '3', '7,250,000');
  await sheet.subtotal({ 小計: '65,750,000円' });
  await sheet.section('A2 スタッフ教育');
  await sheet.expense('スタッフに対する教育・研修', '0');
  await sheet.expense('スタッフの学会参加', '1500000', '学会出張');
  await sheet.subtotal({ 経費: '1,500,000円' });
  await sheet.section('A3 特定保健指導');
  await sheet.expense('特定保健指導', '300000');
  await sheet.time('特定保健指導', 'managers', '2', '7', '1');
  await sheet.time('特定保健指導', 'staff', '2', '35', '1');
  await sheet.subtotal({ 経費: '300,000円', 機会費用: '420,000円' });

  await sheet.section('B1 健康診断');
  await sheet.expense('一般健康診断', '10500000');
  await sheet.time('一般健康診断', 'managers', '1.5', '209', '1');
  await sheet.time('一般健康診断', 'staff', '1:30', '1091', '1');
  await sheet.expense('再検査・二次検査', '200000');
  await sheet.time('再検査・二次検査', 'managers', '1', '12', '2');
  await sheet.time('再検査・二次検査', 'staff', '1', '58', '2');
  await sheet.expense('面談に要する経費', '0');
  await sheet.time('産業医面談', 'managers', '0.5', '3', '2');
  await sheet.time('産業医面談', 'staff', '30分', '17', '2');
  await sheet.time('保健師・看護師面談', 'managers', '1', '6', '1');
  await sheet.time('保健師・看護師面談', 'staff', '1', '34', '1');
  await sheet.time('上司との面談', 'managers', '2', '2', '1');
  await sheet.time('上司との面談', 'managers', '1', '30', '1');
  await sheet.expense('健康診断に関するシステム', '1000000', '年間保守料');
  await sheet.purchase('健康診断に関するシステム', '1500万');
  await sheet.subtotal({ 経費: '11,700,000円', 減価償却費: '3,000,000円', 機会費用: '10,939,800円' });

  await sheet.section('B2 過重労働');
  await sheet.time('産業医面談', 'managers', '0.25', '16', '1');
  await sheet.time('産業医面談', 'staff', '0.25', '84', '1');
  await sheet.expense('疲労蓄積度調査', '5000');
  await sheet.subtotal({ 経費: '5,000円', 機会費用: '124,800円' });
  await sheet.section('B3 メンタルヘルス');
  await sheet.unknown('800000', '4498320');
  await sheet.section('B5 教育・プログラム');
  await sheet.unknown('1300000', '6990000');
}

/** The panel says the year's cost. */
function annual(page: Page): Locator {
  return page.getByRole('complementary').getByRole('status');
}

test('company A typed in field by field comes to the published figures, and they are there after a reload', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?tool=cost-sheet');
  await fillIn(page);
  assert.equal(await annual(page).textContent(), '107,327,920 円');
  const panel = page.getByRole('complementary');
  await panel.getByText('従業員1人あたり 78,342円（1,370人）').waitFor();
  await panel.getByText('65.1%').waitFor();
  assert.equal(await page.getByText('11,238,600').count(), 0, '面談合計 is counted twice');
  await expectPicture(page);

  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await annual(page).textContent(), '107,327,920 円');
  await pressAt(page, page.getByRole('tab', { name: 'まとめ', exact: true }));
  const totals = page.getByRole('table').first();
  for (const figure of ['65,750,000', '420,000', '11,700,000', '10,939,800', '124,800', '15,000,000', '107,327,920'])
    assert.ok((await totals.getByText(figure, { exact: true }).count()) > 0, `${figure} is not in the summary`);
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
});

/** Milliseconds between keys: faster than frames come. */
const quick = { delay: 10 };

/** A person without a mouse, from the start page on. */
class Typist {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key, quick);
  }
  /** Enter, and a look at where it led. */
  async enter(): Promise<void> {
    const before = await this.page.evaluate(() => document.activeElement?.id);
    await this.press('Enter');
    await this.page.waitForFunction((id) => document.activeElement?.id !== id, before);
  }
  /** Types where the focus is, and goes on with Enter. */
  async type(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await this.page.keyboard.type(text, quick);
      await this.enter();
    }
  }
  /** What has the focus: its name, and behind a stroke what is said about it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: element } = document;
      return `${element?.getAttribute('aria-label') ?? element?.textContent}|${element?.getAttribute('aria-description')}`;
    });
  }
  async to(name: string, atMost: number): Promise<void> {
    for (let keys = 0; !(await this.focused()).startsWith(name); keys += 1) {
      assert.ok(keys < atMost, `${name} is not reached with ${atMost} keys; at ${await this.focused()}`);
      await this.press('Tab');
    }
  }
  /** Adds a line to the row; the focus comes to its first number. */
  async add(row: string, kind: string): Promise<void> {
    await this.to(`${kind}|「${row}」に追加`, 12);
    await this.press('Enter');
    await this.page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  }
  async staff(row: string, title: string, people: string, amount: string): Promise<void> {
    await this.add(row, '人件費');
    await this.press('Shift+Tab');
    await this.press('End'); // the last choice: typed
    await this.press('Shift+Tab');
    await this.page.keyboard.type(title, quick);
    await this.press('Tab');
    await this.press('Tab');
    await this.type(people, amount);
    await this.enter(); // in the new, empty line: it goes, and the focus goes on
  }
  async expense(row: string, amount: string, note = ''): Promise<void> {
    await this.add(row, '経費');
    await this.press('Shift+Tab');
    await this.page.keyboard.type(note, quick);
    await this.press('Tab');
    await this.type(amount);
    await this.enter();
  }
  /** Each line by hours, people, times; managers come first, then the others. */
  async time(row: string, ...lines: [string, string, string][]): Promise<void> {
    await this.add(row, '従業員の時間');
    for (const line of lines) await this.type(...line);
    await this.enter();
  }
  async next(atMost = 12): Promise<void> {
    await this.to('次へ：', atMost);
    await this.press('Enter');
    await this.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  }
  async unknown(expense: string, opportunity: string): Promise<void> {
    await this.to('内訳不明の金額を追加', 40);
    await this.press('Enter');
    await this.to('経費|円', 3);
    await this.type(expense);
    await this.to('機会費用|円', 3);
    await this.type(opportunity);
  }
}

test('company A typed in by keyboard alone, from the start page on: the published figures, and no line left over', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('');
  const hand = new Typist(page);
  await hand.press('Tab');
  await hand.to('コストを集計する', 10);
  await hand.press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await hand.to('対象期間の始め', 12);
  await hand.type('2010-04', '2011-03');
  await hand.to('業種', 3);
  await hand.type('製造業', '1200', '170', '1370', '63', '6000', '1150', '4800', '1370', '5000', '係長以上');
  await hand.next();
  await hand.staff('産業医', '産業医（専属）1、保健師3、衛生管理者3', '7', '5850万');
  await hand.staff('管理栄養士', '管理栄養士、事務スタッフ、臨床検査技師', '3', '7250000');
  await hand.next();
  await hand.expense('スタッフに対する教育・研修', '0');
  await hand.expense('スタッフの学会参加', '1500000', '学会出張');
  await hand.next();
  await hand.expense('特定保健指導', '300000');
  await hand.time('特定保健指導', ['2', '7', '1'], ['2', '35', '1']);
  await hand.next();
  await hand.expense('一般健康診断', '10500000');
  await hand.time('一般健康診断', ['1.5', '209', '1'], ['1:30', '1091', '1']);
  await hand.expense('再検査・二次検査', '200000');
  await hand.time('再検査・二次検査', ['1', '12', '2'], ['1', '58', '2']);
  await hand.expense('面談に要する経費', '0');
  await hand.time('産業医面談', ['0.5', '3', '2'], ['30分', '17', '2']);
  await hand.time('保健師・看護師面談', ['1', '6', '1'], ['1', '34', '1']);
  await hand.add('上司との面談', '従業員の時間');
  await hand.type('2', '2', '1');
  await hand.press('Shift+Tab'); // of managers, too
  await hand.press('ArrowUp');
  await hand.press('Tab');
  await hand.type('1', '30', '1');
  await hand.enter();
  await hand.expense('健康診断に関するシステム', '1000000', '年間保守料');
  await hand.add('健康診断に関するシステム', '投資');
  await hand.type('1500万');
  await hand.enter();
  await new Sheet(page).subtotal({ 経費: '11,700,000円', 減価償却費: '3,000,000円', 機会費用: '10,939,800円' });
  await hand.next();
  await hand.time('産業医面談', ['0.25', '16', '1'], ['0.25', '84', '1']);
  await hand.expense('疲労蓄積度調査', '5000');
  await hand.next();
  await hand.unknown('800000', '4498320');
  await hand.next(20);
  await hand.next(40);
  await hand.unknown('1300000', '6990000');
  assert.equal(await annual(page).textContent(), '107,327,920 円');
  await page.keyboard.press('Control+s');
  await saved(page);
  visitor.expectQuiet();
  await visitor.leave();
});
