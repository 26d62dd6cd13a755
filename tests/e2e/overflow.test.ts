// A text that had to be cut is there as a whole on demand. Texts beyond their place on every screen are listed by
// tools/pictures --overflow. Rule: ux.md, Layout.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Hand } from '../pictures/scenes.ts';
import { Bench } from './chromium.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

test('a text that is cut shows the whole under the pointer and with the focus', async () => {
  const visitor = await bench.visitor({ viewport: { width: 390, height: 844 } });
  const page = await visitor.open('#/widgets');
  const hand = new Hand(page);
  const cut = hand.at('widgets/texts/cut');
  const before = await cut.evaluate((element) => element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
  assert.ok(before, 'it is longer than its place');
  await cut.focus();
  const shown = await cut.evaluate((element) => ({
    whole: element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight,
    color: getComputedStyle(element).color,
  }));
  assert.ok(shown.whole);
  assert.notEqual(shown.color, 'rgba(0, 0, 0, 0)');
  await visitor.leave();
});
