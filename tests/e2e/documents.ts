// Prints the samples' documents: node tests/e2e/documents.ts FOLDER. Called by tools/documents.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench } from './chromium.ts';
import { openDocument, print, sample, takeIn, type Language } from './papers.ts';

const folder = process.argv[2];
if (!folder) throw new Error('usage: documents.ts FOLDER');
mkdirSync(folder, { recursive: true });
const wanted = [
  ['three-sites', 'quotation'],
  ['three-sites', 'overview'],
  ['company-a', 'cost_sheet'],
  ['certification', 'certification_report'],
  ['certification', 'overview'],
] as const;
const bench = await Bench.start();
try {
  for (const language of ['ja', 'en'] as Language[]) {
    const visitor = await bench.visitor({ locale: language === 'ja' ? 'ja-JP' : 'en-US' });
    const page = await visitor.open();
    const taken = new Set<string>();
    for (const [name, place] of wanted) {
      const document = sample(name);
      if (!taken.has(name)) await takeIn(page, language, document);
      taken.add(name);
      const sheets = await openDocument(page, document.id, place, language);
      const { bytes, pages } = await print(page);
      if (pages.length !== sheets) throw new Error(`${name}, ${place}: ${sheets} pages in the preview, ${pages.length} printed`);
      const file = join(folder, `${name}-${place}.${language}.pdf`);
      writeFileSync(file, bytes);
      console.log(`${file}: ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}`);
    }
    await visitor.leave();
  }
} finally {
  await bench.stop();
}
