// Inside another site's page, with two real origins: who may have it, what that page is told and may ask, and that
// nothing is kept. Rule: design.md, Security; assets/schema/embedding.md. Golden: pricing.md, Golden results.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Frame, Locator } from 'playwright-core';
import { Bench, download, ready } from './chromium.ts';
import { fitted, openAround, readyFrame, startSites, type Message, type Sites } from './embed.ts';
import { startFirefox, until } from './firefox.ts';
import { text } from './papers.ts';
import { WebKit } from './webkit.ts';

let bench: Bench, sites: Sites;
before(async () => {
  bench = await Bench.start();
  sites = await startSites();
});
after(async () => {
  await sites.stop();
  await bench.stop();
});

const schema = JSON.parse(readFileSync(new URL('../../assets/schema/embed-message.schema.json', import.meta.url), 'utf8')) as object;
const isMessage = new Ajv2020({ strict: true }).compile(schema);
const problem = (slug: string): string => text('ja', 'pricing', `choice.quick_start.problem.${slug}`);
const total = '1,815,000円～'; // 770,000 + 770,000 + 275,000
const answered = 'estimate?people=820,60,12&need=several_sites';

/** The last message of a kind, once there is one that fits. */
async function lastHeard(heard: () => Promise<Message[]>, type: string, fits: (data: Record<string, unknown>) => boolean = () => true): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 100; ++tries) {
    const found = (await heard()).map(({ data }) => data).filter((data) => data['type'] === type).at(-1);
    if (found && fits(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`no message ${type}: ${JSON.stringify(await heard())}`);
}

/** A press when the frame has its height: an answer makes it another one, and what comes after goes elsewhere. */
async function pressFitted(target: Locator, frame: Frame): Promise<void> {
  await fitted(frame);
  await target.click();
}

/** Once the frame has taken its new height. */
const standsStill = (frame: Frame): Promise<unknown> =>
  frame.waitForFunction(() => {
    const main = document.querySelector('main.region')!;
    return main.scrollHeight <= main.clientHeight && document.documentElement.scrollWidth <= innerWidth;
  });

test('a listed site has the two questions in a frame, and is told height and golden figures', async () => {
  const { page, complaints, heard, leave } = await openAround(bench, sites);
  const frame = await readyFrame(page);
  await frame.getByRole('radio', { name: problem('several_sites') }).click();
  for (const [number, people] of ['820', '60', '12'].entries()) {
    const field = frame.getByRole('textbox', { name: '従業員数' }).nth(number);
    for (let tries = 0; tries < 5 && (await field.count()) === 0; ++tries) await pressFitted(frame.getByRole('button', { name: '事業場を追加' }), frame);
    await field.fill(people);
  }
  await frame.getByRole('button', { name: '費用の目安を見る' }).click();
  await frame.getByRole('status').filter({ hasText: total }).first().waitFor();
  await page.getByText('初年度の目安は 1,815,000円～（税込）です。').waitFor(); // in the words of the page around

  const { result } = await lastHeard(heard, 'result') as { result: Record<string, unknown> };
  assert.deepEqual(result, {
    price_list: 'mstage', first_year: { without_tax: 1_650_000, tax: 165_000, with_tax: 1_815_000 },
    following_year: { without_tax: 1_400_000, tax: 140_000, with_tax: 1_540_000 }, lower_bound: true, rough: false, incomplete: true,
  });
  const messages = await heard();
  assert.equal(messages.filter(({ data }) => data['type'] === 'ready').length, 1);
  for (const { origin, data } of messages) {
    assert.equal(`${origin}/`, sites.site);
    assert.ok(isMessage(data), JSON.stringify([data, isMessage.errors]));
  }
  assert.deepEqual(complaints, []);
  await leave();
});

test('the frame that follows the height scrolls nowhere inside; one that does not follow scrolls', async () => {
  const { page, heard, leave } = await openAround(bench, sites, { shown: answered });
  const frame = await readyFrame(page);
  const { height } = await lastHeard(heard, 'height') as { height: number };
  await page.waitForFunction((wanted) => document.querySelector('iframe')!.clientHeight === wanted, height);
  await frame.waitForFunction((wanted) => innerHeight === wanted, height);
  await standsStill(frame);
  await expectPictureOf(frame);
  // Less is shown again: the frame becomes lower.
  await frame.getByRole('button', { name: '質問に戻る' }).click();
  await lastHeard(heard, 'height', (data) => (data['height'] as number) < height);
  await page.evaluate(() => (document.querySelector('iframe')!.style.height = '300px'));
  await frame.waitForFunction(() => innerHeight === 300);
  await frame.waitForFunction(() => {
    const main = document.querySelector('main.region')!;
    return main.scrollHeight > main.clientHeight;
  });
  await leave();
});

/** Drawing is real. */
async function expectPictureOf(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => {
    const picture = document.querySelector<HTMLCanvasElement>('main canvas')!;
    const { data } = picture.getContext('2d')!.getImageData(0, 0, picture.width, Math.min(picture.height, 600));
    return new Set(new Uint32Array(data.buffer)).size > 16;
  });
}

