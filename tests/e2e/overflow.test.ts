// A text that had to be cut is there as a whole on demand, and no other text lies beyond its place on any screen. All
// sizes and text sizes are tools/pictures --overflow's. Rule: ux.md, Layout.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { overflow } from '../pictures/overflow.ts';
import { Hand, walk } from '../pictures/scenes.ts';
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

test('on no screen is a text beyond its place', async () => {
  const found = new Set<string>();
  for (const [locale, width, height] of [['ja-JP', 390, 844], ['en-US', 390, 844], ['ja-JP', 1440, 900], ['en-US', 820, 1180]] as const) {
    const visitor = await bench.visitor({ viewport: { width, height }, touch: width < 1000, locale });
    const hand = new Hand(await visitor.open());
    await walk(hand, {
      wide: width >= 1100,
      at: async (scene) => {
        for (const finding of await overflow(hand.page)) found.add(`${scene.name} · ${width} · ${locale} · ${finding}`);
      },
    });
    visitor.expectQuiet();
    await visitor.leave();
  }
  assert.deepEqual([...found], []);
});
