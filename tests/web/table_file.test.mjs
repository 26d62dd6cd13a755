// Table files without a browser: what a workbook's first sheet becomes, and files made to do harm.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from '../../node_modules/fflate/esm/index.mjs';
import { csvOf } from '../../web/table_file.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of two sheets whose first is not the archive's first. */
function workbook(sheet, shared) {
  return zipSync({
    'xl/workbook.xml': strToU8(`<x:workbook xmlns:x="${main}" xmlns:r="${relation}"><x:sheets><x:sheet name="集計" r:id="rId9"/><x:sheet name="b" r:id="rId1"/></x:sheets></x:workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Target="/xl/worksheets/sheet2.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>'),
    'xl/worksheets/sheet2.xml': strToU8(sheet),
    ...(shared ? { 'xl/sharedStrings.xml': strToU8(shared) } : {}),
  });
}
const csv = async (bytes) => new TextDecoder().decode(await csvOf(bytes));
const rows = (content) => `<worksheet><sheetData>${content}</sheetData></worksheet>`;

test('the first sheet in the workbook’s own order, its cells at their places', async () => {
  const sheet = rows(
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"/><c r="C2"><f>1/10</f><v>0.10000000000000001</v></c>' +
      '<c r="D2" t="inlineStr"><is><t>a"b&gt;</t></is></c></row><row r="4"><c r="B4" t="str"><v>𠮷&#x91ce;</v></c></row>',
  );
  const shared = '<sst><si><r><t>健</t></r><r><t>康&amp;</t></r><rPh sb="0" eb="2"><t>ケンコウ</t></rPh></si></sst>';
  assert.equal(await csv(workbook(sheet, shared)), '\r\n"健康&",,0.1,"a""b>"\r\n\r\n,"𠮷野"');
});

test('text: UTF-8, or else the code page that Excel writes in Japan', async () => {
  assert.equal(await csv(new TextEncoder().encode('金額,1')), '金額,1');
  assert.equal(await csv(Uint8Array.of(0x8b, 0xe0, 0x8a, 0x7a, 0x2c, 0x31)), '金額,1');
});

for (const [what, sheet] of [
  ['elements that never end', '<row>'.repeat(1_000_000)],
  ['tags that never end', '<c '.repeat(1_000_000)],
  ['brackets', '<'.repeat(5_000_000)],
  ['entities within entities', `<!DOCTYPE a [<!ENTITY a "1"><!ENTITY b "&a;&a;">]>${rows('<row r="1"><c r="A1"><v>&b;</v></c></row>')}`],
  ['an end that is missing', rows('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -5)],
])
  test(`no table, and at once: ${what}`, { timeout: 60_000 }, async () => assert.equal(await csv(workbook(sheet)), ''));

test('an archive that claims more than a workbook holds is not unpacked', async () =>
  assert.equal(await csv(workbook(rows(' '.repeat(21 * 1024 * 1024)))), ''));
test('rows and columns beyond any form are left out', async () =>
  assert.equal(await csv(workbook(rows('<row r="1"><c r="A1"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row><row r="99999999"><c r="A1"><v>3</v></c></row>'))), '1'));
