// The same in every engine: a short journey (start, type, see the total, reload, export), and the three main jobs done by
// scripts that know nothing but roles and names: an estimate for three sites, a cost sheet of a few lines, a
// certification standing with the shortest way.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bench } from './chromium.ts';
import { startFirefox, until } from './firefox.ts';
import { chromiumHands, firefoxHands, webkitHands, type Hands, type Target } from './hands.ts';
import { startSite, type Site } from './site.ts';
import { WebKit } from './webkit.ts';

let site: Site;
before(async () => {
  site = await startSite();
});
after(() => site.close());

const route = '#new?people=60&tool=estimate';
/** In the browser's language, like everything at a first visit. */
const people = 'input[aria-label="常時使用する従業員"], input[aria-label="Employees"]';
const allSaved = 'const { revision, savedRevision } = document.documentElement.dataset;' +
  ' return savedRevision !== undefined && revision === savedRevision;';
/** The figure without its unit, which follows the browser's language. */
const total = 'return document.querySelector("aside [role=status], header .strong[role=status]")?.textContent.replace(/\\D/g, "")';
const webgl2 = 'return document.createElement("canvas").getContext("webgl2") !== null';
/** How many colours the main picture has. */
const colours = 'const source = document.querySelector("main canvas");' +
  ' const copy = document.createElement("canvas"); copy.width = source.width; copy.height = source.height;' +
  ' const pen = copy.getContext("2d"); pen.drawImage(source, 0, 0);' +
  ' return new Set(new Uint32Array(pen.getImageData(0, 0, copy.width, copy.height).data.buffer)).size;';
/** Keeps what is handed out instead of leaving it to the browser's downloads. */
const catchFiles = 'globalThis.caught = []; const make = URL.createObjectURL;' +
  ' URL.createObjectURL = (blob) => { void blob.text().then((text) => globalThis.caught.push(text)); return make(blob); };';
const pressExport = '[...document.querySelectorAll("header button")].find((each) => /^(書き出し|Export)$/.test(each.textContent)).click();';

/** What both engines can do, however they are driven. */
interface Driver {
  run(script: string): Promise<unknown>;
  until(script: string): Promise<void>;
  type(text: string): Promise<void>;
  reload(): Promise<void>;
}

async function journey(driver: Driver): Promise<void> {
  assert.equal(await driver.run(webgl2), true, 'this browser has no WebGL2');
  await driver.until(`return document.querySelector(${JSON.stringify(people)}) !== null`);
  const before = await driver.run(total);
  assert.match(String(before), /^\d+$/);
  await driver.type('12');
  await driver.until(`${total} !== ${JSON.stringify(before)}`);
  const after = await driver.run(total);
  await driver.until(allSaved);
  assert.ok(Number(await driver.run(colours)) > 16, 'the picture is flat');
  await driver.reload();
  assert.equal(await driver.run(total), after);
  await driver.run(catchFiles);
  await driver.run(pressExport);
  await driver.until('return globalThis.caught.length > 0');
  const file = JSON.parse(String(await driver.run('return globalThis.caught[0]'))) as { sites: { employees: number }[] };
  assert.equal(file.sites[0]?.employees, 12);
}

test('Firefox: start, type, see the total, reload, export', async () => {
  const firefox = await startFirefox();
  try {
    const page = await firefox.open(site.address + route);
    const run = (script: string): Promise<unknown> => page.evaluate(`(() => { ${script} })()`);
    await journey({
      run,
      until: (script) => until(page, `(() => { ${script} })()`),
      type: async (text) => {
        await page.click(people, { count: 3 });
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
      },
      reload: async () => {
        await page.reload();
        await page.waitForSelector('html[data-state="ready"]', { timeout: 30_000 });
      },
    });
  } finally {
    await firefox.close();
  }
});

test('WebKitGTK: start, type, see the total, reload, export', async () => {
  const webkit = await WebKit.start();
  try {
    await webkit.open(site.address + route);
    await journey({
      run: (script) => webkit.run(script),
      until: (script) => webkit.until(script, 20_000),
      type: async (text) => {
        await webkit.click(people);
        await webkit.run(`document.querySelector(${JSON.stringify(people)}).select()`);
        await webkit.type(people, `${text}\uE004`); // Tab
      },
      reload: () => webkit.reload(),
    });
  } finally {
    await webkit.close();
  }
});

// The three jobs, by roles and names.

/** Wherever the layout shows it: in the panel or in the bar. */
const result = (text: RegExp): Target => ({ role: 'status', name: text });

