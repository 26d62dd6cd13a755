// Lighthouse (mobile) on the site and on the control page: node tests/bench/lighthouse.ts PATH_OF_ITS_COMMAND
// Prints medians; exit status 1 when accessibility, best practices or SEO are below 100, or performance below 90 and
// below nine tenths of the control page's. Afterwards a press in a page of the same size must be answered.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Bench, ready } from '../e2e/chromium.ts';
import { startControl } from './control.ts';
import { median } from './figures.ts';

const runs = 5;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Record<(typeof categories)[number], number>;

const command = process.argv[2];
if (!command) throw new Error('usage: lighthouse.ts PATH_OF_LIGHTHOUSE');
const chrome = '--headless=new --no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader --disable-quic ' +
  '--no-first-run --disable-background-networking --disable-component-update --disable-sync';

interface Report {
  readonly categories: Record<string, { readonly score: number | null }>;
  readonly audits: Record<string, { readonly numericValue?: number }>;
}

async function visit(address: string): Promise<{ scores: Scores; blocked: number; painted: number }> {
  const { stdout } = await promisify(execFile)(process.execPath,
    [command ?? '', address, '--quiet', '--output=json', `--only-categories=${categories.join(',')}`, `--chrome-flags=${chrome}`],
    { env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' }, maxBuffer: 1 << 28 });
  const report = JSON.parse(stdout) as Report;
  const scores = Object.fromEntries(categories.map((name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)])) as Scores;
  return {
    scores,
    blocked: report.audits['total-blocking-time']?.numericValue ?? NaN,
    painted: report.audits['largest-contentful-paint']?.numericValue ?? NaN,
  };
}

async function measure(name: string, address: string): Promise<Scores> {
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let run = 0; run < runs; run += 1) visits.push(await visit(address));
  const scores = Object.fromEntries(categories.map((category) => [category, median(visits.map((each) => each.scores[category]))])) as Scores;
  console.log(`${name.padEnd(10)} ${categories.map((category) => `${category} ${scores[category]}`).join(', ')}; ` +
    `largest paint ${median(visits.map((each) => each.painted)).toFixed(0)} ms, blocked ${median(visits.map((each) => each.blocked)).toFixed(0)} ms (medians of ${runs})`);
  return scores;
}

const bench = await Bench.start();
const control = await startControl();
try {
  const other = await measure('control', control.address);
  const own = await measure('site', bench.site.address);
  const visitor = await bench.visitor({ viewport: { width: 412, height: 823 }, ratio: 1.75, touch: true });
  const page = await visitor.open();
  await ready(page);
  const before = Date.now();
  await page.getByRole('button', { name: /^料金を見積もる/ }).tap();
  await page.waitForURL(/#\/.{3,}/);
  console.log(`a press is answered after ${Date.now() - before} ms`);
  await visitor.leave();
  const perfect = own.accessibility === 100 && own['best-practices'] === 100 && own.seo === 100;
  if (!perfect || own.performance < Math.min(90, 0.9 * other.performance)) process.exitCode = 1;
} finally {
  await control.close();
  await bench.stop();
}
