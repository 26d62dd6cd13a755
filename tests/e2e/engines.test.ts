// The same short journey in Firefox and in WebKitGTK: start, type, see the total, reload, export.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startFirefox } from './firefox.ts';
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
      until: async (script) => void (await page.waitForFunction(`(() => { ${script} })()`, { timeout: 20_000 })),
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
