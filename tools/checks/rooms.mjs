// The rooms of the code and what each may know: arrows go down only. Names here, in the README and on disk agree.
// node tools/checks/rooms.mjs prints every breach and exits 1 when there is one.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const core = ['core/base', 'core/catalogue', 'core/pricing', 'core/cost_sheet', 'core/certification', 'core/record'];
const domain = ['core/base', 'core/catalogue'];

/** Room → the rooms its files may include, itself aside. The longest matching room counts. */
export const mayKnow = {
  'core/base': [],
  'core/catalogue': ['core/base'],
  'core/pricing': domain,
  'core/cost_sheet': domain,
  'core/certification': domain,
  'core/record': core,
  words: core,
  documents: [...core, 'words'],
  platform: ['core/base'],
  'platform/browser': [...core, 'words', 'documents', 'app', 'ui', 'platform'],
  'platform/headless': [...core, 'words', 'documents', 'app', 'ui', 'platform'],
  app: [...core, 'platform'],
  ui: [...core, 'words', 'documents', 'app', 'platform'],
};

/** Libraries and tools that only some rooms may touch. */
const restricted = [
  { what: /^imgui.*\.h$/, rooms: ['ui', 'platform', 'platform/browser', 'platform/headless'], name: 'Dear ImGui' },
  { what: /^(linebreak|unibreak).*\.h$/, rooms: ['ui'], name: 'libunibreak' },
  { what: /^(emscripten|GLES[23]|webgl)(\/|\.h)/, rooms: ['platform/browser'], name: 'Emscripten' },
  { what: /^nlohmann\//, rooms: ['core/catalogue', 'core/record'], name: 'the JSON library' },
];

const names = Object.keys(mayKnow).sort((a, b) => b.length - a.length);
const roomOf = (path) => names.find((name) => path.startsWith(`${name}/`));

/** Breaches of one file: `path` below src/, `text` its content. */
export function breachesOf(path, text) {
  const room = roomOf(path);
  if (!room) return [`src/${path}: this folder is no room (tools/checks/rooms.mjs, README)`];
  const found = [];
  for (const [, include] of text.matchAll(/^\s*#\s*include\s+["<]([^">]+)[">]/gm)) {
    const other = roomOf(include);
    if (other && other !== room && !mayKnow[room].includes(other)) found.push(`src/${path}: ${room} may not know ${other} (${include})`);
    for (const { what, rooms, name } of restricted)
      if (what.test(include) && !rooms.includes(room)) found.push(`src/${path}: ${name} stays out of ${room} (${include})`);
  }
  if (/\bEM_(ASM|JS)\b/.test(text)) found.push(`src/${path}: no EM_JS or EM_ASM; C++ and JavaScript meet in platform/browser/*.js`);
  if (!path.endsWith('.cpp') && !/^\/\/ \S/.test(text)) found.push(`src/${path}: does not open with what it is for`);
  return found;
}

/**
 * Classes that two headers define under one name: the compiler takes them for the same one, and the linker may give
 * either the other's destructor. `headers`: path → content.
 */
export function namesakesIn(headers) {
  const places = new Map();
  for (const [path, text] of headers) {
    const space = text.match(/^namespace ([\w:]+) \{/m)?.[1] ?? '';
    for (const [, name] of text.matchAll(/^(?:class|struct|enum class) (\w+)(?: final)?(?: ?:[^:;{][^;{]*)? \{/gm))
      places.set(`${space}::${name}`, [...(places.get(`${space}::${name}`) ?? []), path]);
  }
  return [...places].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name} is defined in ${paths.join(' and ')}`);
}

function main() {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], { encoding: 'utf8' }).trim().split('\n');
  const breaches = files.filter((path) => /\.(h|cpp)$/.test(path) && existsSync(path)).flatMap((path) => breachesOf(path.slice(4), readFileSync(path, 'utf8')));
  breaches.push(...namesakesIn(files.filter((path) => path.endsWith('.h') && existsSync(path)).map((path) => [path, readFileSync(path, 'utf8')])));
  const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
  const rooms = ['shell', 'web', 'assets', 'tools', 'tests', ...readdirSync('src').map((name) => `src/${name}`)];
  for (const room of rooms) if (!readme.includes(`\`${room}/`)) breaches.push(`README.md does not name the room ${room}/`);
  for (const breach of breaches) console.error(breach);
  process.exit(breaches.length ? 1 : 0);
}
if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
