// Three tabs of one person in random steps against a model: every edit is numbered; what was said to be saved is never
// older afterwards, whichever tab looks, and there is never more than one tab that writes.
// Rule: design.md, Keeping data, 1, 2.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Bench, ready, type Visitor } from '../chromium.ts';
import { Chance } from './chance.ts';

const steps = ['edit', 'edit', 'edit', 'hasty edit', 'create', 'delete', 'take over', 'reload', 'close', 'look', 'freeze'] as const;
const mostOthers = 4; // cases beside the one that is edited

const name = (page: Page) => page.getByRole('textbox', { name: '会社名', exact: true });

async function number(page: Page): Promise<number> {
  return Number((await name(page).inputValue()).replace('会社', '') || 0);
}

const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const { revision, savedRevision } = document.documentElement.dataset;
    return revision !== undefined && revision === savedRevision;
  }, undefined, { timeout: 60_000 });

/** Stops everything that the tab does, as a device that sleeps; returns what wakes it. */
async function freeze(tab: Page): Promise<() => Promise<void>> {
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send('Debugger.enable');
  const paused = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
  await devtools.send('Debugger.pause');
  const moment = tab.evaluate(() => 0).catch(() => 0); // something has to run for it to stop
  await paused;
  return async () => {
    await devtools.send('Debugger.resume');
    await moment;
    await devtools.detach();
  };
}

async function takeOver(tab: Page): Promise<boolean> {
  const take = tab.getByRole('button', { name: 'このタブで編集' });
  if (!(await take.isVisible())) return false;
  await take.click();
  await take.waitFor({ state: 'detached', timeout: 60_000 });
  return true;
}

async function playTabs(visitor: Visitor, seed: number, length: number): Promise<void> {
  const chance = new Chance(seed);
  const done: string[] = [];
  const first = await visitor.open('#new?tool=sites');
  let last = 1, kept = 1;
  await name(first).fill('会社1');
  await settled(first);
  const address = new URL(first.url()).hash;
  /** Until the tab shows it: before that, its fields are those of what it showed. */
  const show = (tab: Page, hash: string): Promise<void> => tab.evaluate(async (to) => {
    const led = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = to;
    await led;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, hash);
  /** A tab that was overtaken with an unsaved edit keeps it as a case of its own, and shows that one. */
  const home = async (tab: Page): Promise<void> => {
    if (new URL(tab.url()).hash === address) return;
    await show(tab, address);
    await name(tab).waitFor();
  };
  const others: string[] = []; // the companies of the cases made since, all of them kept
  let made = 0;
  const listed = async (tab: Page): Promise<string[]> => {
    await tab.getByRole('main').getByRole('listitem').first().waitFor();
    return tab.getByRole('main').getByRole('listitem').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  };
  const tabs: Page[] = [first, await visitor.open(address), await visitor.open(address)];
  try {
    for (let step = 0; step < length; step += 1) {
      const index = chance.below(tabs.length);
      const tab = tabs[index]!;
      const what = chance.of(steps);
      done.push(`${index}: ${what}`);
      switch (what) {
        case 'edit':
        case 'hasty edit':
          await home(tab);
          if (!(await name(tab).isEditable())) break;
          last += 1;
          await name(tab).fill(`会社${last}`);
          if (what === 'hasty edit') break;
          await settled(tab);
          kept = last;
          break;
        case 'create':
          await home(tab);
          if (!(await name(tab).isEditable()) || others.length === mostOthers) break;
          await settled(tab);
          kept = Math.max(kept, await number(tab));
          made += 1;
          await show(tab, '#new?tool=sites');
          await tab.waitForFunction((before) => location.hash !== before && location.hash.endsWith('/sites'), address);
          await name(tab).fill(`別会社${made}`);
          await settled(tab);
          others.push(`別会社${made}`);
          break;
        case 'delete': {
          await home(tab);
          if (!(await name(tab).isEditable()) || others.length === 0) break;
          const [gone] = others.splice(chance.below(others.length), 1);
          await show(tab, '#/cases');
          await tab.getByRole('main').getByRole('listitem', { name: gone!, exact: true }).getByRole('button', { name: 'ごみ箱に入れる' }).click();
          await settled(tab);
          await home(tab);
          break;
        }
        case 'take over': {
          await takeOver(tab);
          break;
        }
        case 'freeze': { // the other one takes over and goes on meanwhile
          const other = tabs[(index + 1) % tabs.length]!;
          const wake = await freeze(tab);
          try {
            if (!(await takeOver(other))) break;
            await home(other);
            last += 1;
            await name(other).fill(`会社${last}`);
            await settled(other);
            kept = last;
          } finally {
            await wake();
          }
          await tab.getByRole('button', { name: 'このタブで編集' }).waitFor({ timeout: 60_000 });
          break;
        }
        case 'reload':
          await tab.reload();
          await ready(tab);
          await home(tab);
          break;
        case 'close':
          await tab.close({ runBeforeUnload: false });
          tabs[index] = await visitor.open(address);
          await name(tabs[index]).waitFor();
          break;
        case 'look': {
          const other = await visitor.open(address);
          await name(other).waitFor();
          const seen = await number(other);
          await show(other, '#/cases');
          const names = await listed(other);
          assert.ok(seen >= kept && seen <= last, `seen ${seen}, kept ${kept}, typed ${last}; cases ${names.join(', ')}`);
          assert.deepEqual(names.filter((each) => each.startsWith('別会社')).sort(), others.toSorted(), 'the other cases');
          await other.close();
          break;
        }
      }
      const writers = await Promise.all(tabs.map((each) => name(each).isEditable().catch(() => false)));
      assert.ok(writers.filter(Boolean).length <= 1, 'two tabs write');
    }
  } catch (error) {
    throw new Error(`tabs, seed ${seed}, after ${done.join('; ')}: ${String(error)} ${visitor.complaints.join('; ')}`, { cause: error });
  }
}

export async function playManyTabs(bench: Bench, seeds: number, length: number, seed: number, tell: (line: string) => void): Promise<void> {
  for (let i = 0; i < seeds; i += 1) {
    const visitor = await bench.visitor();
    visitor.context.setDefaultTimeout(90_000); // three tabs on a busy machine
    // Random numbers of their own: tabs that count from the same one would give their cases the same ids.
    await visitor.context.addInitScript(() => void Reflect.deleteProperty(crypto, 'getRandomValues'));
    try {
      await playTabs(visitor, seed + i, length);
    } finally {
      await visitor.leave();
    }
    tell(`tabs: seed ${seed + i}, ${length} steps`);
  }
}
