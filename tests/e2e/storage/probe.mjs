// Builds the probe of the browser storage and opens it in pages: one page is one tab of the application.
// The pages' files are answered from here, so no server runs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = join(root, 'build/e2e/storage');
const origin = 'http://localhost:1';

/** StorageFailure::Kind, and success. */
export const kinds = ['refused', 'quota', 'closed', 'not_loaded', 'no_answer', 'read_only', 'unavailable', 'failed'];

/**
 * Compiles the probe with em++ of the path, or SANPO_EMXX (and SANPO_EMXX_FLAGS, as `--closure 1`).
 * SANPO_STORAGE_LIBRARY names a library to test in place of the hardened one, for mutation checks.
 */
export function build() {
  const library = process.env.SANPO_STORAGE_LIBRARY ?? join(root, 'src/platform/browser/storage_library.js');
  mkdirSync(folder, { recursive: true });
  execFileSync(process.env.SANPO_EMXX ?? 'em++', [
    '-std=c++23', '-O1', '-fno-rtti', '-fwasm-exceptions', `-I${join(root, 'src')}`,
    join(root, 'tests/e2e/storage/probe.cpp'), join(root, 'src/platform/browser/browser_storage.cpp'),
    '-o', join(folder, 'probe.mjs'), '-lidbfs.js', '--js-library', library,
    '-sMODULARIZE=1', '-sEXPORT_ES6=1', '-sENVIRONMENT=web', '-sALLOW_MEMORY_GROWTH=1', '-sEXPORTED_RUNTIME_METHODS=ccall',
    ...(process.env.SANPO_EMXX_FLAGS ?? '').split(' ').filter(Boolean),
  ], { stdio: 'inherit' });
}

export async function launch() {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** A tab with the probe: `load`, `sync` answer 'kept' or the kind of failure. */
export class Tab {
  /** @param {import('playwright-core').BrowserContext} context @param {{mode?: string, place?: string, before?: () => void}} options */
  static async open(context, { mode = 'writer', place = '/planner/', before } = {}) {
    const page = await context.newPage();
    await page.route(`${origin}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>probe</title>' });
      if (!name.startsWith('probe.')) return route.fulfill({ status: 404 });
      const contentType = name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
      return route.fulfill({ contentType, body: readFileSync(join(folder, name)) });
    });
    if (before) await page.addInitScript(before);
    await page.goto(`${origin}/`);
    await page.evaluate(async ({ mode, place }) => {
      const waiting = new Map();
      const { default: create } = await import('/probe.mjs');
      const module = await create({
        storage: { mode, place },
        answered: (ticket, kind, detail) => waiting.get(ticket)({ kind, detail }),
      });
      let ticket = 0;
      window.ask = (name) =>
        new Promise((resolve) => {
          waiting.set(++ticket, resolve);
          module.ccall(`probe_${name}`, null, ['number'], [ticket]);
        });
      window.call = (name, result, ...texts) => module.ccall(`probe_${name}`, result, texts.map(() => 'string'), texts);
    }, { mode, place });
    const tab = new Tab();
    tab.page = page;
    return tab;
  }

  async #ask(name) {
    const { kind } = await this.page.evaluate((asked) => window.ask(asked), name);
    return kind < 0 ? 'kept' : kinds[kind];
  }
  load() { return this.#ask('load'); }
  sync() { return this.#ask('sync'); }
  write(name, bytes) { return this.page.evaluate(([n, b]) => window.call('write', 'number', n, b), [name, bytes]); }
  rename(from, to) { return this.page.evaluate(([f, t]) => window.call('rename', 'number', f, t), [from, to]); }
  remove(name) { return this.page.evaluate((n) => window.call('remove', 'number', n), name); }
  read(name) { return this.page.evaluate((n) => window.call('read', 'string', n), name); }
  async list() { return (await this.page.evaluate(() => window.call('list', 'string'))).trim().split(' ').filter(Boolean); }
}
