// Every screen in the states worth looking at, and how a person gets there. Controls are named by their paths, as the
// program names them, so one list serves both languages. What is done at a scene is left to the commands.
import type { Locator, Page } from 'playwright-core';

/** Ids of what lies in the samples; a case gets its own when it is opened. */
const sheet = 'qzhghc5klfnv', check = 'xl6tgqifngjx';
type Sample = 'three-sites' | 'company-a' | 'certification';

/** The page as a person uses it, in any language. */
export class Hand {
  readonly page: Page;
  /** The samples' cases, once they are loaded. */
  private readonly cases = new Map<Sample, string>();

  constructor(page: Page) {
    this.page = page;
  }

  /** The element of a control: its id is the hash of its path (src/ui/path.cpp). */
  at(path: string): Locator {
    let hash = 2166136261;
    for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 16777619);
    hash ^= hash >>> 31;
    return this.page.locator(`#n${((hash & 0x7fffffff) | 1) >>> 0}`);
  }
  async press(path: string): Promise<void> {
    await this.at(path).evaluate((element: HTMLElement) => {
      element.scrollIntoView({ block: 'center' });
      element.click();
    });
    await this.drawn();
  }
  async enter(path: string, text: string): Promise<void> {
    await this.at(path).fill(text);
    await this.at(path).press('Tab');
    await this.drawn();
  }
  async go(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await this.drawn();
  }
  /** A few frames later everything that was asked for is drawn. */
  async drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
      for (let frame = 0; frame < 4; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    });
  }
  /** A screen of a sample's case. */
  async sample(name: Sample, place: string): Promise<void> {
    await this.go(`#/${this.cases.get(name)}/${place}`);
  }
  /** Brings the three samples in, as a person does from the start page. */
  async loadSamples(): Promise<void> {
    for (const name of ['three-sites', 'company-a', 'certification'] as const) {
      await this.go('#/');
      if (!(await this.at(`start/samples/${name}/open`).count())) await this.press('start/samples');
      await this.press(`start/samples/${name}/open`);
      await this.page.waitForFunction(() => location.hash.length > 3);
      this.cases.set(name, new URL(this.page.url()).hash.split('/')[1] ?? '');
      await this.drawn();
    }
  }
  async textSize(size: 'normal' | 'large' | 'largest'): Promise<void> {
    if (size === 'normal') return;
    await this.go('#/settings');
    await this.press(`settings/text-size/${size}`);
    await this.go('#/');
  }
  async importFile(name: string, text: string): Promise<void> {
    await this.go('#/data');
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press('import/choose')]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await this.page.waitForTimeout(300);
    await this.drawn();
  }
}

export interface Scene {
  readonly name: string;
  /** Before the samples are loaded: what a first visit sees. */
  readonly first?: boolean;
  /** Only where the summary is folded away. */
  readonly folded?: boolean;
  reach(hand: Hand): Promise<unknown>;
  /** Takes back what would stand in the next one's way. */
  leave?(hand: Hand): Promise<unknown>;
}

const panel = (name: string): Scene => ({
  name, folded: true, reach: (hand) => hand.press('toggle-panel'), leave: (hand) => hand.press('toggle-panel'),
});

/** What lies over the screen before it. */
const over = (name: string, open: (hand: Hand) => Promise<unknown>): Scene => ({
  name,
  reach: async (hand) => {
    await open(hand);
    await hand.drawn();
  },
  leave: (hand) => hand.page.keyboard.press('Escape'),
});

const to = (name: string, hash: string): Scene => ({ name, reach: (hand) => hand.go(hash) });
const of = (name: string, sample: Sample, place: string): Scene => ({ name, reach: (hand) => hand.sample(sample, place) });
/** The pages come with a part of the site that is fetched for them. */
const paper = (name: string, sample: Sample, place: string): Scene => ({
  name,
  reach: async (hand) => {
    await hand.sample(sample, `documents/${place}`);
    await hand.page.locator('.papers .sheet').first().waitFor();
    await hand.drawn();
  },
});
const sheetAt = (place: string): string => `cost-sheet/cost_sheets/${sheet}/${place}`;
const checkAt = (item: string): string => `certification/assessments/${check}/items/${item}`;

