// Runs clang-tidy over every source of src/ and tools/, each as the first of the given builds that compiles it does:
// the native one, and the web's for what only a browser has. Most of its time goes into the headers, so the sources of a folder are read together, as one; those that cannot stand together (the same name in
// both) are parted. What was clean and has not changed, nor any header it includes, is not read again: its stamp lies
// in the user's cache, for all clones. node tools/checks/tidy.mjs STAMP_FOLDER BUILD_FOLDER...
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const [stamps, ...folders] = process.argv.slice(2);
const together = 'build/tidy'; // the files that include the sources of a group
const mostTogether = 10;
const atOnce = Number(process.env.CMAKE_BUILD_PARALLEL_LEVEL) || cpus().length;
for (const each of [stamps, together]) mkdirSync(each, { recursive: true });

const commands = [];
for (const folder of folders)
  for (const command of JSON.parse(readFileSync(join(folder, 'compile_commands.json'), 'utf8')))
    if (/^(src|tools)\//.test(relative('.', command.file)) && !commands.some(({ file }) => file === command.file))
      commands.push({ ...command, object: join(folder, / -o (\S+)/.exec(command.command)[1]) });

// "object: #deps N …" followed by indented paths, as ninja keeps them.
const includes = new Map();
for (const folder of folders) {
  let object;
  for (const line of execFileSync('ninja', ['-C', folder, '-t', 'deps'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n')) {
    const head = /^(\S+): #deps/.exec(line);
    if (head) includes.set((object = join(folder, head[1])), []);
    else if (line.startsWith('    ')) includes.get(object).push(resolve(folder, line.trim()));
  }
}

const included = (object) => includes.get(object) ?? []; // of a file that was not built: itself alone
const hashes = new Map();
const hashOf = (path) => {
  if (!hashes.has(path)) hashes.set(path, existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '');
  return hashes.get(path);
};
const settings = hashOf('.clang-tidy') + execFileSync('clang-tidy-19', ['--version'], { encoding: 'utf8' });

/** What Emscripten's compiler adds by itself. */
const ofEmscripten = (compiler) => ['--target=wasm32-unknown-emscripten', `--sysroot=${join(dirname(compiler), 'cache/sysroot')}`, '-DEMSCRIPTEN'];

/** What the compiler is told, without the names of its files: the same for the sources of a library. */
function flagsOf({ command, file }) {
  const [compiler, ...words] = command.split(' ').filter((word) => word !== 'ccache');
  const flags = words.filter((word, i) => word !== file && !/^(-c|-o)$/.test(word) && words[i - 1] !== '-o')
    .map((word) => word.replaceAll('\\"', '"')).filter((word) => word && !/clang\+\+|^-fsanitize|^-fno-sanitize/.test(word));
  return compiler.endsWith('/em++') ? [...ofEmscripten(compiler), ...flags] : flags;
}

function stampOf(source) {
  const hash = createHash('sha256').update(settings).update(source.flags.join(' ').replaceAll(resolve('.'), ''));
  for (const path of [source.file, ...(included(source.object))].sort()) {
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
  // Without threads every static would be told: the check is about two that initialize one at once.
  const checks = sources[0].flags.includes('-DEMSCRIPTEN') ? ['--checks=-bugprone-dynamic-static-initializers'] : [];
  const tidy = spawn('clang-tidy-19', ['--quiet', ...checks, sources.length > 1 ? whole : sources[0].file, '--', ...sources[0].flags]);
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
