// The command line's manners: errors with pointer, label and expectation; exit codes; a case a line.
import Ajv from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { test } from 'node:test';
import { sample, sanpo, schema } from './sanpo.mjs';

test('an error names pointer, label and expectation, in both languages', () => {
  const broken = sample('three-sites');
  broken.sites[1].employees = '60';
  const english = sanpo(['estimate', '--lang', 'en'], JSON.stringify(broken));
  assert.equal(english.status, 1);
  assert.equal(english.stdout, '');
  assert.equal(english.stderr, '/sites/1/employees (Employees): A whole number from 0 to 10,000,000 is expected.\n');
  const japanese = sanpo(['estimate'], JSON.stringify(broken));
  assert.match(japanese.stderr, /^\/sites\/1\/employees \(常時使用する従業員\): 0から10,000,000まで/);
});

test('what is no JSON, no case, or of a newer version is said as such', () => {
  const messages = ['{', '{}', '{"format":"sanpo-case","schema":2,"id":"caseaaaaaaaa"}', '\u{feff}[]', '[1e999]'].map((text) => {
    const { status, stderr } = sanpo(['check', '--lang', 'en'], text);
    assert.equal(status, 1);
    return stderr;
  });
  assert.match(messages[0], /damaged at line 1/);
  assert.match(messages[1], /not a case saved by Sanpo Planner/);
  assert.match(messages[2], /newer version/);
  assert.match(messages[4], /out of range/);
});

test('exit codes: 2 for a command line that is not understood, 3 for files that cannot be read', () => {
  for (const args of [[], ['guess'], ['check', '--colour'], ['check', 'a', 'b'], ['check', '--lang'], ['check', '--lang', 'fr'],
    ['shortest-way', '--ways', '0'], ['shortest-way', '--today', 'soon'], ['check', '--text', '--lines']])
    assert.equal(sanpo(args).status, 2, args.join(' '));
  assert.equal(sanpo(['check', 'there-is-no-such-file.json']).status, 3);
  assert.equal(sanpo(['estimate', '--prices', 'no-such-list.json', 'assets/samples/three-sites.json']).status, 3);
  assert.equal(sanpo(['check', 'assets']).status, 3); // a folder
  assert.match(sanpo(['check', 'assets']).stderr, /cannot be read/);
  const lines = JSON.stringify(sample('three-sites'));
  assert.equal(sanpo(['estimate', '--lines', '--prices', 'no-such-list.json'], lines).status, 3);
  const certification = JSON.stringify(sample('certification'));
  for (const more of [[], ['--lines']]) {
    const { status, stderr } = sanpo(['shortest-way', '--title', 'nobel', ...more], certification);
    assert.equal(status, 2);
    assert.match(stderr, /has no title nobel/);
  }
  const unknown = sample('three-sites');
  unknown.estimates[0].price_list = 'somebody-elses';
  assert.equal(sanpo(['estimate'], JSON.stringify(unknown)).status, 3);
});

test('output that cannot be written is told', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = sanpo(['estimate', 'assets/samples/three-sites.json'], '', full);
  closeSync(full);
  assert.equal(status, 3);
  assert.match(stderr, /could not be written/);
});

test('--help and --version', () => {
  const help = sanpo(['--help']);
  assert.equal(help.status, 0);
  for (const word of ['estimate', 'cost-sheet', 'certification', 'shortest-way', 'check', '--lines', 'Exit status', 'Examples'])
    assert.ok(help.stdout.includes(word), word);
  assert.match(sanpo(['--version']).stdout, /^sanpo \d+\.\d+/);
});

test('--lines: a result a line, a bad line reported, and the rest done', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema('result-error'));
  const good = JSON.stringify(sample('company-a'));
  const { status, stdout, stderr } = sanpo(['cost-sheet', '--lines', '--lang', 'en'], `${good}\n{"broken":\n\n${good}\n`);
  assert.equal(status, 1);
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines.map((line) => line.format), ['sanpo-result-cost-sheet', 'sanpo-result-error', 'sanpo-result-cost-sheet']);
  assert.equal(lines[1].line, 2);
  assert.ok(validate(lines[1]), JSON.stringify(validate.errors));
  assert.match(stderr, /^2: /);
  assert.deepEqual(lines[0], lines[2]);
});
