// Takes the pictures, or looks for texts that do not fit: node tests/pictures/pictures.ts [options] [scene…]; the
// options stand in tools/pictures. A name is the beginning of a scene's. Pictures go to build/pictures.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { Bench, type Options } from '../e2e/chromium.ts';
import { overflow } from './overflow.ts';
import { Hand, walk, type Scene } from './scenes.ts';
import { smallPng } from './small_png.ts';

interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
}
const sizes: readonly Size[] = [
  { name: 'desktop', width: 1440, height: 900, touch: false },
  { name: 'tablet', width: 820, height: 1180, touch: true },
  { name: 'phone', width: 390, height: 844, touch: true },
];
/** Where texts must fit, too. */
const extremes: readonly Size[] = [
  { name: 'small', width: 320, height: 640, touch: true },
  { name: '4k', width: 3840, height: 2160, touch: false },
];
const themes = ['light', 'dark'];
const textSizes = ['normal', 'large', 'largest'] as const;
/** No picture is higher than this; the rest is left out. */
const highest = 6000;
/** What the README shows. */
const shown: Readonly<Record<string, string>> = {
  estimate: 'estimate', 'cost-sheet-checkups': 'cost-sheet', 'certification-item': 'certification',
};

const { values, positionals } = parseArgs({
  options: {
    dist: { type: 'string' },
    english: { type: 'boolean', default: false },
    overflow: { type: 'boolean', default: false },
    install: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
  },
  allowPositionals: true,
});
if (values.dist) process.env['SANPO_DIST'] = values.dist;
const named = (name: string): boolean => positionals.length === 0 || positionals.some((part) => name.startsWith(part));
const wantedOf = (all: readonly Size[]): readonly Size[] => all.filter(({ name }) => !values.size || values.size.includes(name));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** How much taller the page would have to be to show all of what its scrollers hold. */
const hidden = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('.region.scrolls')].map((each) => each.scrollHeight - each.clientHeight)));

/** The scene as it is, and once more in full when there is more than can be seen. */
async function take(scene: Scene, hand: Hand, { name, width, height }: Size, suffix: string): Promise<number> {
  const picture = async (more: string): Promise<void> => {
    await hand.page.screenshot({ path: `${root}build/pictures/${scene.name}-${name}${suffix}${more}.png` });
  };
  await hand.page.mouse.move(0, 0);
  await hand.drawn();
  await picture('');
  let higher = 0;
  for (let tries = 0; tries < 3; tries += 1) {
    const rest = await hidden(hand.page);
    if (!rest) break;
    higher += rest;
    await hand.page.setViewportSize({ width, height: Math.min(height + higher, highest) });
    await hand.drawn();
  }
  if (!higher) return 1;
  await picture('-full');
  await hand.page.setViewportSize({ width, height });
  await hand.drawn();
  return 2;
}

/** A visit at a size; `at` is called at every scene. */
async function visit(bench: Bench, size: Size, more: Options, at: (scene: Scene, hand: Hand) => Promise<unknown>,
  begin: (hand: Hand) => Promise<unknown> = async () => undefined): Promise<void> {
  const { width, height, touch } = size;
  const visitor = await bench.visitor({ viewport: { width, height }, touch, ...more });
  const hand = new Hand(await visitor.open());
  await begin(hand);
  await walk(hand, { wide: width >= 1100, wanted: named, at });
  for (const complaint of visitor.complaints) console.error(complaint);
  await visitor.leave();
}

async function takeAll(bench: Bench): Promise<void> {
  mkdirSync(`${root}build/pictures`, { recursive: true });
  let taken = 0;
  for (const size of wantedOf(sizes))
    for (const theme of themes.filter((each) => !values.theme || values.theme.includes(each)))
      await visit(bench, size, { dark: theme === 'dark', locale: values.english ? 'en-US' : 'ja-JP' }, async (scene, hand) => {
        taken += await take(scene, hand, size, `-${theme}${values.english ? '-en' : ''}`);
      });
  console.log(`${taken} pictures in build/pictures`);
}

async function takeForReadme(bench: Bench): Promise<void> {
  const size = sizes[0]!;
  await visit(bench, size, {}, async (scene, hand) => {
    const file = shown[scene.name];
    if (!file) return;
    await hand.page.mouse.move(0, 0);
    await hand.drawn();
    writeFileSync(`${root}assets/pictures/${file}.png`, await smallPng(hand.page, await hand.page.screenshot()));
  });
  console.log(`${Object.keys(shown).length} pictures in assets/pictures`);
}

/** What the manifest names: two pictures of the application, and the icon as PNG. */
async function takeForInstall(bench: Bench): Promise<void> {
  const shell = `${root}shell/`;
  mkdirSync(`${shell}install`, { recursive: true });
  for (const [file, scene, size, ratio] of [
    ['wide', 'estimate', { name: 'wide', width: 1280, height: 800, touch: false }, 1],
    ['narrow', 'certification', { name: 'narrow', width: 390, height: 844, touch: true }, 2],
  ] as const)
    await visit(bench, size, { ratio }, async (each, hand) => {
      if (each.name !== scene) return;
      await hand.page.mouse.move(0, 0);
      await hand.drawn();
      writeFileSync(`${shell}install/${file}.png`, await smallPng(hand.page, await hand.page.screenshot()));
    });
  const svg = readFileSync(`${shell}icons/icon.svg`, 'utf8');
  // Systems cut a maskable icon to a circle of four fifths of its width, and Apple's to a square with round corners.
  const whole = svg.replace(/ rx="\d+"/, '');
  const masked = whole.replace('<g ', '<g transform="translate(6.4 6.4) scale(.8)" ');
  const page = await bench.browser.newPage();
  for (const [file, source, width] of [['icon-192', svg, 192], ['icon-512', svg, 512], ['maskable-192', masked, 192],
    ['maskable-512', masked, 512], ['apple-180', whole, 180]] as const) {
    await page.setViewportSize({ width, height: width });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${source}`);
    const picture = await page.screenshot({ omitBackground: true });
    writeFileSync(`${shell}icons/${file}.png`, source === svg ? picture : await smallPng(page, picture)); // corners are clear
  }
  await page.close();
  console.log('2 pictures in shell/install, 5 icons in shell/icons');
}

async function findOverflow(bench: Bench): Promise<void> {
  let looked = 0;
  const findings = new Set<string>();
  for (const locale of ['ja-JP', 'en-US'] as const)
    for (const textSize of textSizes)
      for (const size of wantedOf([...extremes, ...sizes]))
        await visit(bench, size, { locale }, async (scene, hand) => {
          looked += 1;
          for (const finding of await overflow(hand.page)) {
            const line = `${scene.name} · ${size.name} · ${locale.slice(0, 2)} · ${textSize} · ${finding}`;
            if (!findings.has(line)) console.log(line);
            findings.add(line);
          }
        }, (hand) => hand.textSize(textSize));
  console.log(`${looked} screens, ${findings.size} texts beyond their place`);
  if (findings.size > 0) process.exitCode = 1;
}

const bench = await Bench.start();
try {
  await (values.overflow ? findOverflow(bench) : values.readme ? takeForReadme(bench) : values.install ? takeForInstall(bench) : takeAll(bench));
} finally {
  await bench.stop();
}
