// Groups that are one tab stop: radio buttons, tabs, toggles, an outline. Arrow keys, Home and End lead through them.
// Whether moving also chooses is left to the DOM layer. Rule: ARIA Authoring Practices, radio group, tabs, toolbar.

const members = (group: HTMLElement): HTMLElement[] => [...group.querySelectorAll<HTMLElement>('button.n')];

const chosen = '[aria-checked="true"],[aria-selected="true"],[aria-current]';

/** Exactly one member takes part in the Tab order: the given or focused one, else what is chosen, else as before. */
export function setTabStop(group: HTMLElement, wanted?: HTMLElement): void {
  const all = members(group);
  const stop = wanted ?? all.find((each) => each === document.activeElement) ?? all.find((each) => each.matches(chosen)) ??
    all.find((each) => each.tabIndex === 0 && each.hasAttribute('tabindex')) ?? all[0];
  for (const each of all) {
    const index = each === stop ? '0' : '-1';
    if (each.getAttribute('tabindex') !== index) each.setAttribute('tabindex', index);
  }
}

/** The member that the key leads to, or nothing when the key is not meant for the group. */
export function rovingKey(key: string, group: HTMLElement, from: HTMLElement, linear: boolean): HTMLElement | undefined {
  const all = members(group).filter((each) => each === from || each.getAttribute('aria-disabled') !== 'true');
  const at = all.indexOf(from);
  const step = (by: number): HTMLElement | undefined => all[(at + by + all.length) % all.length];
  switch (key) {
    case 'Home': return all[0];
    case 'End': return all.at(-1);
    case 'ArrowRight': return step(1);
    case 'ArrowLeft': return step(-1);
    case 'ArrowDown': return (linear ? undefined : beyond(all, from, 1)) ?? (linear || stacked(all) ? step(1) : from);
    case 'ArrowUp': return (linear ? undefined : beyond(all, from, -1)) ?? (linear || stacked(all) ? step(-1) : from);
    default: return undefined;
  }
}

/** One below the other. */
function stacked(all: readonly HTMLElement[]): boolean {
  const [first, second] = all;
  return first !== undefined && second !== undefined && second.getBoundingClientRect().top >= first.getBoundingClientRect().bottom - 1;
}

/** The nearest member in the next line of a grid, in the direction. */
function beyond(all: readonly HTMLElement[], from: HTMLElement, direction: 1 | -1): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  let best: HTMLElement | undefined;
  let least = Infinity;
  for (const each of all) {
    const there = each.getBoundingClientRect();
    const down = (there.top - here.top) * direction;
    if (down < 4) continue;
    const distance = down * 4 + Math.abs(there.left - here.left);
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}
