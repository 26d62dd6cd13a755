// The command line's results: golden figures in the places that the schemas name, other right figures after an
// input is changed, and every result in its schema's shape.
import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { root, sample, sanpo, schema } from './sanpo.mjs';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = new Map();
function assertShape(name, result) {
  if (!validators.has(name)) validators.set(name, ajv.compile(schema(name)));
  const validate = validators.get(name);
  assert.ok(validate(result), JSON.stringify(validate.errors?.slice(0, 3)));
}

function result(command, document, ...options) {
  const { status, stdout, stderr } = sanpo([command, ...options], JSON.stringify(document));
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const section = (sheet, part) => sheet.sections.find((each) => each.part === part);

test('company A: the golden figures, where the schema says', () => {
  const answer = result('cost-sheet', sample('company-a'));
  assertShape('result-cost-sheet', answer);
  const [sheet] = answer.cost_sheets;
  assert.equal(section(sheet, 'B1').opportunity, 10_939_800);
  assert.equal(section(sheet, 'B1').expense, 11_700_000);
  assert.equal(section(sheet, 'B1').depreciation, 3_000_000);
  assert.equal(section(sheet, 'B1').investment, 15_000_000);
  assert.equal(section(sheet, 'B1').published_share, '65.1');
  assert.equal(section(sheet, 'B2').opportunity, 124_800);
  assert.equal(section(sheet, 'A3').opportunity, 420_000);
  assert.equal(section(sheet, 'A').staff, 65_750_000);
  assert.equal(sheet.total.annual, 107_327_920);
  assert.equal(sheet.total.spending, 84_355_000);
  assert.equal(sheet.total.per_head, 78_342);
  assert.equal(sheet.published.activity, 39_357_920);
  assert.equal(sheet.published.per_head, 28_728);
  const meetings = section(sheet, 'B1').rows.find((row) => row.row === 'checkups.followup_meeting_total');
  assert.equal(meetings.breakdown_total, 298_800);
  assert.deepEqual(
    sheet.findings.filter((finding) => finding.severity === 'warning').length, 2, 'the two warnings of the original');
});

test('company A: other right figures after one line is changed', () => {
  const changed = sample('company-a');
  const line = changed.cost_sheets[0].time_lines.find((each) => each.row === 'checkups.general' && each.source === 'staff');
  assert.equal(line.people, '1091');
  line.people = '1092'; // 4,800 yen × 1.5 h more
  const [sheet] = result('cost-sheet', changed).cost_sheets;
  assert.equal(section(sheet, 'B1').opportunity, 10_939_800 + 7_200);
  assert.equal(section(sheet, 'B2').opportunity, 124_800);
  assert.equal(sheet.total.annual, 107_327_920 + 7_200);
});

test('three sites: an estimate whose total is the sum of its counted lines', () => {
  const answer = result('estimate', sample('three-sites'));
  assertShape('result-estimate', answer);
  const [estimate] = answer.estimates;
  const counted = estimate.lines.filter((line) => line.role === 'counted' && line.amount !== undefined);
  assert.equal(counted.reduce((sum, line) => sum + line.amount, 0), estimate.years[0].without_tax);
  const of = (service) => counted.filter((line) => line.service.startsWith(service)).reduce((sum, line) => sum + line.amount, 0);
  assert.equal(of('standard.'), 520_000 + 700_000); // 隔月 with six months of 顧問料; 毎月
  assert.equal(of('compact.'), 250_000);
  assert.equal(of('interview.stress'), 135_000); // five people: 2 + 2 + 1
  assert.equal(of('interview.overwork'), 210_000); // one person in each of six months
  assert.equal(of('referral'), 3_600_000);
  assert.equal(of('leave.manual'), 10_000);
  assert.equal(estimate.years[0].with_tax, Math.floor(estimate.years[0].without_tax * 1.1));
  assert.equal(estimate.lower_bound, true);
  assert.deepEqual(estimate.years[1].without_tax, 420_000 + 600_000 + 200_000 + 135_000 + 210_000);
});

test('a changed pattern of visits changes the estimate as the rules say', () => {
  const changed = sample('three-sites');
  changed.estimates[0].plans[0].visits = Array(12).fill(1); // monthly instead of every two months
  const before = result('estimate', sample('three-sites')).estimates[0].years[0].without_tax;
  assert.equal(result('estimate', changed).estimates[0].years[0].without_tax, before + 6 * 50_000 - 6 * 20_000);
});

test('certification: open, failing and passing items, and the shortest way', () => {
  const answer = result('certification', sample('certification'));
  assertShape('result-certification', answer);
  const [assessment] = answer.assessments;
  const value = Object.fromEntries(assessment.items.map((item) => [item.item, item.value]));
  assert.equal(value.declaration, 'met');
  assert.equal(value.exercise, 'met');
  assert.equal(value.education, 'not_met');
  assert.equal(value.smoking_rate, 'not_met');
  assert.equal(value.passive_smoking, 'undecided');
  const certified = assessment.titles.find((title) => title.title === 'certified');
  assert.equal(certified.value, 'undecided');
  assert.equal(certified.still_possible, true);

  const way = result('shortest-way', sample('certification'), '--ways', '3', '--today', '2023-08-21');
  assertShape('result-shortest-way', way);
  assert.equal(way.ways[0].state, 'open');
  assert.equal(way.ways[0].title, 'certified');
  assert.ok(way.ways[0].ways.length > 1);
  assert.ok(way.ways[0].ways[0].steps.some((step) => step.item === 'passive_smoking'), 'open mandatory items are in every way');
});

test('answering the open item moves the verdict', () => {
  const changed = sample('certification');
  changed.assessments[0].sites[1].outdoor = 'designated_place_only';
  const [assessment] = result('certification', changed).assessments;
  assert.equal(assessment.items.find((item) => item.item === 'passive_smoking').value, 'met');
});

test('check: what the tools find in each sample', () => {
  for (const name of ['company-a', 'three-sites', 'certification']) {
    const { stdout } = sanpo(['check', `assets/samples/${name}.json`]);
    assertShape('result-check', JSON.parse(stdout));
  }
  const dangling = sample('three-sites');
  dangling.estimates[0].plans[0].site = 'zzzzzzzzzzzz';
  const missing = sanpo(['check'], JSON.stringify(dangling));
  assert.ok(JSON.parse(missing.stdout).findings.some((finding) => finding.code === 'case.reference_missing'));
  const unlawful = sample('three-sites');
  unlawful.estimates[0].plans[0].visits = [1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0]; // two months without 巡視 in a row
  const { status, stdout } = sanpo(['check'], JSON.stringify(unlawful));
  assert.equal(status, 4);
  assert.ok(JSON.parse(stdout).findings.some((finding) => finding.code === 'pricing.patrol_two_empty_months'));
});

test('another price list and another edition are taken from files', () => {
  const document = sample('three-sites');
  const { status, stderr } = sanpo(['estimate', '--prices', 'assets/schema/case-1.schema.json'], JSON.stringify(document));
  assert.equal(status, 3);
  assert.match(stderr, /case-1\.schema\.json#/);
  const same = result('estimate', document, '--prices', 'assets/prices/mstage.json');
  assert.deepEqual(same, result('estimate', document));
  const edition = result('certification', sample('certification'), '--edition', 'assets/editions/2024.json');
  assert.equal(edition.assessments[0].edition, '2024');
  const newer = JSON.parse(sanpo(['check', '--edition', 'assets/editions/2026.json'], JSON.stringify(sample('certification'))).stdout);
  assert.ok(newer.findings.length > 0);
  assert.ok(!newer.findings.some((finding) => finding.code === 'certification.edition_mismatch')); // it was asked for
});

test('a file of prices or an edition that cannot be read is told, also where nothing needs it', () => {
  for (const option of ['--prices', '--edition'])
    for (const wrong of ['no-such-file.json', 'assets/schema/case-1.schema.json']) {
      const { status, stdout } = sanpo(['cost-sheet', option, wrong], JSON.stringify(sample('company-a')));
      assert.equal(status, 3, `${option} ${wrong}`);
      assert.equal(stdout, '');
    }
});

test('a list of prices that nobody has is told with its place, and without a folder of this machine', () => {
  const document = sample('three-sites');
  document.estimates[0].price_list = 'nobodys';
  const { status, stderr } = sanpo(['estimate'], JSON.stringify(document));
  assert.equal(status, 3);
  assert.match(stderr, /^\/estimates\/0\/price_list: no catalogue with the id nobodys/);
  assert.ok(!stderr.includes(root));
});

test('an assessment that names no edition is judged by the newest complete one', () => {
  const document = sample('certification');
  delete document.assessments[0].edition;
  assert.equal(result('certification', document).assessments[0].edition, '2024');
  const { status, stdout } = sanpo(['check'], JSON.stringify(document));
  assert.equal(status, 0);
  assert.ok(!JSON.parse(stdout).findings.some((finding) => finding.code === 'certification.edition_mismatch'));
});

test('--text tells discounts, changed prices, the group of a gap and what cannot be changed', () => {
  const offer = sample('three-sites');
  offer.estimates[0].discounts = [{ id: 'discountaaaa', kind: 'amount', amount: 10_001 }];
  const key = result('estimate', offer).estimates[0].lines[0].key;
  offer.estimates[0].lines = [{ id: key, unit_price: 50_333 }];
  const said = sanpo(['estimate', '--text'], JSON.stringify(offer)).stdout;
  assert.match(said, /値引 ▲10,001円/);
  assert.match(said, /50,333円.*（単価を変更）/);
  assert.match(said, /  \d+ 回 × [\d,]+円  /);
  assert.match(sanpo(['estimate', '--text', '--lang', 'en'], JSON.stringify(offer)).stdout, /  \d+ × ¥[\d,]+ per visit  /);
  const way = sanpo(['shortest-way', '--text', '--lang', 'en', '--title', 'bright500', 'assets/samples/certification.json']).stdout;
  assert.match(way, /Cannot change this year: Women/);
  const open = sample('certification');
  open.assessments[0].answers = [];
  const gaps = sanpo(['certification', '--text'], JSON.stringify(open)).stdout;
  assert.match(gaps, /^      \S.* — \S/m, 'a reason without its question');
  for (const line of gaps.split('\n').filter((each) => each.includes('このグループで'))) assert.match(line, /^    \S+.*  このグループで/);
});

test('--text is readable in both languages', () => {
  const japanese = sanpo(['cost-sheet', '--text', 'assets/samples/company-a.json']);
  assert.match(japanese.stdout, /107,327,920円/);
  const english = sanpo(['cost-sheet', '--text', '--lang', 'en', 'assets/samples/company-a.json']);
  assert.match(english.stdout, /¥107,327,920/);
  for (const [command, name] of [['estimate', 'three-sites'], ['certification', 'certification'], ['shortest-way', 'certification'], ['check', 'company-a']])
    for (const language of ['ja', 'en']) {
      const { stdout, stderr } = sanpo([command, '--text', '--lang', language, `assets/samples/${name}.json`]);
      assert.equal(stderr, '');
      assert.ok(stdout.length > 50);
      assert.doesNotMatch(stdout, /finding\.|reason\.|report\.|\{\w+[|}]/, `a text is missing: ${command} ${language}`);
    }
});
