// Short versions of tools/reliability: faults of IndexedDB and kills. What fails there becomes a fixed seed here.
// Rule: design.md, Keeping data.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Bench } from './chromium.ts';
import { playFault, sweepFaults } from './reliability/faults.ts';
import { killOften } from './reliability/kills.ts';

let bench: Bench;
before(async () => {
  bench = await Bench.start();
});
after(() => bench.stop());

const silent = (): void => undefined;

test('faults of IndexedDB: nothing that was said to be saved is lost', { timeout: 1_800_000 }, async () => {
  const met = await sweepFaults(bench, 60, 1, silent);
  assert.ok(met >= 40, `only ${met} of 60 faults were met by a call`);
});

test('storage that does not answer when the page opens is told, and read when it does', { timeout: 600_000 }, async () => {
  assert.ok(await playFault(bench, { call: 'open', kind: 'never', number: 1, forGood: false }));
});

test('a transaction that ends before it has heard our requests out has kept nothing', { timeout: 600_000 }, async () => {
  assert.ok(await playFault(bench, { call: 'get', kind: 'never', number: 4, forGood: true }));
});

test('Chromium killed 0–500 ms after an edit: nothing that was said to be saved is lost', { timeout: 1_200_000 }, async () => {
  await killOften(30, 1, silent);
});