test('a site that is not listed is refused by the browser', async () => {
  const others = await startSites({ allowed: false });
  const { page, heard, complaints, leave } = await openAround(bench, others);
  const frame = await (await page.waitForSelector('#sanpo')).contentFrame();
  await page.waitForTimeout(500); // nothing comes
  assert.ok(complaints.some((each) => /frame-ancestors/.test(each)), complaints.join('\n'));
  assert.equal(await frame?.locator('h1', { hasText: '産保プランナー' }).count(), 0);
  assert.deepEqual(await heard(), []);
  await leave();
  await others.stop();
});

test('where no header holds, the page refuses by itself, starts nothing and tells nobody', async () => {
  const others = await startSites({ allowed: false });
  const visitor = await bench.visitor();
  const page = await visitor.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.addInitScript(() => {
    globalThis.heard = [];
    addEventListener('message', ({ data }) => void globalThis.heard.push(data as Message));
  });
  await page.route(/embed\.html/, async (route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  await page.goto(others.around);
  const frame = await (await page.waitForSelector('#sanpo')).contentFrame();
  await frame!.getByText('この画面は、登録されたサイトの中でだけ使えます。').waitFor();
  assert.equal(await frame!.evaluate(() => document.documentElement.dataset['state']), 'refused');
  assert.equal(await frame!.getByRole('link', { name: /産保プランナーを開く/ }).getAttribute('target'), '_blank');
  assert.ok(!asked.some((url) => /\/(texts|prices|rest)/.test(url) && !/texts\.ja/.test(url)), asked.join('\n'));
  assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
  await visitor.leave();
  await others.stop();
});

test('in no frame at all it leads to the whole application', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.page();
  await page.goto(`${visitor.address}embed.html`);
  const [whole] = await Promise.all([visitor.context.waitForEvent('page'), page.getByRole('link', { name: /産保プランナーを開く/ }).click()]);
  await ready(whole);
  assert.equal(whole.url().split('#')[0], visitor.address);
  visitor.expectQuiet();
  await visitor.leave();
});

test('every other page of the site stays out of frames', async () => {
  for (const path of ['', 'index.html', 'embed.json', 'files.json'])
    assert.match((await fetch(sites.site + path)).headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  assert.match((await fetch(`${sites.site}embed.html`)).headers.get('content-security-policy') ?? '', /frame-ancestors 'self' http:\/\/localhost:\d+;/);
});

test('nothing is kept on the device, and that is said; the file is offered', async () => {
  const near = await startSites({ sameSite: true }); // where storage is to be had
  const { page, leave } = await openAround(bench, near, { shown: answered, viewport: { width: 1440, height: 2600 } });
  const frame = await readyFrame(page);
  await frame.getByText('保存されません', { exact: true }).waitFor();
  await fitted(frame);
  const { name, bytes } = await download(page, () => frame.getByRole('button', { name: 'ファイルに保存' }).press('Enter'));
  assert.equal(name, '産保プランナー.json');
  assert.deepEqual((JSON.parse(bytes.toString()) as { sites: { employees: number }[] }).sites.map(({ employees }) => employees), [820, 60, 12]);
  assert.deepEqual(await frame.evaluate(async () => ({
    local: localStorage.length, databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length, locks: (await navigator.locks.query()).held?.length,
  })), { local: 0, databases: 0, caches: 0, workers: 0, locks: 0 });
  await leave();
  await near.stop();
});

test('where the browser refuses all storage it works alike', async () => {
  const { page, complaints, leave } = await openAround(bench, sites, {
    shown: answered,
    init: () => {
      const refuse = (): never => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      if (self !== top)
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(globalThis, name, { get: refuse });
    },
  });
  const frame = await readyFrame(page);
  await frame.getByText('保存されません', { exact: true }).waitFor();
  await frame.getByText(total).first().waitFor();
  assert.equal(await frame.evaluate(() => {
    try {
      return localStorage.length;
    } catch {
      return 'refused';
    }
  }), 'refused');
  await fitted(frame);
  const { name } = await download(page, () => frame.getByRole('button', { name: 'ファイルに保存' }).press('Enter'));
  assert.equal(name, '産保プランナー.json');
  assert.deepEqual(complaints, []);
  await leave();
});

test('the whole application opens in a tab of its own, with what was entered', async () => {
  const { page, complaints, leave } = await openAround(bench, sites, { shown: answered });
  const frame = await readyFrame(page);
  await fitted(frame);
  const [whole] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('button', { name: 'すべての機能で開く' }).press('Enter')]);
  await ready(whole);
  assert.equal(new URL(whole.url()).origin, new URL(sites.site).origin);
  await whole.getByRole('button', { name: text('ja', 'ui_data', 'ui.data.take', { count: '1' }) }).click();
  await whole.getByText(text('ja', 'ui_data', 'ui.data.taken', { count: '1' })).waitFor();
  await whole.getByRole('link', { name: '案件一覧' }).first().click();
  await whole.getByText(/1,815,000円～/).first().waitFor();
  assert.equal(await whole.evaluate(() => opener), null);
  assert.deepEqual(complaints, []);
  await leave();
});

