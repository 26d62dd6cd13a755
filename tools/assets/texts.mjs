// Texts of screens and messages: assets/texts/<language>/<area>.json, flat objects of key → text with {arguments}.
// Reads and orders them; what is complete or used is left to check.mjs. Needs Node alone: the native build runs it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

export const languages = ['ja', 'en'];

/** All texts of a language in the order of their keys' bytes. Problems are sentences for whoever edits the files. */
export function readTexts(root, language) {
  const folder = join(root, 'assets/texts', language);
  const found = new Map();
  const problems = [];
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort() : [];
  for (const file of files) {
    const place = `assets/texts/${language}/${file}`;
    const bytes = readFileSync(join(folder, file), 'utf8');
    let entries;
    try {
      entries = Object.entries(JSON.parse(bytes));
    } catch (error) {
      problems.push(`${place}: ${error.message}`);
      continue;
    }
    for (const [key, text] of entries) {
      if (typeof text !== 'string' || text.trim() === '') problems.push(`${place}: ${key} has no text`);
      else if (!/^[a-z0-9_]+([.-][a-z0-9_]+)*$/.test(key)) problems.push(`${place}: ${key} is not a key (a–z 0–9 _ . -)`);
      else if (found.has(key)) problems.push(`${place}: ${key} stands already in ${found.get(key).place}`);
      else if (bytes.split(`"${key}"`).length > 2 && countKey(bytes, key) > 1) problems.push(`${place}: ${key} stands twice`);
      else found.set(key, { text, place });
    }
  }
  const texts = new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { texts, problems };
}

function countKey(bytes, key) {
  const pattern = key.replace(/[.-]/g, '\\$&');
  return [...bytes.matchAll(new RegExp(`"${pattern}"\\s*:`, 'g'))].length;
}

/** What a key is in the program: `text_of` of src/words/text.h. */
export function valueOf(key) {
  let hash = 2166136261;
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return (hash ^ (hash >>> 27)) & 0x7ffffff;
}

/** The keys that C++ sources write as "key"_text. */
export const keysIn = (sources) => [...sources.matchAll(/"([^"\n]+)"_text\b/g)].map((match) => match[1]);

const argument = /\{([a-z0-9_]+)(?:\|[^|{}]+\|[^|{}]*)?\}/g;

/** The arguments that a text names, sorted: {people}, and {people|person|people} for the form that goes with a number. */
export const argumentsOf = (text) => [...new Set([...text.matchAll(argument)].map((match) => match[1]))].sort();

/** Whether a brace of the text belongs to no argument. */
export const hasLooseBrace = (text) => /[{}]/.test(text.replaceAll(argument, ''));

/** Tells whether a file of texts belongs to the program that was built with these keys. */
export const keysHash = (keys) => createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 16);

/** Keys in the order in which a file of texts holds them: that of their values. */
export const ordered = (keys) => [...keys].sort((a, b) => valueOf(a) - valueOf(b));

/** The file `texts.<language>`: the keys' hash, then one text a line in order of the keys' values; \n and \\ are escaped. */
export function encodeTexts(texts) {
  const keys = ordered(texts.keys());
  const lines = keys.map((key) => texts.get(key).text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n'));
  return [keysHash(keys), ...lines].join('\n') + '\n';
}
