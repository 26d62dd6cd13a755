// The server: policy on every answer, types, compressed twins, caching, and nothing outside its folder.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { serve } from '../../tools/serve.mjs';

let root;
let site;
before(async () => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  const folder = join(root, 'dist');
  mkdirSync(folder);
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'embed.html'), '<!doctype html>');
  writeFileSync(join(folder, 'embed.json'), '{ "parents": ["https://www.example.co.jp"] }');
  writeFileSync(join(folder, 'app.0123456789.wasm'), 'plain');
  writeFileSync(join(folder, 'app.0123456789.wasm.br'), 'compressed');
  site = await serve({ folder });
});
after(async () => {
  await site.close();
  rmSync(root, { recursive: true });
});

/** The path goes out as it is: fetch would tidy it up. */
function get(path, headers = {}, method = 'GET') {
  const { hostname, port } = new URL(site.address);
  return new Promise((resolve, reject) => {
    http.request({ hostname, port, path, headers, method }, (answer) => {
      let body = '';
      answer.on('data', (bytes) => (body += bytes)).on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    }).on('error', reject).end();
  });
}

test('every answer carries the policy, refusals too', async () => {
  for (const path of ['/', '/none']) {
    const { headers } = await get(path);
    assert.match(headers['content-security-policy'], /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('embed.html alone may stand in the pages that embed.json lists', async () => {
  const policyOf = async (path) => (await get(path)).headers['content-security-policy'];
  assert.match(await policyOf('/embed.html'), /default-src 'none'.*frame-ancestors 'self' https:\/\/www\.example\.co\.jp;/);
  for (const path of ['/', '/index.html', '/embed.json', '/embed.html/x', '/none']) assert.match(await policyOf(path), /frame-ancestors 'none'/);
});

test('hashed files are kept by the browser for good, the page is asked for anew', async () => {
  assert.match((await get('/app.0123456789.wasm')).headers['cache-control'], /immutable/);
  assert.equal((await get('/')).headers['cache-control'], 'no-cache');
});

test('a compressed twin is given to who takes it, with the type of the file', async () => {
  const answer = await get('/app.0123456789.wasm', { 'Accept-Encoding': 'gzip, br' });
  assert.equal(answer.body, 'compressed');
  assert.equal(answer.headers['content-encoding'], 'br');
  assert.equal(answer.headers['content-type'], 'application/wasm');
  assert.equal((await get('/app.0123456789.wasm')).body, 'plain');
});

test('nothing outside the folder is given, and nothing is taken', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%'])
    assert.ok((await get(path)).status >= 400, path);
  assert.equal((await get('/', {}, 'POST')).status, 405);
});
