// The tests of the hardened file system against itself with one rule switched off: the test that is named after the
// rule must fail. Rule: design.md, Tests that mean something.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Mutation {
  name: string;
  from: string;
  to: string;
  /** A test that must fail. */
  test: string;
}

const mutations: Mutation[] = [
  {
    name: 'the load gate',
    from: "if (!populate && !mount.loaded) return callback({ 'name': 'not_loaded' });",
    to: '',
    test: 'point 3: nothing is written before a load',
  },
  {
    name: 'the acknowledgement after commit',
    from: 'for (const path of kept.keys()) store.delete(path);',
    to: 'for (const path of kept.keys()) store.delete(path);\n        setTimeout(() => finish(null));',
    test: 'point 2: kept is said only when the transaction is complete',
  },
  {
    name: 'the epoch',
    from: "if (epoch !== mount.epoch) throw { 'name': 'refused' };",
    to: '',
    test: 'point 2: an old tab is refused after a take-over, and reverts nothing',
  },
];

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = `${root}/build/e2e/mutations`;
mkdirSync(folder, { recursive: true });
const library = readFileSync(`${root}/src/platform/browser/storage_library.js`, 'utf8');
for (const mutation of mutations) {
  assert.ok(library.includes(mutation.from), `${mutation.name}: the line has changed`);
  const path = `${folder}/storage_library.js`;
  writeFileSync(path, library.replace(mutation.from, mutation.to));
  const { stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', 'tests/e2e/storage.test.ts'], {
    cwd: root,
    env: { ...process.env, SANPO_STORAGE_LIBRARY: path },
    encoding: 'utf8',
  });
  const failed = [...stdout.matchAll(/^\s*not ok \d+ - (.+)$/gm)].map((line) => line[1]!.trim());
  assert.ok(failed.includes(mutation.test), `without ${mutation.name}, "${mutation.test}" still passes (failed: ${failed.join('; ')})`);
  console.log(`without ${mutation.name}: ${failed.length} failed, "${mutation.test}" among them`);
}
