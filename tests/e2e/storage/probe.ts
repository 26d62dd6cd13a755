// Builds the probe of the browser storage and opens it in pages: one page is one tab of the application.
// The pages' files are answered from here, so no server runs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { StorageMode } from '../../../web/tab_lock.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'build/e2e/storage');
const origin = 'http://localhost:1';

/** StorageFailure::Kind in its order. */
const kinds = [
  'refused', 'quota', 'closed', 'not_loaded', 'no_answer', 'read_only', 'unavailable', 'failed',
] as const;
export type Answer = (typeof kinds)[number] | 'kept';

/** The compiler that the set-up made, else the one on the PATH. */
function compiler(): string {
  const made = join(root, 'build/deps/emscripten/bin/em++');
  return existsSync(made) ? made : 'em++';
}

/**
 * Compiles the probe. SANPO_STORAGE_LIBRARY names a library to test in place of the hardened one, for mutation
 * checks; SANPO_PROBE_FLAGS adds options of the compiler (`--closure=1`).
 */
export function build(): void {
  const library = process.env['SANPO_STORAGE_LIBRARY'] ?? join(root, 'src/platform/browser/storage_library.js');
  mkdirSync(folder, { recursive: true });
  execFileSync(compiler(), [
    '-std=c++23', '-O1', '-fno-rtti', '-fwasm-exceptions', `-I${join(root, 'src')}`,
    join(root, 'tests/e2e/storage/probe.cpp'), join(root, 'src/platform/browser/browser_storage.cpp'),
    '-o', join(folder, 'probe.mjs'), '-lidbfs.js', '--js-library', library,
    '-sMODULARIZE=1', '-sEXPORT_ES6=1', '-sENVIRONMENT=web', '-sALLOW_MEMORY_GROWTH=1',
    '-sEXPORTED_RUNTIME_METHODS=ccall', ...(process.env['SANPO_PROBE_FLAGS'] ?? '').split(' ').filter(Boolean),
  ], { stdio: 'inherit' });
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** What the probe's page offers to the test. */
declare global {
  var probeAsk: (name: string) => Promise<number>;
  var probeCall: (name: string, result: 'number' | 'string', ...texts: string[]) => unknown;
}

export interface TabOptions {
  mode?: StorageMode;
  place?: string;
  /** Runs in the page before its scripts. */
  before?: () => void;
}

/** A tab with the probe. */
export class Tab {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext, options: TabOptions = {}): Promise<Tab> {
    const page = await context.newPage();
    await page.route(`${origin}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>probe</title>' });
      if (!name.startsWith('probe.')) return route.fulfill({ status: 404 });
      const contentType = name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
      return route.fulfill({ contentType, body: readFileSync(join(folder, name)) });
    });
    if (options.before) await page.addInitScript(options.before);
    await page.goto(`${origin}/`);
    await page.evaluate(startProbe, { mode: options.mode ?? 'writer', place: options.place ?? '/planner/' });
    return new Tab(page);
  }

  load(): Promise<Answer> {
    return this.ask('load');
  }
  sync(): Promise<Answer> {
    return this.ask('sync');
  }
  /** Each of these is 1 when it worked. */
  write(name: string, bytes: string): Promise<number> {
    return this.call('write', 'number', name, bytes);
  }
  rename(from: string, to: string): Promise<number> {
    return this.call('rename', 'number', from, to);
  }
  remove(name: string): Promise<number> {
    return this.call('remove', 'number', name);
  }
  read(name: string): Promise<string> {
    return this.call('read', 'string', name);
  }
  async list(): Promise<string[]> {
    const names = await this.call<string>('list', 'string');
    return names.split(' ').filter(Boolean);
  }

  private async ask(name: string): Promise<Answer> {
    const kind = await this.page.evaluate((asked) => globalThis.probeAsk(asked), name);
    return kinds[kind] ?? 'kept';
  }
  private call<T>(name: string, result: 'number' | 'string', ...texts: string[]): Promise<T> {
    const given = [name, result, ...texts] as [string, 'number' | 'string', ...string[]];
    return this.page.evaluate((call) => globalThis.probeCall(...call), given) as Promise<T>;
  }
}

/** Runs in the page. */
async function startProbe(storage: { mode: string; place: string }): Promise<void> {
  interface Probe {
    ccall(name: string, result: string | null, types: string[], values: unknown[]): unknown;
  }
  const address = '/probe.mjs';
  const { default: create } = (await import(address)) as { default: (given: object) => Promise<Probe> };
  const waiting = new Map<number, (kind: number) => void>();
  const probe = await create({
    storage,
    answered: (ticket: number, kind: number) => waiting.get(ticket)?.(kind),
  });
  let ticket = 0;
  globalThis.probeAsk = (name) =>
    new Promise((resolve) => {
      ticket += 1;
      waiting.set(ticket, resolve);
      probe.ccall(`probe_${name}`, null, ['number'], [ticket]);
    });
  globalThis.probeCall = (name, result, ...texts) =>
    probe.ccall(`probe_${name}`, result, texts.map(() => 'string'), texts);
}
