// The texts' tools: order, escapes, and what they notice.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { codeProblems, codesIn, languageProblems, unusedTexts } from '../../tools/assets/check.mjs';
import { argumentsOf, encodeTexts, keysIn, readTexts, valueOf } from '../../tools/assets/texts.mjs';

const entries = (texts) => new Map(Object.entries(texts).map(([key, text]) => [key, { text, place: 'x.json' }]));

/** Reads one file of Japanese texts with this content. */
function reading(content) {
  const root = mkdtempSync(join(tmpdir(), 'texts-'));
  try {
    mkdirSync(join(root, 'assets/texts/ja'), { recursive: true });
    writeFileSync(join(root, 'assets/texts/ja/area.json'), content);
    return readTexts(root, 'ja');
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('texts are read in the order of their keys', () => {
  assert.deepEqual([...reading('{"b.b": "2", "a-a": "1"}').texts.keys()], ['a-a', 'b.b']);
});

test('a key has the value that the program computes, and is found where a source writes it', () => {
  assert.equal(valueOf(''), 0x11c9dd5); // FNV-1a of nothing, folded to 27 bits
  assert.deepEqual(keysIn('c.t("ui.a-b.c"_text), get("ui.d")'), ['ui.a-b.c']);
});

test('an empty text, a wrong key, a key twice and broken JSON are named with their file', () => {
  for (const content of ['{"a": ""}', '{"A b": "x"}', '{"a": "x", "a": "y"}', '{']) {
    const { problems } = reading(content);
    assert.equal(problems.length, 1, content);
    assert.match(problems[0], /^assets\/texts\/ja\/area\.json/);
  }
});

test('a line feed and a backslash are escaped in the run-time file', () => {
  assert.equal(encodeTexts(entries({ a: 'x\ny', b: 'c\\n' })).split('\n').slice(1).join('|'), 'x\\ny|c\\\\n|');
});

test('a text that is missing in a language or names other arguments there is found', () => {
  assert.deepEqual(argumentsOf('{b} of {a}, {b}'), ['a', 'b']);
  assert.equal(languageProblems({ ja: entries({ a: 'x' }), en: entries({}) }).length, 1);
  assert.equal(languageProblems({ ja: entries({ a: '{n}人' }), en: entries({ a: '{m} people' }) }).length, 1);
  assert.equal(languageProblems({ ja: entries({ a: '{n}人' }), en: entries({ a: '{n} people' }) }).length, 0);
  assert.equal(languageProblems({ ja: entries({ a: '{n}人' }), en: entries({ a: '{n} {n|person|people}' }) }).length, 0);
  assert.equal(languageProblems({ ja: entries({ a: '{n}人' }), en: entries({ a: '{n} {n|people}' }) }).length, 1);
});

test('a code needs a text, as a finding, as a reason or by itself', () => {
  const codes = codesIn('inline constexpr std::string_view x =\n    "p.x"; ///< n\ninline constexpr std::string_view y = "entry.y";');
  assert.deepEqual(codes, ['p.x', 'entry.y']);
  assert.equal(codeProblems(entries({ 'finding.p.x': '', 'entry.y': '' }), codes).length, 0);
  assert.equal(codeProblems(entries({ 'entry.y': '' }), codes).length, 1);
});

test('a text is used by its code, its key or the beginning of its key', () => {
  const keys = entries({ 'reason.p.x': '', 'ui.title': '', 'ui.help': '', 'choice.a.b': '', 'ui.lost': '' });
  const unused = unusedTexts(keys, ['p.x'], 'words.get("ui.title"_text); get("ui.help"); get("choice." + slug);');
  assert.deepEqual(unused, ['x.json: nothing uses ui.lost']);
});
