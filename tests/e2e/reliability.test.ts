// Short versions of tools/reliability: faults of IndexedDB, kills, tabs. What fails there becomes a fixed seed here.
// Rule: design.md, Keeping data.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bench } from './chromium.ts';
import { sweepFaults } from './reliability/faults.ts';
import { killOften } from './reliability/kills.ts';
import { playManyTabs } from './reliability/tabs.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const silent = (): void => undefined;

test('faults of IndexedDB: nothing that was said to be saved is lost', { timeout: 600_000 }, async () => {
  const met = await sweepFaults(bench, 8, 1, silent);
  assert.ok(met >= 4, `only ${met} of 8 faults were met by a call`);
});

test('Chromium killed 0–500 ms after an edit: nothing that was said to be saved is lost', { timeout: 600_000 }, async () => {
  await killOften(6, 1, silent);
});

test('three tabs in random steps: what was said to be saved never gets older', { timeout: 300_000 }, async () => {
  await playManyTabs(bench, 1, 25, 1, silent);
});