test('the quick pass: standing and what is missing, told to the page around', async () => {
  const { page, heard, complaints, leave } = await openAround(bench, sites, { shown: 'certification' });
  const frame = await readyFrame(page);
  const groups = frame.getByRole('radiogroup');
  const count = await groups.count();
  assert.equal(count, 22);
  for (let number = 0; number < count; number += 1) {
    const met = groups.nth(number).getByRole('radio').first();
    await met.press('Space');
    assert.equal(await met.getAttribute('aria-checked'), 'true', `item ${number}`);
  }
  const told = await lastHeard(heard, 'result', ({ result }) => (result as { value: string }).value === 'met');
  assert.ok(isMessage(told), JSON.stringify(isMessage.errors));
  assert.equal(told['tool'], 'certification');
  await frame.getByText('要件を満たす見込み', { exact: true }).first().waitFor();
  await page.getByText('健康経営優良法人の自己点検：要件を満たす見込み（必須 7／7）').waitFor();
  await groups.first().getByRole('radio').nth(1).press('Space');
  await lastHeard(heard, 'result', ({ result }) => (result as { value: string }).value === 'not_met');
  await frame.getByRole('link', { name: /不適合|健康宣言/ }).first().waitFor();
  assert.deepEqual(complaints, []);
  await leave();
});

