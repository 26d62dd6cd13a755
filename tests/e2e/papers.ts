// What a person does with documents, for tests and for tools/documents: takes in a case, opens one of its documents,
// prints it as PDF. Texts of the screens are found by their keys, in either language.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { enter, pressAt, type Visitor } from './chromium.ts';

export type Language = 'ja' | 'en';
const url = (path: string): URL => new URL(`../../assets/${path}`, import.meta.url);

/** The text of a key, its arguments put in, and the form of a word that goes with a number: {n} and {n|person|people}. */
export function text(language: Language, file: string, key: string, values: Record<string, string> = {}): string {
  const texts = JSON.parse(readFileSync(url(`texts/${language}/${file}.json`), 'utf8')) as Record<string, string>;
  return (texts[key] ?? key).replace(/\{(\w+)(?:\|([^|{}]+)\|([^|{}]*))?\}/g, (all, name: string, one?: string, more?: string) => {
    const value = values[name];
    const word = value === '1' ? one : more;
    return value === undefined ? all : (word ?? value);
  });
}

export interface CaseFile {
  id: string;
  [field: string]: unknown;
}
export const sample = (name: string): CaseFile => JSON.parse(readFileSync(url(`samples/${name}.json`), 'utf8')) as CaseFile;

/** Takes the case in through データ, as a person does with a file. */
export async function takeIn(page: Page, language: Language, document: CaseFile): Promise<void> {
  await page.evaluate(() => (location.hash = '#/data'));
  const button = (key: string, values = {}): ReturnType<Page['getByRole']> =>
    page.getByRole('button', { name: text(language, 'ui_data', key, values), exact: true });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('ui.data.choose').click()]);
  await chooser.setFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) });
  await button('ui.data.take', { count: '1' }).click();
  await page.getByText(text(language, 'ui_data', 'ui.data.taken', { count: '1' })).waitFor();
}

/** Opens a document of the case and waits until its pages stand; their number. */
export async function openDocument(page: Page, id: string, place: string, language: Language = 'ja'): Promise<number> {
  await page.evaluate((hash) => (location.hash = hash), `#/${id}/documents/${place}`);
  const kind = place.startsWith('papers/') ? 'quotation' : place;
  const titles = [text(language, 'record', `choice.paper.kind.${kind}`)];
  if (kind === 'quotation') titles.push(text(language, 'documents', 'paper.title_rough'));
  const papers = page.locator(titles.map((title) => `.papers[aria-label="${title}"]`).join());
  const sheets = papers.locator('.sheet');
  await sheets.first().waitFor();
  await sheets.locator('.count').last().filter({ hasText: /\d \/ \d/ }).waitFor();
  return sheets.count();
}

export interface Paper {
  bytes: Buffer;
  pages: string[]; ///< the text of each
}

/** Prints what is in the preview, without the browser's own head and foot. */
export async function print(page: Page): Promise<Paper> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  const file = join(folder, 'document.pdf');
  const bytes = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(file, bytes);
  const read = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }); // in the order it is written
  rmSync(folder, { recursive: true });
  return { bytes, pages: read.split('\f').slice(0, -1) };
}

/** Sales mode with the three sites taken in, their quotation shown and its issuer named. */
export async function openQuotation(visitor: Visitor): Promise<{ page: Page; document: CaseFile }> {
  const page = await visitor.open('#/settings');
  await page.getByRole('checkbox', { name: text('ja', 'ui_start', 'ui.settings.sales_mode') }).click();
  const document = sample('three-sites');
  await takeIn(page, 'ja', document);
  await openDocument(page, document.id, 'quotation');
  await pressAt(page, page.getByRole('button', { name: /^発行者/ }));
  await enter(page, page.getByRole('textbox', { name: '名称' }), '株式会社みほん');
  return { page, document };
}

/** Issues the quotation that is shown, every price as it is. */
export async function issueQuotation(page: Page): Promise<void> {
  await pressAt(page, page.getByRole('button', { name: '見積書を作る' }));
  await pressAt(page, page.getByRole('button', { name: 'すべてこの単価で確定' }));
  await pressAt(page, page.getByRole('button', { name: '発行する', exact: true }));
  await pressAt(page, page.getByRole('button', { name: '発行', exact: true }));
  await page.locator('.papers h1', { hasText: /^御見積書$/ }).waitFor();
}
