// What is printed for web servers says every header of the site, and what may be kept. Rule: design.md, Security.
import assert from 'node:assert/strict';
import test from 'node:test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embedHeaders, headers, parentsOf } from '../../tools/site/headers.mjs';
import { hosts } from '../../tools/site/hosts.mjs';

const parents = ['https://www.example.co.jp', 'https://other.example:8443'];

for (const [name, print] of Object.entries(hosts)) {
  test(`${name} is told every header, and which files are asked for anew`, () => {
    const text = print(parents).replaceAll('\\"', '"');
    for (const [header, value] of Object.entries(headers)) {
      assert.match(text, new RegExp(header, 'i'));
      assert.ok(text.includes(value), `${header}: ${value}`);
    }
    assert.ok(text.includes('no-cache') && text.includes('public, max-age=31536000, immutable'));
  });

  test(`${name} is told which sites may have embed.html in their pages, and no other page`, () => {
    const text = print(parents).replaceAll('\\"', '"');
    const policy = embedHeaders(parents)['Content-Security-Policy'];
    assert.match(policy, /frame-ancestors 'self' https:\/\/www\.example\.co\.jp https:\/\/other\.example:8443;/);
    assert.equal(text.split(policy).length, 2);
    assert.ok(text.slice(0, text.indexOf(policy)).split('\n').slice(-3).join('\n').includes('embed'));
  });
}

test('netlify keeps every file with a hash in its name, and asks anew for every other one', () => {
  const blocks = hosts.netlify(parents).split('\n\n').map((block) => block.trim().split('\n'));
  const told = (path) => blocks.filter(([pattern, ...values]) =>
    new RegExp(`^${pattern.split('*').map((part) => part.replaceAll('.', '\\.')).join('.*')}$`).test(path) &&
    values.some((value) => value.includes('Cache-Control')))
    .map(([, ...values]) => values.find((value) => value.includes('Cache-Control')).includes('immutable'));
  for (const name of ['app.1101ac24d7.css', 'app.e80b1e2fab.js', 'print.9245a444f4.js', 'rest.0792368e24.wasm', 'texts.en.fcb2c89f44',
    'editions-2024.42406a7404.json', 'help-ja.f283440749.txt', 'app.331ddee83e.webmanifest', 'icons/icon.92aa9469a6.svg'])
    assert.deepEqual(told(`/${name}`), [true], name);
  for (const name of ['', 'index.html', 'embed.html', 'embed.json', 'worker.js', 'files.json'])
    assert.deepEqual(told(`/${name}`), [false], name);
});

test('a list of sites that is missing is told in a line', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/site/hosts.mjs', 'nginx', 'no-such.json'], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /^hosts\.mjs: .*no-such\.json/);
  assert.equal(stderr.trim().split('\n').length, 1);
});

test('only origins may be listed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embed-'));
  const file = join(folder, 'embed.json');
  const listed = (content) => {
    writeFileSync(file, JSON.stringify(content));
    return parentsOf(file);
  };
  assert.deepEqual(listed({ parents }), parents);
  assert.deepEqual(listed({ parents: ['http://127.0.0.1:8081'] }), ['http://127.0.0.1:8081']);
  for (const wrong of ['*', 'https://*.example.jp', 'https://a.example/', 'http://a.example', 'a.example', "'none'", "https://a.example; script-src *"])
    assert.throws(() => listed({ parents: [wrong] }), /is not an origin/);
  assert.throws(() => listed({}), /is not an origin/);
  rmSync(folder, { recursive: true });
});
