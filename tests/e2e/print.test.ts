// Pages by themselves, without the application: documents of 1 to 200 lines, long names and long texts are laid out and
// printed, and read back from the PDF. Rule: quotation.md, Rules for all.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { PageModel } from '../../web/print.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let browser: Browser;
let script: string;
const style = readFileSync(join(root, 'shell/print.css'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'print-'));
before(async () => {
  const bundle = await build({ entryPoints: [join(root, 'web/print.ts')], bundle: true, format: 'iife', globalName: 'print', write: false });
  script = bundle.outputFiles[0]?.text ?? '';
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Seen {
  sheets: number;
  /** What must not be: one sentence each. */
  faults: string[];
}

/** Lays the document out in a page like the application's, as wide as a phone's preview, and looks it over. */
async function shown(model: PageModel): Promise<{ page: Page; seen: Seen }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.setContent(`<!doctype html><html><head><style>:root{--family:"Noto Sans CJK JP",sans-serif}
    html,body{margin:0;height:100%;overflow:hidden}#stage{position:fixed;inset:0;overflow:clip}.inner{position:relative}
    ${style}</style></head><body><div id="shell">not printed</div><div id="stage"><div class="region"><div class="inner">
    <div class="n">not printed either</div><div id="place" class="n" style="position:absolute;left:16px;top:300px;width:358px;height:900px"></div>
    </div></div></div></body></html>`);
  await page.addScriptTag({ content: script });
  const seen = await page.evaluate((json) => {
    const { Papers } = (globalThis as unknown as { print: typeof import('../../web/print.ts') }).print;
    const papers = new Papers();
    const sheets = papers.fill(json);
    papers.mount(document.getElementById('place') as HTMLElement);
    const faults: string[] = [];
    const list = [...document.querySelectorAll<HTMLElement>('.sheet')];
    if (list.length !== sheets) faults.push(`${sheets} pages are said, ${list.length} are there`);
    for (const [i, sheet] of list.entries()) {
      const body = sheet.querySelector<HTMLElement>('.body') as HTMLElement;
      const where = `page ${i + 1}`;
      if (body.scrollHeight > body.clientHeight) faults.push(`${where}: its end is cut off`);
      const last = body.lastElementChild;
      if (last?.className === 'heading') faults.push(`${where}: ends with the heading ${last.textContent}`);
      if (last?.matches('table') && last.querySelector('tbody > tr:last-child')?.classList.contains('group')) faults.push(`${where}: ends with a heading of rows`);
      if (i > 0 && [...body.children].every((each) => each.className === 'small')) faults.push(`${where}: closing words alone`);
      if (body.querySelector('tbody:empty')) faults.push(`${where}: a table without rows`);
      const first = body.querySelector('table:first-child > tbody > tr:first-child');
      if (i > 0 && first?.matches('.sum, .total')) faults.push(`${where}: begins with a sum`);
      for (const table of body.querySelectorAll('table')) if (!table.querySelector('thead th')?.textContent) faults.push(`${where}: a table without its head`);
      if (sheet.querySelector('.count')?.textContent !== `${i + 1} / ${list.length}`) faults.push(`${where}: its number is wrong`);
      const right = body.getBoundingClientRect().right + 0.5;
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) if (box.right > right) faults.push(`${where}: too wide: ${node.textContent?.slice(0, 20)}`);
      }
    }
    return { sheets, faults };
  }, JSON.stringify(model));
  return { page, seen };
}

