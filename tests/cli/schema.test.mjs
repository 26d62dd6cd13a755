// Documents generated and mutated are accepted by the product's decoder and by Ajv with the published schema alike, or
// by neither.
import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample, sanpo, schema } from './sanpo.mjs';

const document = schema('case-1');
const ajv = new Ajv({ allErrors: false, strict: true, strictTypes: false });
ajv.addKeyword({
  keyword: 'uniqueItemProperties', // as in ajv-keywords
  type: 'array',
  validate: (names, items) => names.every((name) => {
    const seen = items.map((item) => item?.[name]).filter((value) => value !== undefined);
    return new Set(seen).size === seen.length;
  }),
});
const days = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate(); // the calendar repeats after 400 years
const isDay = (text) => {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
};
ajv.addFormat('date', isDay);
ajv.addFormat('date-time', isDay);
const accepts = ajv.compile(document);

/** Small deterministic random numbers (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const definition = (node) => (node.$ref ? document.$defs[node.$ref.split('/').pop()] : node);
const pick = (next, list) => list[Math.floor(next() * list.length)];
const digits = (next, n, set) => Array.from({ length: n }, () => set[Math.floor(next() * set.length)]).join('');

/** A value that a part of the schema accepts, made from the schema itself. */
function generate(node, next, depth = 0) {
  const part = definition(node);
  if (part === true) return pick(next, [1, 'x', [1.5, { a: null }], { b: [] }]);
  if ('const' in part) return part.const;
  if (part.enum) return pick(next, part.enum);
  if (part.type === 'boolean') return next() < 0.5;
  if (part.type === 'integer') return pick(next, [part.minimum, part.maximum, part.minimum + Math.floor(next() * (part.maximum - part.minimum + 1))]);
  if (part.type === 'array') {
    const length = part.minItems ?? Math.floor(next() * 3);
    const items = Array.from({ length }, () => generate(part.items, next, depth + 1));
    if (part.uniqueItemProperties) return items.filter((item, i) => items.findIndex((other) => other.id === item.id) === i);
    return part.uniqueItems ? [...new Set(items)] : items;
  }
  if (part.type === 'object') {
    const made = {};
    for (const [key, inner] of Object.entries(part.properties))
      if (part.required?.includes(key) || next() < (depth > 3 ? 0.4 : 0.7)) made[key] = generate(inner, next, depth + 1);
    return made;
  }
  return text(part, next);
}

function text(part, next) {
  const year = 1000 + Math.floor(next() * 2000);
  const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(next() * 28)).padStart(2, '0');
  if (part.format === 'date') return `${year}-${month}-${day}`;
  if (part.format === 'date-time') return `20${digits(next, 2, '0123456789')}-${month}-${day}T0${digits(next, 1, '0123456789')}:15:59Z`;
  const pattern = new RegExp(part.pattern, 'u');
  const candidates = [digits(next, 12, 'abcdefghijklmnopqrstuvwxyz234567'), `${year}-${month}`, '1.5', '12.5', '0.25', '1:30', '100', '2', '03-1234-5678', 'a@b.jp',
    'https://example.jp/', 'T7000012050002', digits(next, 9, 'abc_.x'), '産業医 "𠮷"'];
  const fitting = candidates.filter((each) => pattern.test(each));
  assert.ok(fitting.length > 0, part.pattern);
  return pick(next, fitting);
}

const odd = [null, true, -1, 0, 1, 1.0, 1.5, 1e3, 999_999_999_999, 1_000_000_000_000, 2 ** 53, '', ' ', 'x', '1', '1.50', '01', '1.5', '10000000', '10000000.5', '10000:00', '10000:01', '1:60', '-1', '100.1',
  '2026-02-29', '2024-02-29', '2026-11-31', '2026-13', '0999-01', '2026-11-22', '2026-11', '2026-11-22T24:00:00Z', '1969-12-31T23:59:59Z', 'a\u0007b', 'a\nb', 'a\u0085b', 'é'.repeat(201),
  '𠮷'.repeat(200), 'javascript:alert(1)', 'https://', 'a@', '@b', 'aaaaaaaaaaaa', 'AAAAAAAAAAAA', 'aaaaaaaaaaa1', 'slug.with-all_0', '.slug', 'T123', [], {}, [0], { id: 'aaaaaaaaaaaa' }, Array(12).fill(0), Array(13).fill(0)];

/** All places of a document, as [container, key]. */
function places(value, found = []) {
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push([value, key]);
    if (value[key] !== null && typeof value[key] === 'object') places(value[key], found);
  }
  return found;
}

function mutate(made, next) {
  const [container, key] = pick(next, places(made));
  const way = next();
  if (way < 0.6) container[key] = structuredClone(pick(next, odd));
  else if (way < 0.75) Array.isArray(container) ? container.splice(key, 1) : delete container[key];
  else if (way < 0.9) Array.isArray(container) ? container.push(structuredClone(container[key])) : (container[`${key}x`] = 1);
  else container[key] = [container[key]];
}

/** The decoder's answers for many documents at once. */
function decoded(documents) {
  const { stdout } = sanpo(['check', '--lines', '--lang', 'en'], documents.map((each) => JSON.stringify(each)).join('\n'));
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

function compare(documents) {
  const answers = decoded(documents);
  assert.equal(answers.length, documents.length);
  let accepted = 0;
  documents.forEach((each, i) => {
    const ours = answers[i].format === 'sanpo-result-check' || (answers[i].errors.length === 1 && answers[i].errors[0].reason === undefined); // an unknown catalogue is no error of the document
    const theirs = accepts(each);
    if (ours !== theirs) assert.fail(`ours ${ours}, schema ${theirs}: ${JSON.stringify(answers[i]).slice(0, 300)} ${JSON.stringify(accepts.errors)} ${JSON.stringify(each).slice(0, 2000)}`);
    if (ours) ++accepted;
  });
  return accepted;
}

test('documents generated from the schema are accepted by both', () => {
  const next = random(1);
  const documents = Array.from({ length: 300 }, () => generate(document, next));
  assert.equal(compare(documents), documents.length);
});

test('mutated documents are accepted by both or by neither', () => {
  const next = random(2);
  const documents = [];
  for (let i = 0; i < 3000; ++i) {
    const made = i % 3 === 0 ? structuredClone(sample(pick(next, ['company-a', 'three-sites', 'certification']))) : generate(document, next);
    for (let n = 1 + Math.floor(next() * 2); n > 0; --n) mutate(made, next);
    documents.push(made);
  }
  const accepted = compare(documents);
  assert.ok(accepted > 300 && accepted < 2700, `${accepted} of 3000 accepted: the mutations are one-sided`);
});

test('the samples are documents of the schema', () => {
  for (const name of ['company-a', 'three-sites', 'certification']) assert.ok(accepts(sample(name)), JSON.stringify(accepts.errors));
});

test('sanpo schema prints the published schema', () => {
  assert.deepEqual(JSON.parse(sanpo(['schema']).stdout), document);
});
