// Runs clang-tidy over every source of src/ and tools/ that the native build compiles. Most of its time goes into the
// headers, so the sources of a folder are read together, as one; those that cannot stand together (the same name in
// both) are parted. What was clean and has not changed, nor any header it includes, is not read again: its stamp lies
// in the user's cache, for all clones. node tools/checks/tidy.mjs BUILD_FOLDER STAMP_FOLDER
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const [folder, stamps] = process.argv.slice(2);
const together = 'build/tidy'; // the files that include the sources of a group
const mostTogether = 10;
const atOnce = Number(process.env.CMAKE_BUILD_PARALLEL_LEVEL) || cpus().length;
for (const each of [stamps, together]) mkdirSync(each, { recursive: true });

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

const hashes = new Map();
const hashOf = (path) => {
  if (!hashes.has(path)) hashes.set(path, existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '');
  return hashes.get(path);
};
const settings = hashOf('.clang-tidy') + execFileSync('clang-tidy-19', ['--version'], { encoding: 'utf8' });

/** What the compiler is told, without the names of its files: the same for the sources of a library. */
const flagsOf = ({ command, file }) =>
  command.split(' ').slice(1).filter((word, i, words) => word !== file && !/^(-c|-o)$/.test(word) && words[i - 1] !== '-o')
    .map((word) => word.replaceAll('\\"', '"')).filter((word) => word && !/clang\+\+|^-fsanitize|^-fno-sanitize/.test(word));

function stampOf(source) {
  const hash = createHash('sha256').update(settings).update(source.flags.join(' ').replaceAll(resolve('.'), ''));
  for (const path of [source.file, ...(includes.get(source.output) ?? [])].map((path) => resolve(folder, path)).sort()) {
    const own = relative('.', path);
    if (!own.startsWith('..') || path.includes('imgui')) hash.update(`${own} ${hashOf(path)}\n`);
  }
  return join(stamps, hash.digest('hex').slice(0, 32));
}

const waiting = commands.map((command) => ({ ...command, flags: flagsOf(command) }))
  .map((source) => ({ ...source, stamp: stampOf(source) }))
  .filter(({ stamp }) => !existsSync(stamp));
console.log(`clang-tidy: ${waiting.length} of ${commands.length} files to read`);

const groups = [];
for (const sources of Map.groupBy(waiting, ({ file, flags }) => `${dirname(file)} ${flags.join(' ')}`).values()) {
  const count = Math.ceil(sources.length / mostTogether);
  for (let i = 0; i < count; i += 1)
    groups.push(sources.slice(Math.floor((i * sources.length) / count), Math.floor(((i + 1) * sources.length) / count)));
}
groups.sort((a, b) => a.length - b.length); // the largest are taken first

let number = 0;
async function read(sources) {
  const whole = resolve(together, `${(number += 1)}.cpp`);
  writeFileSync(whole, sources.map(({ file }) => `#include "${file}"\n`).join(''));
  const tidy = spawn('clang-tidy-19', ['--quiet', sources.length > 1 ? whole : sources[0].file, '--', ...sources[0].flags]);
  let text = '';
  tidy.stdout.on('data', (bytes) => (text += bytes));
  tidy.stderr.on('data', () => {});
  return { status: await new Promise((done) => tidy.on('close', done)), text };
}

let failed = 0;
async function work() {
  for (let sources; (sources = groups.pop()); ) {
    const { status, text } = await read(sources);
    if (status === 0) for (const { stamp, file } of sources) writeFileSync(stamp, relative('.', file));
    else if (sources.length > 1) groups.push(sources.slice(0, sources.length >> 1), sources.slice(sources.length >> 1));
    else {
      failed += 1;
      console.error(`${relative('.', sources[0].file)}:\n${text}`);
    }
  }
}
await Promise.all(Array.from({ length: atOnce }, work));
process.exit(failed ? 1 : 0);
