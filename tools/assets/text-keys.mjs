// Generates what C++ knows of the texts, and the files a program reads at run time:
//   node text-keys.mjs FOLDER  →  FOLDER/words/text_values.h, FOLDER/words/version.h, FOLDER/texts/texts.ja, FOLDER/texts/texts.en
// A key in src without a text fails the build here. Called by CMakeLists.txt; files that would not change are left alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeTexts, keysHash, keysIn, languages, ordered, readTexts, valueOf } from './texts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = process.argv[2];
if (!folder) {
  console.error('usage: text-keys.mjs FOLDER');
  process.exit(2);
}

const read = Object.fromEntries(languages.map((language) => [language, readTexts(root, language)]));
const problems = languages.flatMap((language) => read[language].problems);
const keys = ordered(read.ja.texts.keys());
const values = keys.map(valueOf);
for (const [i, value] of values.entries())
  if (value === values[i - 1]) problems.push(`${keys[i]} and ${keys[i - 1]} have the same value: rename one`);
for (const path of readdirSync(join(root, 'src'), { recursive: true }).filter((name) => /\.(h|cpp)$/.test(name)))
  for (const key of keysIn(readFileSync(join(root, 'src', path), 'utf8')))
    if (!read.ja.texts.has(key)) problems.push(`src/${path}: "${key}"_text has no text in assets/texts`);
// A text that is not translated yet shows in Japanese, so that work can go on; check.mjs does not let it pass.
const english = new Map([...read.ja.texts].map(([key, entry]) => [key, read.en.texts.get(key) ?? entry]));
if (problems.length) {
  for (const problem of problems) console.error(`error: ${problem}`);
  process.exit(1);
}

const header = `// Generated from assets/texts by tools/assets/text-keys.mjs; not to be edited.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace sanpo {

/// The values of all texts, ascending: the order of a file of texts.
inline constexpr std::array<std::uint32_t, ${keys.length}> text_values = {
${values.map((value, i) => `    ${value}, // ${keys[i]}\n`).join('')}};

/// The first line of every file of texts that belongs to this program.
inline constexpr std::string_view text_keys_hash = "${keysHash(keys)}";

} // namespace sanpo
`;

function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== bytes) writeFileSync(path, bytes);
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
write(join(folder, 'words/text_values.h'), header);
write(join(folder, 'words/version.h'), `// Generated from package.json by tools/assets/text-keys.mjs; not to be edited.
#pragma once

#include <string_view>

namespace sanpo {

inline constexpr std::string_view version = "${version}";

} // namespace sanpo
`);
write(join(folder, 'texts/texts.ja'), encodeTexts(read.ja.texts));
write(join(folder, 'texts/texts.en'), encodeTexts(english));
