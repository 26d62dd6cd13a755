// What is printed for web servers says every header of the site, and what may be kept. Rule: design.md, Security.
import assert from 'node:assert/strict';
import test from 'node:test';
import { headers } from '../../tools/site/headers.mjs';
import { hosts } from '../../tools/site/hosts.mjs';

for (const [name, print] of Object.entries(hosts))
  test(`${name} is told every header, and which files are asked for anew`, () => {
    const text = print().replaceAll('\\"', '"');
    for (const [header, value] of Object.entries(headers)) {
      assert.match(text, new RegExp(header, 'i'));
      assert.ok(text.includes(value), `${header}: ${value}`);
    }
    assert.ok(text.includes('no-cache') && text.includes('public, max-age=31536000, immutable'));
  });
