// The checks of tools/lint notice what they are for.
import assert from 'node:assert/strict';
import test from 'node:test';
import { breachesOf, namesakesIn } from '../../tools/checks/rooms.mjs';
import { placesIn } from '../../tools/checks/words.mjs';

const head = '// What it is for.\n';

test('an include against the arrows is a breach', () => {
  assert.match(breachesOf('core/base/x.h', `${head}#include "core/pricing/y.h"`)[0], /core\/base may not know core\/pricing/);
  assert.deepEqual(breachesOf('core/pricing/x.h', `${head}#include "core/base/units.h"\n#include <vector>`), []);
});

test('Dear ImGui, Emscripten and the JSON library stay in their rooms', () => {
  assert.equal(breachesOf('app/x.cpp', `${head}#include <imgui.h>`).length, 1);
  assert.equal(breachesOf('ui/x.cpp', `${head}#include <imgui_internal.h>`).length, 0);
  assert.equal(breachesOf('ui/x.cpp', `${head}#include <emscripten/html5.h>`).length, 1);
  assert.equal(breachesOf('words/x.cpp', `${head}#include <nlohmann/json.hpp>`).length, 1);
});

test('a file that does not say what it is for, and a folder that is no room, are breaches', () => {
  assert.equal(breachesOf('words/x.h', '#pragma once\n').length, 1);
  assert.match(breachesOf('misc/x.h', head)[0], /no room/);
});

test('two classes of one name in one namespace are a breach', () => {
  const header = (space, line) => `${head}namespace ${space} {\n${line}\n}\n`;
  const reader = ['a.h', header('sanpo', 'class Reader {')];
  assert.match(namesakesIn([reader, ['b.h', header('sanpo', 'struct Reader final : Other {')]])[0], /sanpo::Reader is defined in a\.h and b\.h/);
  assert.deepEqual(namesakesIn([reader, ['b.h', header('sanpo::ui', 'class Reader {')], ['c.h', header('sanpo', 'class Reader;')]]), []);
});

test('names of package servers and paths of one machine are found', () => {
  assert.equal(placesIn(['first', ['URIs: http://deb', 'debian', 'org/debian'].join('.')].join('\n'))[0].startsWith('2:'), true);
  assert.equal(placesIn('a=/root' + '/.cache').length, 1);
  assert.equal(placesIn('https://www.w3.org/2000/svg and /usr/bin/chromium').length, 0);
});
