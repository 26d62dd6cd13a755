// What no file of the project may hold: names of package servers, and paths of one machine.
// node tools/checks/words.mjs prints every place and exits 1 when there is one.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const forbidden = [
  [/\b[a-z0-9.-]+\.(debian|ubuntu|npmjs|nodesource|yarnpkg|pypi|pythonhosted)\.(org|com|net)\b/i, 'the name of a package server'],
  [/\b(deb|registry|mirror)\.[a-z0-9-]+\.(org|com|net)\b/i, 'the name of a package server'],
  [/(^|[\s"'=(:])\/(home|root|work|Users|mnt)\/[\w.-]+/, 'a path of one machine'],
];

/** Places in a text, as "line: what it is". */
export function placesIn(text) {
  return text.split('\n').flatMap((line, index) =>
    forbidden.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${index + 1}: ${what}: ${line.trim().slice(0, 100)}`));
}

function main() {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).trim().split('\n');
  const places = files
    .filter((path) => existsSync(path) && statSync(path).isFile() && !/\.(png|ico|woff2)$/.test(path) && !path.startsWith('tests/tools/'))
    .flatMap((path) => placesIn(readFileSync(path, 'utf8')).map((place) => `${path}:${place}`));
  for (const place of places) console.error(place);
  process.exit(places.length ? 1 : 0);
}
if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
