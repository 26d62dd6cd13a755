// A case in a link: it leaves by the clipboard, opens as a preview in a fresh browser, and goes out of the address; a
// damaged or hostile one is refused. Rule: design.md, Links.
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { Bench } from './chromium.ts';
import { openDocument, sample, takeIn, text } from './papers.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const hashOf = (json: string): string => `#c=1.${deflateRawSync(Buffer.from(json)).toString('base64url')}`;

test('a link that was copied opens as a preview, and only then is taken over', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const document = sample('three-sites');
  await takeIn(page, 'ja', document);
  await openDocument(page, document.id, 'quotation');
  await page.getByRole('button', { name: text('ja', 'enquiry', 'ui.share.link'), exact: true }).click();
  await page.getByText(text('ja', 'enquiry', 'ui.share.copied')).first().waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.length < 8 * 1024 && link.includes('#c=1.'), link.slice(0, 80));
  visitor.expectQuiet();
  await visitor.leave();

  const other = await bench.visitor();
  const fresh = await other.open(new URL(link).hash);
  await fresh.getByText(text('ja', 'ui_data', 'ui.data.kind.fresh')).first().waitFor();
  assert.equal(new URL(fresh.url()).hash, '#/data');
  await fresh.getByRole('button', { name: text('ja', 'ui_data', 'ui.data.take', { count: '1' }) }).click();
  await openDocument(fresh, document.id, 'quotation');
  await fresh.locator('.papers', { hasText: '¥5,967,500～' }).waitFor();
  other.expectQuiet();
  await other.leave();
});

test('a link that is cut off, no case, or blown up is refused', async () => {
  const whole = hashOf(JSON.stringify(sample('three-sites')));
  for (const hash of [whole.slice(0, -200), hashOf('{"format":"other"}'), hashOf('0'.repeat(3_000_000)), '#c=1.%%%', '#c=9.AAAA']) {
    const visitor = await bench.visitor();
    const page = await visitor.open(hash);
    await page.getByText(text('ja', 'ui_data', 'ui.data.refused')).first().or(page.getByText(text('ja', 'ui_data', 'ui.data.unreadable_case')).first()).waitFor();
    await visitor.leave();
  }
});

test('a case that is too large is not made into a link, and that is said', async () => {
  const visitor = await bench.visitor();
  const page = await visitor.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const document = sample('three-sites');
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let seed = 1;
  const noise = (): string => Array.from({ length: 12_000 }, () => letters[(seed = (seed * 48_271) % 2_147_483_647) % 26]).join('');
  (document['estimates'] as Record<string, unknown>[])[0]!['remarks'] = noise();
  await takeIn(page, 'ja', document);
  await openDocument(page, document.id, 'quotation');
  await page.getByRole('button', { name: text('ja', 'enquiry', 'ui.share.link'), exact: true }).click();
  await page.getByText(/大きすぎてリンクにできません/).first().waitFor();
  await visitor.leave();
});
