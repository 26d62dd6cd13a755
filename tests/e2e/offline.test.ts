// Without a network from the first visit on, and new builds: offered, never forced, nothing lost, and what an old page
// still fetches stays. Rule: design.md, Security (worker), Keeping data.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';
import { Bench, download, enter, ready, saved, Visitor } from './chromium.ts';
import { startFirefox, until } from './firefox.ts';

const dist = process.env['SANPO_DIST'] ?? fileURLToPath(new URL('../../build/web/dist', import.meta.url));

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

/** A visitor of a site whose server a test can stop, and start again with other files. */
async function visitorOf(folder: string): Promise<{ visitor: Visitor; site: Awaited<ReturnType<typeof serve>> }> {
  const site = await serve({ folder });
  const other = await bench.visitor();
  return { visitor: new Visitor(other.context, site.address), site };
}
const portOf = (address: string): number => Number(new URL(address).port);

/** The worker has everything and looks after this page. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller !== null;
  }, undefined, { timeout: 60_000 });
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true }).map(String)
    .filter((name) => statSync(join(folder, name)).isFile() && !/\.(br|gz)$|^worker\.js$|^files\.json$|^install\/|^embed\.(html|json)$/.test(name));

test('what is kept on the device is the whole site', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  await kept(page);
  const names = await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((key) => key.startsWith('sanpo-'));
    const requests = await (await caches.open(name ?? '')).keys();
    return requests.map(({ url }) => url.slice(new URL('.', location.href).href.length).replace(/\?.*$/, ''));
  });
  assert.deepEqual(names.toSorted(), filesOf(dist).toSorted());
  visitor.expectQuiet();
  await visitor.leave();
});

test('after one visit: the server stops, a new page starts cold, is edited, loaded again and exported', async () => {
  const { visitor, site } = await visitorOf(dist);
  const first = await visitor.open();
  await kept(first);
  await first.close();
  await site.close();

  const page = await visitor.open('#new?people=60');
  await enter(page, page.getByRole('textbox', { name: '事業場名' }), '地下の事業場');
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await page.getByRole('textbox', { name: '事業場名' }).inputValue(), '地下の事業場');
  const { bytes } = await download(page, () => page.getByRole('button', { name: '書き出し' }).first().click());
  assert.match(bytes.toString(), /地下の事業場/);
  await visitor.leave();
});

test('Firefox: after one visit the server stops; a new page starts, is edited, and shows it after a reload', async () => {
  const site = await serve({ folder: dist });
  const firefox = await startFirefox();
  try {
    const first = await firefox.open(site.address);
    await until(first, 'navigator.serviceWorker.controller !== null');
    await first.close();
    await site.close();

    const page = await firefox.open(`${site.address}#new?people=60`);
    const name = 'input[aria-label="事業場名"], input[aria-label="Site name"]';
    await page.type(name, '地下の事業場');
    await page.keyboard.press('Tab');
    await until(page, 'document.documentElement.dataset.revision === document.documentElement.dataset.savedRevision');
    await page.reload();
    await page.waitForSelector('html[data-state="ready"]', { timeout: 30_000 });
    assert.equal(await page.$eval(name, (field) => (field as HTMLInputElement).value), '地下の事業場');
  } finally {
    await firefox.close();
  }
});

/** The same site as another build would be: its page says so, and a file that only the old one has is gone. */
function nextBuild(folder: string): { folder: string; gone: string } {
  const next = mkdtempSync(join(tmpdir(), 'sanpo-next-'));
  cpSync(folder, next, { recursive: true });
  const gone = filesOf(next).find((name) => name.startsWith('samples-company-a.')) ?? '';
  const page = readFileSync(join(next, 'index.html'), 'utf8');
  const build = /data-build="(\w+)"/.exec(page)?.[1] ?? '';
  const newPage = page.replaceAll(build, 'fedcba9876');
  writeFileSync(join(next, 'index.html'), newPage);
  const revision = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);
  const worker = readFileSync(join(next, 'worker.js'), 'utf8');
  const entry = new RegExp(`\\{[^{}]*${gone.replaceAll('.', '\\.')}[^{}]*\\},?`);
  assert.match(worker, entry);
  assert.ok(worker.includes(revision(page)));
  writeFileSync(join(next, 'worker.js'), worker.replaceAll(build, 'fedcba9876').replace(revision(page), revision(newPage)).replace(entry, ''));
  for (const name of [gone, 'index.html', 'worker.js']) for (const end of ['.br', '.gz']) rmSync(join(next, name + end), { force: true });
  rmSync(join(next, gone));
  return { folder: next, gone };
}

test('a new version is offered in every tab; taking it keeps what was entered; the other tab still has its own files', async () => {
  const next = nextBuild(dist);
  const { visitor, site } = await visitorOf(dist);
  const page = await visitor.open('#new?people=60');
  await kept(page);
  const build = await page.evaluate(() => document.documentElement.dataset['build']);
  const other = await visitor.open();
  await site.close();
  const later = await serve({ folder: next.folder, port: portOf(site.address) });

  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const offer = page.getByRole('button', { name: '新しいバージョンに切り替える' });
  await offer.waitFor();
  await page.getByRole('textbox', { name: '事業場名' }).fill('切替前の入力'); // not kept yet when it is pressed
  await offer.click();
  await page.waitForFunction(() => document.documentElement.dataset['build'] === 'fedcba9876', undefined, { timeout: 60_000 });
  await ready(page);
  assert.equal(await page.getByRole('textbox', { name: '事業場名' }).inputValue(), '切替前の入力');

  // The other tab was not touched, is told, and opens what only its own build has.
  assert.equal(await other.evaluate(() => document.documentElement.dataset['build']), build);
  await other.getByRole('button', { name: '新しいバージョンに切り替える' }).waitFor();
  const answer = await other.evaluate(async (file) => (await fetch(file)).ok, next.gone);
  assert.ok(answer);

  // When no page of the old build is left, its store goes.
  await other.close();
  await page.reload();
  await ready(page);
  await page.waitForFunction(async () => (await caches.keys()).filter((name) => name.startsWith('sanpo-')).length === 1);
  await later.close();
  rmSync(next.folder, { recursive: true });
  await visitor.leave();
});