export const scenes: readonly Scene[] = [
  { name: 'start', first: true, reach: (hand) => hand.go('#/') },
  { name: 'start-samples', first: true, reach: (hand) => hand.press('start/samples') },
  { name: 'data-first', first: true, reach: (hand) => hand.go('#/data') },
  { name: 'data-import-broken', first: true, reach: (hand) => hand.importFile('broken.json', '{"format": "sanpo-export"') },
  { name: 'estimate-first', first: true, reach: (hand) => hand.go('#new?tool=estimate') },
  { name: 'cost-sheet-first', first: true, reach: (hand) => hand.go('#new?tool=cost-sheet') },
  { name: 'certification-first', first: true, reach: (hand) => hand.go('#new?tool=certification') },
  { name: 'summary-first', first: true, reach: (hand) => hand.press('nav/summary') },
  { name: 'sites-first', first: true, reach: (hand) => hand.press('nav/sites') },
  to('cases', '#/'),
  to('data', '#/data'),
  to('settings', '#/settings'),
  to('help', '#/help'),
  to('help-reference', '#/help/reference'),
  to('widgets', '#/widgets'),
  of('summary-estimate', 'three-sites', 'summary'),
  of('summary-certification', 'certification', 'summary'),
  of('sites', 'three-sites', 'sites'),
  over('menu', (hand) => hand.press('more')),
  over('palette', (hand) => hand.page.keyboard.press('Control+k')),
  over('find', async (hand) => {
    await hand.page.keyboard.press('Control+f');
    await hand.page.keyboard.type('産業医');
  }),
  of('estimate', 'three-sites', 'estimate'),
  panel('estimate-panel'),
  { name: 'estimate-compare', reach: async (hand) => {
    await hand.sample('three-sites', 'estimate');
    await hand.press('estimate/add-scenario');
    await hand.press('estimate/scenarios/compare');
  } },
  of('cost-sheet-header', 'company-a', sheetAt('header')),
  of('cost-sheet-staff', 'company-a', sheetAt('sections/staff')),
  of('cost-sheet-checkups', 'company-a', sheetAt('sections/checkups')),
  panel('cost-sheet-panel'),
  of('cost-sheet-totals', 'company-a', sheetAt('summary')),
  of('cost-sheet-years', 'company-a', sheetAt('years')),
  of('cost-sheet-companies', 'company-a', sheetAt('companies')),
  of('certification', 'certification', 'certification'),
  panel('certification-panel'),
  of('certification-item', 'certification', checkAt('checkup_followup')),
  of('certification-rate', 'certification', checkAt('checkup_rate')),
  of('certification-plans', 'certification', checkAt('action_plan')),
  of('certification-smoking', 'certification', checkAt('passive_smoking')),
  of('certification-quick', 'certification', 'certification/quick'),
  of('certification-basics', 'certification', 'certification/basics'),
  of('certification-bright', 'certification', 'certification/bright'),
  of('certification-way', 'certification', 'certification/way'),
  of('certification-history', 'certification', 'certification/history'),
  of('certification-terms', 'certification', 'certification/terms'),
  paper('documents-quotation', 'three-sites', 'quotation'),
  paper('documents-cost-sheet', 'company-a', 'cost_sheet'),
  paper('documents-certification', 'certification', 'certification_report'),
  paper('documents-overview', 'certification', 'overview'),
];

export interface Walk {
  /** Whether the summary stands beside the screen, so that nothing is folded away. */
  readonly wide: boolean;
  wanted?(name: string): boolean;
  at(scene: Scene, hand: Hand): Promise<unknown>;
}

/** From scene to scene, as one person in one visit. */
export async function walk(hand: Hand, { wide, wanted = () => true, at }: Walk): Promise<void> {
  let loaded = false;
  for (const scene of scenes) {
    if (!scene.first && !loaded) {
      await hand.loadSamples();
      loaded = true;
    }
    if (scene.folded && wide) continue;
    // The panel unfolds on the screen before it.
    const due = wanted(scene.name) || scene.first || (!wide && scenes[scenes.indexOf(scene) + 1]?.folded);
    if (!due) continue;
    await scene.reach(hand);
    if (wanted(scene.name)) await at(scene, hand);
    await scene.leave?.(hand);
  }
}
