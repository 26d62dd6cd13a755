// No text is beyond its place: every screen at the narrowest and at a usual width, in both languages, the narrow one
// with the largest letters. All sizes: tools/pictures --overflow. Rule: ux.md, Layout.
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

async function findings(width: number, height: number, locale: 'ja-JP' | 'en-US', textSize: 'normal' | 'largest'): Promise<string[]> {
  const visitor = await bench.visitor({ viewport: { width, height }, touch: width < 1100, locale });
  const hand = new Hand(await visitor.open());
  await hand.textSize(textSize);
  const found: string[] = [];
  await walk(hand, {
    wide: width >= 1100,
    at: async (scene) => {
      for (const line of await overflow(hand.page)) found.push(`${scene.name}: ${line}`);
    },
  });
  visitor.expectQuiet();
  await visitor.leave();
  return found;
}

for (const locale of ['ja-JP', 'en-US'] as const) {
  test(`every text is within its place on a narrow phone with the largest letters, ${locale}`, async () => {
    assert.deepEqual(await findings(320, 640, locale, 'largest'), []);
  });
  test(`every text is within its place on a desktop, ${locale}`, async () => {
    assert.deepEqual(await findings(1440, 900, locale, 'normal'), []);
  });
}

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