test('the page around chooses language, theme and tool; anything else, from anybody else, is left alone', async () => {
  const { page, leave } = await openAround(bench, sites, { shown: answered });
  const frame = await readyFrame(page);
  const say = (message: unknown): Promise<void> =>
    page.evaluate(([data, origin]) => document.querySelector('iframe')!.contentWindow!.postMessage(data, origin as string), [message, sites.site] as const);
  const look = (): Promise<string> => frame.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dataset['theme']} ${location.hash}`);
  assert.equal(await look(), 'ja light #estimate');
  for (const wrong of ['language', null, { type: 'language', language: 'en' }, { sanpo: 2, type: 'language', language: 'en' },
    { sanpo: 1, type: 'language', language: 'fr' }, { sanpo: 1, type: 'theme', theme: '"><b>' }, { sanpo: 1, type: 'route', hash: '#/data' },
    { sanpo: '1', type: 'theme', theme: 'dark' }, { sanpo: 1, type: 'result', tool: 'x' }])
    await say(wrong);
  await frame.evaluate(() => postMessage({ sanpo: 1, type: 'language', language: 'en' }, location.origin)); // not the page around
  await say({ sanpo: 1, type: 'theme', theme: 'dark' });
  await frame.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  assert.equal(await look(), 'ja dark #estimate');
  await page.getByRole('button', { name: 'English' }).click();
  await frame.getByText('Nothing is being saved').first().waitFor();
  await frame.getByText(/1,815,000/).first().waitFor();
  await page.getByRole('button', { name: '健康経営の点検' }).click();
  await frame.getByRole('heading', { name: 'Quick pass' }).waitFor();
  await page.getByRole('button', { name: '費用の目安' }).click();
  await frame.getByText(/1,815,000/).first().waitFor();
  await leave();
});

test('no address of the frame leads elsewhere, and none adds a step to the history of the page around', async () => {
  const { page, complaints, leave } = await openAround(bench, sites, { shown: answered });
  const frame = await readyFrame(page);
  const before = await page.evaluate(() => history.length);
  for (const hash of ['#/data', '#/', '#/settings', '#import=e30', '#new?tool=documents', '#c=1.AAAA'])
    await frame.evaluate(async (to) => {
      location.replace(to);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, hash);
  await frame.getByText(total).first().waitFor();
  for (const key of ['Control+k', 'Control+f', 'Alt+Shift+1']) await frame.locator('body').press(key);
  assert.equal(await frame.locator('nav, header, [role=dialog]').count(), 0);
  assert.equal(await page.evaluate(() => history.length), before);
  assert.deepEqual(complaints, []);
  await leave();
});

test('by keyboard alone, from the page around into the frame and out again', async () => {
  const { page, leave } = await openAround(bench, sites);
  const frame = await readyFrame(page);
  const focused = (): Promise<string> => frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  await page.locator('h1').click();
  await page.keyboard.press('Tab');
  assert.equal(await focused(), problem('first_appointment'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  for (let tries = 0; tries < 4 && (await focused()) !== '従業員数'; ++tries) await page.keyboard.press('Tab');
  await page.keyboard.type('60');
  for (let tries = 0; tries < 4 && (await focused()) !== '費用の目安を見る'; ++tries) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await frame.getByText('770,000円～').first().waitFor();
  for (let tries = 0; tries < 60 && !(await page.evaluate(() => document.activeElement instanceof HTMLButtonElement)); ++tries) await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '日本語');
  await leave();
});

test('axe finds nothing in the frame, in the page around, and where it is refused', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const inspect = async (frame: Frame): Promise<string[]> => {
    await frame.evaluate(axe);
    return frame.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: { run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } })
        .axe.run(document, { resultTypes: ['violations'], iframes: false, rules: { 'color-contrast': { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    });
  };
  for (const shown of ['estimate', answered, 'estimate?people=60&need=stress_interviews&lang=en', 'certification']) {
    const { page, leave } = await openAround(bench, sites, { shown });
    assert.deepEqual(await inspect(await readyFrame(page)), [], shown);
    assert.deepEqual(await inspect(page.mainFrame()), [], 'page around');
    await leave();
  }
  const visitor = await bench.visitor();
  const page = await visitor.page();
  await page.goto(`${visitor.address}embed.html`);
  await page.getByRole('link', { name: /産保プランナーを開く/ }).waitFor();
  assert.deepEqual(await inspect(page.mainFrame()), [], 'refused');
  await visitor.leave();
});

test('on a phone it is as wide as the page, in the dark theme and with a touch screen', async () => {
  const { page, heard, complaints, leave } = await openAround(bench, sites, { shown: answered, viewport: { width: 390, height: 844 }, ratio: 3, touch: true, dark: true });
  const frame = await readyFrame(page);
  const { height } = await lastHeard(heard, 'height') as { height: number };
  await frame.waitForFunction((wanted) => innerHeight === wanted, height);
  assert.ok(height * 3 <= 16_384, `${height} px`);
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  await expectPictureOf(frame);
  // Not tapped: older Chromiums lose what a driver taps in a frame of another site, whatever is in it.
  await frame.getByRole('button', { name: '条件を細かく変える' }).click();
  await frame.getByRole('button', { name: /事業場を追加/ }).waitFor();
  assert.deepEqual(complaints, []);
  await leave();
});

test('the whole quick pass stands in the frame of a phone, drawn down to its foot', async () => {
  const { page, heard, complaints, leave } = await openAround(bench, sites, { shown: 'certification', viewport: { width: 390, height: 844 }, ratio: 3, touch: true });
  const frame = await readyFrame(page);
  const { height } = await lastHeard(heard, 'height') as { height: number };
  assert.ok(height * 3 > 8192, `${height} px`);
  await frame.waitForFunction(() => {
    const main = document.querySelector('main.region')!;
    return innerHeight * 3 > 8192 && main.scrollHeight <= main.clientHeight;
  });
  await frame.waitForFunction(() => {
    const tiles = [...document.querySelectorAll<HTMLCanvasElement>('main canvas')];
    const last = tiles.toSorted((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top)).at(-2)!; // the last may be its margin
    const { data } = last.getContext('2d')!.getImageData(0, 0, last.width, last.height);
    return new Set(new Uint32Array(data.buffer)).size > 16;
  });
  assert.deepEqual(complaints, []);
  await leave();
});

test('Firefox, which does not tell the frame who is around it, starts it when it is greeted', async () => {
  const firefox = await startFirefox();
  try {
    const page = await firefox.browser.newPage();
    await page.goto(sites.around);
    const handle = await page.waitForSelector('#sanpo');
    const frame = await handle!.contentFrame();
    await frame!.waitForSelector('html[data-state="ready"]', { timeout: 30_000 });
    await until(page, "document.querySelector('iframe').getAttribute('height') !== '640'");
  } finally {
    await firefox.close();
  }
});

test('WebKit: in the frame of another site it is filled in, and that site is told height and result', async () => {
  const webkit = await WebKit.start(1500);
  const named = 'return [...document.querySelectorAll(arguments[0])].find((each) => (each.ariaLabel || each.textContent) === arguments[1])';
  const press = (selector: string, name: string): Promise<void> => webkit.press(named, selector, name);
  const wait = (script: string): Promise<void> => webkit.until(script, 30_000);
  try {
    await webkit.visit(`${sites.around}?${new URLSearchParams({ frame: 'estimate?lang=ja' })}`);
    await wait("return document.querySelector('#sanpo').getAttribute('height') !== '640'");
    await webkit.enterFrame('#sanpo');
    await wait("return document.documentElement.dataset.state === 'ready'");
    assert.equal(await webkit.run('return document.createElement("canvas").getContext("webgl2") !== null'), true, 'this browser has no WebGL2');
    await press('[role=radio]', problem('several_sites'));
    await wait("return document.querySelector('input[aria-label=従業員数]') !== null");
    await webkit.replace('60', named, 'input', '従業員数');
    await press('button', '費用の目安を見る');
    await wait("return [...document.querySelectorAll('[role=status]')].some((each) => each.textContent.includes('770,000円～'))");
    await webkit.enterFrame();
    await wait("return document.body.textContent.includes('初年度の目安は 770,000円～（税込）です。')"); // in its own words
    const height = Number(await webkit.run("return document.querySelector('#sanpo').getAttribute('height')"));
    await webkit.enterFrame('#sanpo');
    await wait(`return innerHeight === ${height} && document.querySelector('main.region').scrollHeight <= innerHeight`);
  } finally {
    await webkit.close();
  }
});
