// The page stands in three engines: its heading, its first frame, a picture that is not flat, nothing asked of others.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bench, expectPicture } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { WebKit } from './webkit.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

test('Chromium: the first visit shows a heading and a picture, and asks nobody else', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expectPicture(page);
  visitor.expectQuiet();
  await visitor.leave();
});

test('Chromium: the headers of the server and the page agree on the policy', async () => {
  const answer = await fetch(bench.site.address);
  const header = answer.headers.get('content-security-policy') ?? '';
  const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  assert.equal(header.replace("; frame-ancestors 'none'", ''), meta);
  assert.match(header, /default-src 'none'/);
});

test('Firefox: the first visit gets ready with WebGL2', async () => {
  const firefox = await startFirefox();
  try {
    const page = await firefox.open(bench.site.address);
    assert.ok(await page.$('h1'));
    assert.ok(await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null));
  } finally {
    await firefox.close();
  }
});

test('WebKitGTK: the first visit gets ready with WebGL2', async () => {
  const webkit = await WebKit.start();
  try {
    await webkit.open(bench.site.address);
    assert.equal(await webkit.run('return document.querySelectorAll("h1").length > 0'), true);
    assert.equal(await webkit.run('return document.createElement("canvas").getContext("webgl2") !== null'), true);
  } finally {
    await webkit.close();
  }
});