/** The text of the printed document, page by page. */
async function printed(page: Page): Promise<string[]> {
  const file = join(folder, 'document.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const images = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  assert.match(images, /Page size:\s+59[45](\.\d+)? x 84[12]/); // A4
  const pages = text.split('\f').slice(0, -1);
  assert.equal(Number(/Pages:\s+(\d+)/.exec(images)?.[1]), pages.length);
  return pages;
}

function quotation(lines: number, name = '産業医サポート 訪問料'): PageModel {
  return {
    language: 'ja', title: '御見積書', client: 'みほん株式会社'.repeat(8), date: '2026年11月22日', foot: '御見積書 20261122-A001', mark: '概算',
    blocks: [
      { kind: 'title', text: '御見積書' },
      { kind: 'figure', lines: ['お見積金額', '¥1,234,567', '内消費税 ¥112,233'], pairs: [['次年度以降', '¥1,000,000']] },
      { kind: 'heading', text: 'お見積の明細' },
      {
        kind: 'table',
        columns: [{ title: '品目', share: 36 }, { title: '数量', kind: 'number', share: 8 }, { title: '金額', kind: 'number', share: 14 }, { title: '摘要', share: 20 }],
        rows: [
          ...Array.from({ length: lines }, (_, i) => ({ cells: [`${name}（第${i + 1}事業場）`, '12', '999,999,999,999', '毎月'] })),
          { kind: 'sum' as const, cells: ['小計', '', '1,234,567', ''] },
          { kind: 'sum' as const, cells: ['消費税', '', '123,456', ''] },
          { kind: 'total' as const, cells: ['合計', '', '1,358,023', ''] },
        ],
      },
      { kind: 'heading', text: '前提条件' },
      { kind: 'notes', lines: ['料金表の価格は税別', '最低契約期間と解約料は料金表に記載がない'] },
      { kind: 'small', text: '料金の出典：案内資料' },
      { kind: 'small', text: '概算です。' },
    ],
  };
}

for (const lines of [1, 2, 20, 23, 24, 25, 26, 27, 28, 60, 200])
  test(`${lines} lines: pages are sections, heads come back, nothing is cut, no heading ends a page`, async () => {
    const { page, seen } = await shown(quotation(lines));
    assert.deepEqual(seen.faults, []);
    const pages = await printed(page);
    assert.equal(pages.length, seen.sheets);
    const text = pages.join('\n');
    for (let i = 1; i <= lines; i += 1) assert.ok(text.replace(/\s/g, '').includes(`（第${i}事業場）`), `line ${i} is missing`);
    assert.match(text, /1,358,023/);
    assert.doesNotMatch(text, /not printed/);
    for (const [i, each] of pages.entries()) assert.match(each, new RegExp(`${i + 1} */ *${pages.length}\\s*$`));
    await page.close();
  });

test('names longer than a line wrap, and a cell longer than a page goes on', async () => {
  const { page, seen } = await shown(quotation(6, 'とても長い名前のサービス'.repeat(30)));
  assert.deepEqual(seen.faults, []);
  await page.close();
  const endless = await shown(quotation(1, '終わりのない名前'.repeat(1_000)));
  assert.deepEqual(endless.seen.faults, []);
  const text = (await printed(endless.page)).join('').replace(/\s/g, '');
  assert.match(text, /（第1事業場）/);
  await endless.page.close();
});

test('long paragraphs, notes and notices go on between lines, and no character is lost', async () => {
  const words = Array.from({ length: 900 }, (_, i) => `第${i}文。`).join('');
  const { page, seen } = await shown({
    language: 'ja', title: '題',
    blocks: [
      { kind: 'title', text: '題' },
      { kind: 'heading', text: '備考' },
      { kind: 'paragraph', text: words },
      { kind: 'notes', lines: [words, '短い'] },
      { kind: 'notice', text: words },
      { kind: 'heading', text: '終わり' },
      { kind: 'small', text: words },
    ],
  });
  assert.deepEqual(seen.faults, []);
  const all = await page.evaluate(() => [...document.querySelectorAll('.body p, .body li')].map((each) => each.textContent).join(''));
  for (let i = 0; i < 900; i += 1) assert.equal(all.split(`第${i}文。`).length, 5, `sentence ${i}`);
  assert.equal((await printed(page)).length, seen.sheets);
  await page.close();
});

test('rows keep their heading inside a table, and a heading its table', async () => {
  for (let lines = 18; lines < 40; lines += 3) {
    const { page, seen } = await shown({
      language: 'ja', title: '題',
      blocks: [
        { kind: 'title', text: '題' },
        {
          kind: 'table', columns: [{ title: '項目', share: 1 }, { title: '判定', share: 1 }],
          rows: Array.from({ length: lines * 2 }, (_, i) => (i % 7 === 0 ? { kind: 'group' as const, cells: [`まとまり${i}`] } : { cells: [`項目${i}`, '適合'] })),
        },
        { kind: 'heading', text: '次の表' },
        { kind: 'table', columns: [{ title: '列', share: 1 }], rows: [{ cells: ['一'] }, { kind: 'total', cells: ['計'] }] },
      ],
    });
    assert.deepEqual(seen.faults, []);
    await page.close();
  }
});
