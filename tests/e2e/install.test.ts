// Installing: the browser finds nothing in the way, shortcuts and exported files lead where they should, and the offer
// asks the browser. Rule: design.md, Security (worker, manifest).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { zipSync } from 'fflate';
import { Bench, enter, ready, saved } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

interface Manifest {
  readonly icons: { readonly src: string; readonly purpose: string }[];
  readonly shortcuts: { readonly url: string }[];
  readonly screenshots: { readonly src: string; readonly form_factor: string }[];
  readonly file_handlers: { readonly accept: Record<string, readonly string[]> }[];
}

test('the browser finds nothing that stands in the way of installing', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const devtools = await visitor.context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []); // every test visits so
  const { errors, data } = await devtools.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data ?? '') as Manifest;
  assert.ok(manifest.icons.some(({ purpose }) => purpose === 'maskable'));
  assert.deepEqual(manifest.screenshots.map(({ form_factor }) => form_factor), ['wide', 'narrow']);
  // As exports end: alone, and with attachments.
  assert.deepEqual(manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat()), ['.json', '.zip']);
  for (const { src } of [...manifest.icons, ...manifest.screenshots])
    assert.equal((await fetch(bench.site.address + src)).status, 200, src);
  await visitor.leave();
});

test('each shortcut opens its tool', async () => {
  const visitor = await bench.visitor();
  for (const [tool, name] of [['estimate', '料金見積'], ['cost-sheet', 'コスト集計'], ['certification', '認定チェック']] as const) {
    const page = await visitor.open(`#new?tool=${tool}`);
    await page.getByRole('main', { name }).waitFor();
    await page.close();
  }
  await visitor.leave();
});

test('the application offers itself once something is kept; a press asks the browser', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open('#new?people=60');
  await enter(page, page.getByRole('textbox', { name: '事業場名' }), '本社');
  await saved(page);
  await page.evaluate(() => {
    location.hash = '#/';
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => void (document.documentElement.dataset['prompted'] = 'yes'),
    });
    dispatchEvent(offer);
  });
  await page.getByRole('button', { name: '端末に入れる' }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset['prompted']), 'yes');
  await page.getByRole('button', { name: 'いまはしない' }).click();
  await page.getByRole('button', { name: '端末に入れる' }).waitFor({ state: 'detached' });
  await page.reload();
  await ready(page);
  visitor.expectQuiet();
  await visitor.leave();
});

test('an exported file that the system opens shows its preview; a shortcut leads to its tool', async () => {
  const visitor = await bench.visitor({
    init: () => void Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (take: unknown) => void Object.assign(window, { takeLaunch: take }) },
    }),
  });
  const page = await visitor.open();
  await page.evaluate(() => {
    const take = (window as unknown as { takeLaunch: (launch: object) => void }).takeLaunch;
    take({ targetURL: location.href, files: [{ getFile: async () => new File(['{'], 'broken.json') }] });
  });
  await page.getByText('broken.json').first().waitFor();
  const sample = readFileSync(new URL('../../assets/samples/company-a.json', import.meta.url));
  await page.evaluate((bytes) => {
    const take = (window as unknown as { takeLaunch: (launch: object) => void }).takeLaunch;
    take({ targetURL: location.href, files: [{ getFile: async () => new File([new Uint8Array(bytes)], 'export.zip') }] });
  }, [...zipSync({ 'cases.json': sample })]);
  await page.getByRole('button', { name: '1件を取り込む' }).waitFor();
  await page.evaluate(() => {
    const take = (window as unknown as { takeLaunch: (launch: object) => void }).takeLaunch;
    take({ targetURL: `${location.origin}/#new?tool=certification`, files: [] });
  });
  await page.getByRole('main', { name: '認定チェック' }).waitFor();
  await visitor.leave();
});
