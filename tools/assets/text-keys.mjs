// Generates what C++ knows of the texts, and the files a program reads at run time:
//   node text-keys.mjs FOLDER  →  FOLDER/words/text_keys.h, FOLDER/words/version.h, FOLDER/texts/texts.ja, FOLDER/texts/texts.en
// A missing key is then a compile error. Called by CMakeLists.txt; files that would not change are left alone.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeTexts, enumerator, keysHash, languages, readTexts } from './texts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = process.argv[2];
if (!folder) {
  console.error('usage: text-keys.mjs FOLDER');
  process.exit(2);
}

const read = Object.fromEntries(languages.map((language) => [language, readTexts(root, language)]));
const problems = languages.flatMap((language) => read[language].problems);
const keys = [...read.ja.texts.keys()];
const names = new Map();
for (const key of keys) {
  const name = enumerator(key);
  if (names.has(name)) problems.push(`${key} and ${names.get(name)} would both be Text::${name}`);
  names.set(name, key);
}
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

/// A text of a screen or a message: assets/texts.
enum class Text : std::uint16_t {
${keys.map((key) => `  ${enumerator(key)},\n`).join('')}};

/// The keys in the order of the enumeration, which is that of their bytes.
inline constexpr std::array<std::string_view, ${keys.length}> text_keys = {
${keys.map((key) => `    "${key}",\n`).join('')}};

/// The first line of every texts file that belongs to these keys.
inline constexpr std::string_view text_keys_hash = "${keysHash(keys)}";

} // namespace sanpo
`;

function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== bytes) writeFileSync(path, bytes);
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
write(join(folder, 'words/text_keys.h'), header);
write(join(folder, 'words/version.h'), `// Generated from package.json by tools/assets/text-keys.mjs; not to be edited.
#pragma once

#include <string_view>

namespace sanpo {

inline constexpr std::string_view version = "${version}";

} // namespace sanpo
`);
write(join(folder, 'texts/texts.ja'), encodeTexts(read.ja.texts));
write(join(folder, 'texts/texts.en'), encodeTexts(english));
