// Checks the data in assets/: every catalogue against its schema, every text in both languages with the same
// arguments, every code with a text, no text without a use. node tools/assets/check.mjs
// Whether a catalogue hangs together (no rule that names an unknown question …) is its decoder's to say:
// src/core/catalogue, run over these files by the native tests.
import Ajv from 'ajv/dist/2020.js';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { argumentsOf, hasLooseBrace, languages, readTexts } from './texts.mjs';

const catalogues = ['prices', 'forms', 'editions', 'benchmarks'];

/** Texts that are missing in one language, name other arguments there, or name one that cannot be read. */
export function languageProblems(texts) {
  const problems = [];
  for (const language of languages)
    for (const [key, { text, place }] of texts[language])
      if (hasLooseBrace(text)) problems.push(`${place}: ${key} has a brace that is neither {name} nor {name|one|other}`);
  for (const language of languages)
    for (const other of languages)
      for (const [key, { text, place }] of texts[other]) {
        const twin = texts[language].get(key);
        if (!twin) problems.push(`${place}: ${key} has no text in ${language}`);
        else if (language < other && `${argumentsOf(text)}` !== `${argumentsOf(twin.text)}`)
          problems.push(`${place}: ${key} names {${argumentsOf(text)}}, but {${argumentsOf(twin.text)}} in ${language}`);
      }
  return problems;
}

/** Stable codes in the text of a header: the constants' values. */
export const codesIn = (header) =>
  [...header.matchAll(/inline constexpr std::string_view \w+\s*=\s*"([^"]+)"/g)].map((match) => match[1]);

/** The keys that may hold the text of a code. */
const keysOf = (code) => [code, `finding.${code}`, `reason.${code}`];

/** Codes without a text. */
export const codeProblems = (keys, codes) =>
  [...codes].filter((code) => !keysOf(code).some((key) => keys.has(key))).map((code) => `no text for the code ${code}`);

/** Texts that nothing asks for: no code, no "key" and no "beginning." in the C++ `sources`. */
export function unusedTexts(keys, codes, sources) {
  const wanted = new Set([...codes].flatMap(keysOf));
  const literals = new Set([...sources.matchAll(/"([a-z0-9_.-]+)"/g)].map((match) => match[1]));
  const begun = (key) => [...key.matchAll(/\./g)].some(({ index }) => literals.has(key.slice(0, index + 1)));
  return [...keys]
    .filter(([key]) => !wanted.has(key) && !literals.has(key) && !begun(key))
    .map(([key, { place }]) => `${place}: nothing uses ${key}`);
}

function catalogueProblems(root) {
  const problems = [];
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  for (const kind of catalogues) {
    const folder = join(root, 'assets', kind);
    if (!existsSync(folder)) continue;
    const validate = ajv.compile(JSON.parse(readFileSync(join(root, `assets/schema/catalogue-${kind}.json`), 'utf8')));
    for (const name of readdirSync(folder)) {
      const place = `assets/${kind}/${name}`;
      const catalogue = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (!validate(catalogue))
        problems.push(...validate.errors.map((e) => `${place}#${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`));
      if (catalogue.id !== name.replace(/\.json$/, '')) problems.push(`${place}: its id is ${catalogue.id}`);
    }
  }
  return problems;
}

function main() {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
  const texts = {};
  const problems = [];
  for (const language of languages) {
    const read = readTexts(root, language);
    texts[language] = read.texts;
    problems.push(...read.problems);
  }
  problems.push(...languageProblems(texts));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'tools'], { cwd: root, encoding: 'utf8' })
    .trim().split('\n').filter((path) => /\.(h|cpp)$/.test(path) && existsSync(join(root, path)));
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const codes = new Set(files.filter((path) => path.endsWith('codes.h')).flatMap((path) => codesIn(read(path))));
  problems.push(...codeProblems(texts.ja, codes));
  problems.push(...catalogueProblems(root));
  for (const unused of unusedTexts(texts.ja, codes, files.map(read).join('\n'))) console.error(`warning: ${unused}`);
  for (const problem of problems) console.error(problem);
  console.log(`Data: ${texts.ja.size} texts, ${codes.size} codes${problems.length ? `, ${problems.length} problems` : ''}`);
  process.exit(problems.length ? 1 : 0);
}
if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
