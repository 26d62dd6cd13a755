// Runs clang-tidy over every source of src/ and tools/ that the native build compiles; what was clean and has not
// changed (nor any header it includes) is not read again. node tools/checks/tidy.mjs BUILD_FOLDER
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative, resolve } from 'node:path';

const folder = process.argv[2];
const clean = 'build/tidy';
mkdirSync(clean, { recursive: true });

const commands = JSON.parse(readFileSync(join(folder, 'compile_commands.json'), 'utf8'))
  .filter(({ file }) => /^(src|tools)\//.test(relative('.', file)));

// "object: #deps N …" followed by indented paths, as ninja keeps them.
const includes = new Map();
let object;
for (const line of execFileSync('ninja', ['-C', folder, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n')) {
  const head = /^(\S+): #deps/.exec(line);
  if (head) includes.set((object = head[1]), []);
  else if (line.startsWith('    ')) includes.get(object).push(line.trim());
}

const contents = new Map();
const content = (path) => {
  if (!contents.has(path)) contents.set(path, existsSync(path) ? readFileSync(path) : Buffer.alloc(0));
  return contents.get(path);
};
const settings = content('.clang-tidy');
function stamp({ file, output, command }) {
  const hash = createHash('sha256').update(settings).update(command.replaceAll(resolve('.'), ''));
  for (const path of [file, ...(includes.get(output) ?? [])]) {
    const absolute = resolve(folder, path);
    if (!relative('.', absolute).startsWith('..') || absolute.includes('imgui')) hash.update(content(absolute));
  }
  return join(clean, hash.digest('hex').slice(0, 32));
}

const waiting = commands.map((command) => ({ ...command, stamp: stamp(command) })).filter(({ stamp }) => !existsSync(stamp));
console.log(`clang-tidy: ${waiting.length} of ${commands.length} files to read`);
let failed = 0;
async function work() {
  for (let next; (next = waiting.pop()); ) {
    const { file, stamp } = next;
    const tidy = spawn('clang-tidy-19', ['--quiet', '-p', folder, file]);
    let text = '';
    tidy.stdout.on('data', (bytes) => (text += bytes));
    tidy.stderr.on('data', () => {});
    const status = await new Promise((done) => tidy.on('close', done));
    if (status === 0) writeFileSync(stamp, relative('.', file));
    else {
      failed += 1;
      console.error(`${relative('.', file)}:\n${text}`);
    }
  }
}
await Promise.all(cpus().map(work));
process.exit(failed ? 1 : 0);
