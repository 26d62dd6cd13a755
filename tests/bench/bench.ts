// Runs the benchmarks and prints them: node tests/bench/bench.ts [--check] [core|browser|load]...
// --check: exit status 1 when a figure is beyond its budget. What is built beforehand is left to tools/bench.
import { parseArgs } from 'node:util';
import { measureBrowser } from './browser.ts';
import { measureCore } from './core.ts';
import { line, unused, within, type Figure } from './figures.ts';
import { measureLoad } from './load.ts';

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true });
const parts: Record<string, () => Iterable<Figure> | AsyncIterable<Figure>> = { core: measureCore, browser: measureBrowser, load: measureLoad };

const figures: Figure[] = [];
for (const part of positionals.length ? positionals : Object.keys(parts))
  for await (const figure of parts[part]?.() ?? []) {
    console.log(line(figure));
    figures.push(figure);
  }
const bad = figures.filter((figure) => !within(figure));
const forgotten = positionals.length ? [] : unused(figures);
for (const key of forgotten) console.error(`no figure for the budget ${key}`);
console.log(`${figures.length - bad.length} within budget, ${bad.length} beyond`);
if (values.check && bad.length + forgotten.length > 0) process.exitCode = 1;
