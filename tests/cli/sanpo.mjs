// Runs the native command line for the tests: build/native-debug/sanpo, or the program named by SANPO.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const program = [process.env.SANPO, 'build/native-debug/sanpo', 'build/native/sanpo']
  .filter(Boolean)
  .map((path) => join(root, path))
  .find(existsSync);
if (!program) throw new Error('the native command line is not built: tools/build native-debug');

/** Runs it with this standard input; what it said and its exit status. `output`: a file that it writes to instead. */
export function sanpo(args, input = '', output = 'pipe') {
  const { status, stdout, stderr } = spawnSync(program, args,
    { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['pipe', output, 'pipe'] });
  return { status, stdout, stderr };
}

export const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
export const sample = (name) => json(`assets/samples/${name}.json`);
export const schema = (name) => json(`assets/schema/${name}.schema.json`);