/** Whatever the browser speaks: the names below are the Japanese ones. */
async function inJapanese(hands: Hands): Promise<void> {
  await hands.goTo('#/settings');
  await hands.press({ role: 'radio', name: '日本語' });
  await hands.see({ role: 'heading', name: '設定' });
}

async function estimateForThreeSites(hands: Hands): Promise<void> {
  await inJapanese(hands);
  await hands.goTo('#new?tool=estimate');
  await hands.press({ role: 'button', name: '自分で細かく入力する' });
  for (const [number, people, visits] of [[1, '820', '隔月'], [2, '60', '毎月'], [3, '12', '四半期']] as const) {
    const site: Target = { role: 'group', name: `事業場${number}` };
    if (number > 1) await hands.press({ role: 'button', name: '事業場を追加' });
    await hands.type({ role: 'textbox', name: '常時使用する従業員', within: site }, people);
    await hands.press({ role: 'radio', name: visits, within: site });
    await hands.press({ role: 'radio', name: /^(1時間|60分)$/, within: site });
  }
  await hands.see(result(/^1,617,000円～$/));
}

async function costSheetOfAFewLines(hands: Hands): Promise<void> {
  await inJapanese(hands);
  await hands.goTo('#new?tool=cost-sheet');
  await hands.type({ role: 'textbox', name: '1人1時間あたりの人件費', within: { role: 'group', name: '管理職' } }, '6000');
  await hands.type({ role: 'textbox', name: '1人1時間あたりの人件費', within: { role: 'group', name: '一般社員' } }, '4800');
  await hands.press({ role: 'tab', name: /^A3 / });
  for (const [number, people] of [[1, '7'], [2, '35']] as const) {
    await hands.press({ role: 'button', name: '従業員の時間' });
    for (const [field, text] of [['時間', '2'], ['人数', people], ['回数', '1']])
      await hands.type({ role: 'textbox', name: `${field}（特定保健指導 ${number}）` }, text ?? '');
  }
  await hands.press({ role: 'tab', name: /^B1 / });
  await hands.press({ role: 'button', name: '経費' });
  await hands.type({ role: 'textbox', name: '金額（円）（一般健康診断 1）' }, '1,000,000');
  await hands.see(result(/^1,420,000 *円$/));
  await hands.press({ role: 'tab', name: 'まとめ' });
  await hands.see({ role: 'table', name: /./ });
}

async function standingAndShortestWay(hands: Hands): Promise<void> {
  await inJapanese(hands);
  await hands.goTo('#new?tool=certification');
  await hands.press({ role: 'link', name: /^かんたん点検/ });
  await hands.see(result(/^未確定$/));
  const pass: Target = { role: 'region', name: '項目の内容' };
  const met: Target = { role: 'radio', name: '満たしている', within: pass };
  await hands.see(met);
  const missing = 21; // all but the last one of the 22 items
  for (let item = 0; item < missing; item += 1) await hands.press({ ...met, nth: item });
  await hands.press({ role: 'radio', name: '満たしていない', within: pass, nth: 2 });
  await hands.see(result(/^要件を満たしていません$/));
  await hands.press({ role: 'tab', name: '最短ルート' });
  await hands.see({ role: 'heading', name: 'いちばん短いルート' });
  await hands.see({ role: 'button', name: /データの提供/, within: { role: 'main', name: /./ } });
}

const jobs = [
  ['an estimate for three sites', estimateForThreeSites],
  ['a cost sheet of a few lines', costSheetOfAFewLines],
  ['a certification standing and the shortest way', standingAndShortestWay],
] as const;

test('Chromium: the three main jobs by roles and names alone', async (each) => {
  const bench = await Bench.start();
  try {
    for (const [title, job] of jobs)
      await each.test(title, async () => {
        const visitor = await bench.visitor();
        await job(chromiumHands(await visitor.open()));
        visitor.expectQuiet();
        await visitor.leave();
      });
  } finally {
    await bench.stop();
  }
});

test('Firefox: the three main jobs by roles and names alone', async (each) => {
  const firefox = await startFirefox();
  try {
    for (const [title, job] of jobs)
      await each.test(title, async () => {
        const page = await firefox.open(site.address);
        await job(firefoxHands(page));
        await page.close(); // or the next one would be a second tab, which only reads
      });
  } finally {
    await firefox.close();
  }
});

test('WebKitGTK: the three main jobs by roles and names alone', async (each) => {
  for (const [title, job] of jobs)
    await each.test(title, async () => {
      const webkit = await WebKit.start();
      try {
        await webkit.open(site.address);
        await job(webkitHands(webkit));
      } finally {
        await webkit.close();
      }
    });
});
