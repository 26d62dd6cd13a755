// A company of 40 people checked question by question to a confirmed verdict: every mandatory item and 7 of the 15
// optional ones. Labels come from the edition, so that wording may change. Golden: the certification rules, 7 of 15.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { Bench, enter, expectPicture, pressAt, ready, saved } from './chromium.ts';

interface Labelled {
  id: string;
  label: { ja: string };
}
interface Edition {
  items: { id: string; name: { ja: string }; questions: (Labelled & { kind: string; options?: Labelled[] })[] }[];
}
const edition = JSON.parse(
  readFileSync(new URL('../../assets/editions/2024.json', import.meta.url), 'utf8'),
) as Edition;

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

function questionOf(id: string): Edition['items'][number]['questions'][number] {
  const found = edition.items.flatMap((item) => item.questions).find((question) => question.id === id);
  assert.ok(found, `the edition has no question ${id}`);
  return found;
}

/** A person who answers on the open check. */
class Checker {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async item(id: string): Promise<void> {
    const name = edition.items.find((item) => item.id === id)!.name.ja;
    const shown = new RegExp(`^(\\d+ )?${name}`); // optional items are numbered
    const outline = this.page.getByRole('group', { name: '項目一覧', exact: true });
    await pressAt(this.page, outline.getByRole('link', { name: shown }));
    await this.page.getByRole('heading', { level: 2, name: shown }).waitFor();
  }
  question(id: string): Locator {
    return this.page.getByRole('group', { name: questionOf(id).label.ja, exact: true }).first();
  }
  async choose(question: string, option: string): Promise<void> {
    const asked = questionOf(question);
    const name = asked.options!.find((each) => each.id === option)!.label.ja;
    const role = asked.kind === 'one' ? 'radio' : 'checkbox';
    const answer = this.question(question).getByRole(role, { name, exact: true });
    await pressAt(this.page, answer);
    assert.equal(await answer.getAttribute('aria-checked'), 'true', `${question}: ${option}`);
  }
  /** Looks at what does not count, and finds none of it. */
  async nothingApplies(question: string): Promise<void> {
    const none = this.question(question).getByRole('button', { name: 'どれも当てはまらない（確定）' });
    if ((await none.count()) > 0) await pressAt(this.page, none);
  }
  /** The first question's first option, and that nothing keeps it from counting. */
  async simply(id: string): Promise<void> {
    await this.item(id);
    const question = edition.items.find((item) => item.id === id)!.questions[0]!;
    await this.choose(question.id, question.options![0]!.id);
    await this.nothingApplies(question.id);
  }
  async select(name: string, label: string): Promise<void> {
    await this.page.getByRole('combobox', { name, exact: true }).selectOption({ label });
  }
  async radio(group: string, name: string): Promise<void> {
    await pressAt(this.page, this.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }));
  }
  async text(name: string, text: string): Promise<void> {
    await enter(this.page, this.page.getByRole('textbox', { name, exact: true }), text);
  }
}

async function mandatory(check: Checker, page: Page): Promise<void> {
  await check.item('declaration');
  for (const [question, option] of [['programme', 'insurer'], ['content', 'issues'], ['inside', 'personal_notice'],
    ['outside', 'entrance'], ['head_checkup', 'yes'], ['certificate', 'not_required']]) {
    await check.choose(`declaration.${question}`, option!);
    await check.nothingApplies(`declaration.${question}`);
  }
  await check.item('health_officer');
  await pressAt(page, check.question('health_officer.sites').getByRole('button', { name: '新しい人を追加' }));
  await check.text('氏名', '佐藤 健');
  await check.choose('health_officer.activities', 'planning');
  await check.item('data_provision');
  await check.choose('data_provision.state', 'agreed');

  await check.item('action_plan');
  await pressAt(page, page.getByRole('button', { name: '計画を追加' }));
  await check.select('課題のテーマ', questionOf('action_plan.plans').options!.find((theme) => theme.id === 'smoking')!.label.ja);
  await check.text('課題', '喫煙者が多い');
  await check.text('指標', '喫煙率');
  await check.text('現在値', '32.5%');
  await check.text('目標値', '25%');
  await check.select('実施主体・責任担当者', '佐藤 健');
  await check.text('達成期限', '2028年3月31日');
  await check.radio('計画の状態', '実行中');
  await check.radio('目標は法令の遵守を超えていますか', '超えている');
  await check.radio('目標は制度や設備づくり以外のものですか', '健康や働き方の結果を目標にしている');
  await check.choose('action_plan.known_by', 'checkup_results');

  await check.item('passive_smoking');
  await check.select('施設の区分', '第二種施設（会社・工場・店など、ほかのすべて）');
  await check.select('屋内', 'すべて禁煙');
  await check.select('屋外', '屋外の敷地がない');
  await check.item('evaluation');
  await check.choose('evaluation.evaluate', 'check_results');
  await check.choose('evaluation.improve', 'review');
  await check.item('compliance');
  await check.choose('compliance.checkups', 'yes');
  await check.choose('compliance.stress_check', 'no_such_site');
  await check.choose('compliance.no_prosecution', 'yes');
}

async function optional(check: Checker): Promise<void> {
  await check.item('checkup_rate');
  await check.text('対象者', '40');
  await check.text('うち除外する人', '0');
  await check.text('受診者', '40人');
  for (const item of ['checkup_followup', 'communication', 'exercise', 'womens_health', 'infection', 'smoking_rate'])
    await check.simply(item);
}

test('a company answered question by question reaches a confirmed verdict, and keeps it after a reload', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?people=40&tool=certification');
  const check = new Checker(page);
  const panel = page.getByRole('complementary');
  await mandatory(check, page);
  await panel.getByRole('status').filter({ hasText: '未確定' }).waitFor();
  await optional(check);
  await panel.getByRole('status').filter({ hasText: '要件を満たす見込み' }).waitFor();
  await panel.getByText('すべて確かめた回答による見込みです。').waitFor();
  assert.match((await panel.getByRole('meter').last().getAttribute('aria-valuetext')) ?? '', /^7 \/ 15/);
  await expectPicture(page);

  await saved(page);
  await page.reload();
  await ready(page);
  await panel.getByText('すべて確かめた回答による見込みです。').waitFor();
  assert.equal(await page.getByText('認定されました').count(), 0);
  visitor.expectQuiet();
  await visitor.leave();
});
