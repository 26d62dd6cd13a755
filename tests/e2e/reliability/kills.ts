// Chromium killed at any moment: what was said to be saved is there when it is started again, and everything opens.
// Rule: design.md, Keeping data, 2, 4, 5.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { flags } from '../chromium.ts';
import { startSite } from '../site.ts';
import { Chance } from './chance.ts';

/** A Chromium of our own with its processes in a group of their own, so that all of them can be killed at once. */
class Victim {
  readonly browser: Browser;
  private readonly process: ChildProcess;

  private constructor(browser: Browser, process: ChildProcess) {
    this.browser = browser;
    this.process = process;
  }

  static async start(profile: string): Promise<Victim> {
    const portFile = join(profile, 'DevToolsActivePort');
    rmSync(portFile, { force: true });
    const child = spawn('/usr/bin/chromium', [
      ...flags, '--headless', '--lang=ja-JP', '--accept-lang=ja-JP,ja', '--window-size=1440,900',
      '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank',
    ], { detached: true, stdio: 'ignore' });
    for (let tries = 0; !existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n'); tries += 1) {
      assert.ok(tries < 600, 'Chromium does not start');
      await pause(50);
    }
    const port = readFileSync(portFile, 'utf8').split('\n')[0]!;
    return new Victim(await chromium.connectOverCDP(`http://127.0.0.1:${port}`), child);
  }

  async page(): Promise<Page> {
    return this.browser.contexts()[0]!.newPage();
  }

  /** The whole group, without a chance to write anything more. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    process.kill(-this.process.pid!, 'SIGKILL');
    await ended;
    await this.browser.close().catch(() => undefined);
  }
}

/** Runs in the page: tells every change of what is said to be saved, with the field's value at each revision. */
function report(): void {
  const values = new Map<string, string>();
  new MutationObserver(() => {
    const { revision = '', savedRevision = '' } = document.documentElement.dataset;
    const field = document.querySelector<HTMLInputElement>('input[aria-label="会社名"]');
    if (field) values.set(revision, field.value);
    if (savedRevision !== '' && values.has(savedRevision)) console.log(`kept ${values.get(savedRevision)}`);
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-revision', 'data-saved-revision'] });
}

export async function killOften(count: number, seed: number, tell: (line: string) => void): Promise<void> {
  const chance = new Chance(seed);
  const site = await startSite();
  const profile = mkdtempSync(join(tmpdir(), 'sanpo-kill-'));
  try {
    let address = `${site.address}#new?tool=sites`;
    let shown = address;
    let kept = 0; // the last number that was said to be kept
    let typed = 0;
    for (let round = 0; round <= count; round += 1) {
      const victim = await Victim.start(profile);
      try {
        const page = await victim.page();
        page.on('console', (message) => {
          const value = /^kept 会社(\d+)$/.exec(message.text());
          if (value) kept = Math.max(kept, Number(value[1]));
        });
        await page.addInitScript(report);
        await page.goto(address);
        await page.locator('html[data-state="ready"]').waitFor({ timeout: 60_000 }); // a cold start on a busy machine
        const field = page.getByRole('textbox', { name: '会社名' });
        await field.waitFor({ timeout: 15_000 }).catch((error: unknown) => {
          throw new Error(`round ${round}: the case with 会社${kept}, which was said to be kept, does not open`, { cause: error });
        });
        shown = page.url();
        const found = Number((await field.inputValue()).replace('会社', '') || 0);
        assert.ok(found >= kept && found <= typed, `found ${found}, said to be kept ${kept}, typed ${typed}`);
        if (round === count) break;
        typed = Math.max(typed, found);
        for (let edits = 1 + chance.below(5); edits > 0; edits -= 1) {
          typed += 1;
          await field.fill(`会社${typed}`);
        }
        await pause(chance.below(500));
      } finally {
        await victim.kill();
      }
      if (kept > 0) address = shown; // before that, a kill may leave nothing
      if ((round + 1) % 10 === 0) tell(`kills: ${round + 1} of ${count}, ${kept} edits kept`);
    }
    assert.ok(kept > 0, 'nothing was ever said to be kept');
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
