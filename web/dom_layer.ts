// Keeps real elements over the picture: one for each node of the semantic tree, at its true rectangle, with its
// role, name, value and state. The element's click is the only activation; a field's own element is its editor.
// Assistive technology, the browser's find, input methods and tests all work on these elements.
import type { Announcer } from './announcer.ts';
import { ElementKeys } from './element_keys.ts';
import { take, type Exports } from './exports.ts';
import { describe, makeElement } from './node_element.ts';
import { choosing, idOf, normal, pressable, regions, Role, State, type Entry, type Field, type Listener } from './nodes.ts';
import { setTabStop } from './roving.ts';

const enum Kind { add = 1, update = 2, remove = 3, move = 4 }
const wordsPerOperation = 24;

/** The id of a node that is no record, as src/ui/path.cpp makes it. */
function idOfPath(path: string): number {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 16777619);
  hash >>>= 0;
  hash = (hash ^ (hash >>> 31)) >>> 0;
  return (hash & 0x7fffffff) | 1;
}

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const stillAfter = 200; // ms after the last scroll event

export class DomLayer {
  private readonly entries = new Map<number, Entry>();
  /** The regions: what lies directly on the stage. */
  private readonly tops = new Set<Entry>();
  /** Regions that were scrolled on this screen. */
  private readonly moved = new Set<number>();
  private composing: Field | undefined;
  /** The field whose edit is being told; 0: none. */
  private edited = 0;
  /** Operations are being read: an element that loses the focus by going is told afterwards. */
  private patching = false;
  /** The option that became active in this patch. */
  private shown = 0;
  private readonly listener: Listener;
  private readonly keys: ElementKeys;
  private pointed = 0;
  /** The timer that ends the scrolling; 0: nothing scrolls. */
  private scrolling = 0;
  /** Roving groups whose members changed in the present patch. */
  private readonly stirred = new Set<HTMLElement>();
  private giveFocus: (() => void) | undefined;

  constructor(
    readonly stage: HTMLElement,
    listener: Listener,
    private readonly announcer: Announcer,
  ) {
    this.listener = { ...listener, edit: (id, text) => {
      this.edited = id;
      listener.edit(id, text);
      this.edited = 0;
    } };
    this.keys = new ElementKeys(this, this.listener);
    this.listen();
  }

  entry(id: number): Entry | undefined {
    return this.entries.get(id);
  }

  /** Carries out the operations that lead from the tree before to the present one. */
  patch(app: Exports, count: number): void {
    this.patching = true;
    const start = app._app_operations() >> 2;
    const operation = (i: number): number => start + i * wordsPerOperation;
    const focused = document.activeElement;
    let removes = false;
    for (let i = 0; i < count && !removes; ++i) removes = app.HEAP32[operation(i)] === Kind.remove;
    const place = removes && focused && this.stage.contains(focused) ? this.placeOf(focused) : [];
    for (let i = 0; i < count; ++i) {
      const at = operation(i);
      const words = app.HEAP32, floats = app.HEAPF32;
      const word = (offset: number): number => words[at + offset] ?? 0;
      const id = word(1);
      if (word(0) === Kind.remove) {
        this.remove(id);
        continue;
      }
      const text = (offset: number): string => take(app, app.HEAPU32[at + offset] ?? 0, word(offset + 1));
      const role = word(4), state = word(5);
      let entry = this.entries.get(id);
      const fresh = !entry;
      if (!entry) {
        entry = this.make(id, role, word(2), word(10), state);
        this.entries.set(id, entry);
        if (entry.parent === 0) this.tops.add(entry);
      }
      this.insert(entry, word(3));
      this.place(entry, floats[at + 6] ?? 0, floats[at + 7] ?? 0, floats[at + 8] ?? 0, floats[at + 9] ?? 0);
      const held = isField(entry.element) ? entry.element.value : '';
      const shown = describe(entry, {
        state, level: word(10), row: word(11), column: word(12), rowCount: word(13),
        textSize: floats[at + 14] ?? 15, describedBy: word(15), controls: word(16), active: word(17),
        name: text(18), value: text(20), description: text(22),
        edited: id === this.edited || entry.element === this.composing,
      });
      if (entry.element === focused && isField(focused) && focused.value !== held) this.keys.enter(focused);
      if (shown) this.shown = shown;
      const group = this.rovingGroup(entry);
      if (group) this.stirred.add(group.element);
      if (state & State.announced ? !fresh : role === Role.alert)
        this.announcer.changed(id, [entry.description, entry.name].filter(Boolean).join(' '));
    }
    this.tellOwned();
    for (const group of this.stirred) setTabStop(group);
    this.stirred.clear();
    if (count > 0) for (const entry of this.entries.values()) if (entry.picture && entry.state & State.scrolls) keepReachable(entry.element);
    this.patching = false;
    this.keepModal();
    if (this.shown) this.entries.get(this.shown)?.element.scrollIntoView({ block: 'nearest' });
    this.shown = 0;
    if (place.length === 0 || focused?.isConnected) return;
    if (this.focusComes) this.left = place;
    else this.refocus(place);
  }

  /** The group of one tab stop that the node is a member of. */
  rovingGroup(entry: Entry): Entry | undefined {
    if (!pressable.has(entry.role)) return undefined;
    let group = this.entries.get(entry.parent);
    for (let depth = 0; group && depth < 2; depth += 1, group = this.entries.get(group.parent))
      if (choosing.has(group.role) || group.state & State.roving) return group;
    return undefined;
  }

  /** A region that lies over part of another scrolls by itself, so its element is not in the other's; it is read there. */
  private tellOwned(): void {
    for (const owner of this.tops) {
      if (owner.role !== Role.main) continue;
      const owned = [...this.tops].filter((entry) => entry.owner === owner.id).map((entry) => entry.element.id).join(' ');
      if ((owner.element.getAttribute('aria-owns') ?? '') === owned) continue;
      if (owned) owner.element.setAttribute('aria-owns', owned);
      else owner.element.removeAttribute('aria-owns');
    }
  }

  /** What can take the focus when this element goes: what comes after it, then what came before. */
  private placeOf(element: Element): HTMLElement[] {
    const region = element.closest<HTMLElement>('.region');
    const all = [...(region?.querySelectorAll<HTMLElement>('button.n,input.n,select.n,textarea.n') ?? [])];
    const at = all.indexOf(element as HTMLElement);
    return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse(), ...(region ? [region] : [])];
  }

  /** What is to have the focus is known and gets it next: nothing else takes it in between, each time would lay out the page. */
  private focusComes = false;
  /** Beside what had the focus until then, should what gets it not be there. */
  private left: readonly HTMLElement[] = [];
  /** The focused element is gone: its neighbour takes over, or the part of the page that came instead. */
  private refocus(place: readonly HTMLElement[] = []): void {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const region = place.at(-1);
    const next = region?.isConnected ? place.find((each) => each.isConnected && !each.hasAttribute('disabled')) : undefined;
    (next ?? this.stage.querySelector<HTMLElement>('main'))?.focus({ preventScroll: next === undefined });
  }

  private remove(id: number): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    const group = this.rovingGroup(entry);
    if (group) this.stirred.add(group.element);
    this.stirred.delete(entry.element);
    entry.outer.remove();
    this.entries.delete(id);
    this.tops.delete(entry);
  }

  private make(id: number, role: number, parent: number, level: number, state: number): Entry {
    const entry = makeElement(id, role, parent, this.entries.get(parent)?.role, level, state);
    if (entry.picture)
      entry.element.addEventListener('scroll', () => {
        this.moved.add(id);
        this.scrolled();
        this.listener.scroll(id, entry.element.scrollTop);
      }, { passive: true });
    return entry;
  }

  private insert(entry: Entry, previous: number): void {
    const host = this.entries.get(entry.parent)?.inner ?? this.stage;
    const { outer } = entry;
    const before = this.entries.get(previous)?.outer;
    const picture = host.firstElementChild?.className === 'picture' ? host.firstElementChild : null;
    const behind = before?.parentNode === host ? before : picture; // null: at the very beginning
    const there = (): Element | null => (behind ? behind.nextElementSibling : host.firstElementChild);
    if (there() === outer) return;
    // A region that is scrolled, or has the focus, would lose that by being moved: what stands before it moves away.
    const follows = outer.parentNode === host && (!behind || behind.compareDocumentPosition(outer) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (entry.picture && follows && (entry.element.scrollTop > 0 || outer.contains(document.activeElement)))
      for (let other = there(); other && other !== outer; other = there()) host.append(other);
    if (there() === outer) return;
    if (behind) behind.after(outer);
    else host.prepend(outer);
  }

  private place(entry: Entry, x: number, y: number, w: number, h: number): void {
    const style = entry.outer.style;
    // A toast's region is always there; it comes in when there is something to say.
    if (entry.role === Role.toast && w > 0 && style.width === '0px') comeIn(entry.element);
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${w}px`;
    style.height = `${h}px`;
  }

  /** While a dialog is open everything else is inert; afterwards the focus goes back. */
  private opened: { id: number; from: Element | null } | undefined;
  private keepModal(): void {
    let open: Entry | undefined;
    for (const entry of this.tops) if (entry.state & State.modal) open = entry;
    for (const entry of this.tops) {
      const inert = open !== undefined && entry !== open;
      if (entry.element.inert !== inert) entry.element.inert = inert;
    }
    if (open && this.modal !== open.id) {
      // One that comes instead of another gives the focus back to where it was before both.
      this.opened = { id: open.id, from: this.opened ? this.opened.from : document.activeElement };
      const { element } = open;
      const first = element.querySelector<HTMLElement>('[role=combobox]') ?? element.querySelector<HTMLElement>('button,input,select,textarea');
      first?.focus();
    } else if (!open && this.opened) {
      const { from } = this.opened;
      this.opened = undefined;
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    }
  }

  /** The dialog or menu that is open; 0: none. */
  get modal(): number {
    return this.opened?.id ?? 0;
  }
  /** This dialog or menu is open. */
  isOpen(path: string): boolean {
    return this.modal === idOfPath(path);
  }

  scrollTops(): Map<number, number> {
    const tops = new Map<number, number>();
    for (const { id, element } of this.tops) if (element.scrollTop > 0) tops.set(id, element.scrollTop);
    return tops;
  }
  /** Another screen, which `show` brings, scrolled to what `tops` then says: reading begins at its heading. */
  arrive(show: () => void, tops: () => ReadonlyMap<number, number> | undefined): void {
    this.focusComes = true;
    show();
    this.focusComes = false;
    // What stays from screen to screen (the panel) begins at its top, too; what nobody scrolled is not asked for its layout.
    const wanted = tops() ?? new Map<number, number>();
    for (const id of new Set([...this.moved, ...wanted.keys()])) {
      const element = this.entries.get(id)?.element;
      if (element) element.scrollTop = wanted.get(id) ?? 0;
    }
    this.moved.clear();
    for (const { role, state, element } of this.tops)
      if (role === Role.navigation && state & State.scrolls) element.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    const heading = this.stage.querySelector<HTMLElement>('main h1');
    if (!heading) return this.refocus();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  /** A field that is edited stays in sight when the page gets smaller: rotation, soft keyboard, zoom. */
  keepFieldInView(): void {
    const field = document.activeElement;
    if (field instanceof HTMLElement && field.matches('input.n,textarea.n,select.n')) field.scrollIntoView({ block: 'nearest' });
  }

  /** Gives a node the focus after the pass that asks for it: focusing calls back into the program. */
  focusSoon(id: number): void {
    this.focusComes = true;
    this.giveFocus = () => {
      this.focusComes = false;
      this.focusNode(id);
    };
    if (!this.stage.hidden) queueMicrotask(() => this.comeIntoSight());
  }
  /** The stage is to be seen: only now anything in it can take the focus. */
  comeIntoSight(): void {
    this.giveFocus?.();
    this.giveFocus = undefined;
  }
  private focusNode(id: number): void {
    const { left } = this;
    this.left = [];
    const entry = this.entries.get(id);
    if (!entry) return this.refocus(left);
    // Of a region its heading: whoever comes to a new screen begins there. Of a choice what is chosen, of a line or
    // another group its first field.
    const inside = regions.has(entry.role) ? ['h1'] : choosing.has(entry.role) ? ['[aria-checked=true],[aria-selected=true]', 'button.n']
      : entry.role === Role.row || entry.role === Role.group ? ['input.n,select.n,textarea.n'] : [];
    const element = inside.map((which) => entry.element.querySelector<HTMLElement>(which)).find((each) => each !== null) ?? entry.element;
    if (!element.hasAttribute('tabindex') && !('disabled' in element)) element.tabIndex = -1;
    const heading = regions.has(entry.role) && element !== entry.element;
    if (!heading) element.scrollIntoView({ block: 'nearest' });
    element.focus({ preventScroll: heading });
  }

  entryOf(target: EventTarget | null): Entry | undefined {
    return this.entries.get(idOf(target));
  }

  private listen(): void {
    const { stage, listener } = this;
    stage.addEventListener('click', (event) => {
      const id = idOf(event.target);
      const entry = this.entries.get(id);
      if (entry && pressable.has(entry.role) && !(entry.state & State.disabled)) listener.press(id);
    });
    stage.addEventListener('input', (event) => {
      const target = event.target;
      if (isField(target)) {
        if (this.composing === target) return; // the text is told when the composition ends
        listener.edit(idOf(target), normal(target.value));
      } else if (target instanceof HTMLSelectElement) {
        listener.edit(idOf(target), target.value);
      }
    });
    // A block of cells from a spreadsheet goes to the table as a whole; one cell is the field's own business.
    stage.addEventListener('paste', (event) => {
      const target = event.target, entry = this.entryOf(target);
      if (!entry || !(target instanceof HTMLInputElement) || this.entries.get(entry.parent)?.role !== Role.row) return;
      const block = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, '');
      if (!/[\t\n]/.test(block)) return;
      event.preventDefault();
      listener.edit(entry.id, block);
      target.value = entry.value;
    });
    stage.addEventListener('compositionstart', (event) => {
      if (isField(event.target)) this.composing = event.target;
    });
    stage.addEventListener('compositionend', (event) => {
      this.composing = undefined;
      if (isField(event.target)) listener.edit(idOf(event.target), normal(event.target.value));
    });
    stage.addEventListener('focusin', (event) => {
      const entry = this.entryOf(event.target);
      const group = entry && this.rovingGroup(entry);
      if (entry && group) setTabStop(group.element, entry.element);
      listener.focus(idOf(event.target), this.keys.enter(event.target));
    });
    stage.addEventListener('focusout', (event) => {
      if (isField(event.target) && this.composing === event.target) {
        this.composing = undefined;
        listener.edit(idOf(event.target), normal(event.target.value));
      }
      const left = idOf(event.target);
      this.tellScroll(event.target);
      if (this.patching) queueMicrotask(() => listener.blur(left));
      else listener.blur(left);
      const entry = this.entryOf(event.target);
      // What the field shows from now on is the value as it was understood.
      if (entry && isField(event.target))
        queueMicrotask(() => {
          if (document.activeElement !== entry.element) (entry.element as Field).value = entry.value;
        });
    });
    stage.addEventListener('keydown', (event) => this.keys.press(event));
    // The focus stays in the combobox while its options are pressed.
    stage.addEventListener('mousedown', (event) => {
      if (event.target instanceof Element && event.target.closest('[role=listbox]')) event.preventDefault();
    });
    document.addEventListener('pointerdown', (event) => {
      const open = this.entries.get(this.modal)?.element;
      if (open && !open.contains(event.target as Node)) {
        event.preventDefault();
        listener.dismiss(this.modal);
      }
    }, { capture: true });
    stage.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') this.point(idOf(event.target));
    });
    stage.addEventListener('pointerleave', () => this.point(0));
    stage.addEventListener(
      'pointerdown',
      (event) => {
        // A composition in another field ends before this press, or its text would land in the wrong place.
        if (this.composing && event.target !== this.composing) this.composing.blur();
        listener.hold(idOf(event.target));
      },
      { capture: true },
    );
    for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, () => listener.hold(0));
    // Neither arrow keys nor the wheel change a number: fields are of type text, so only the wheel's scroll remains.
  }

  /** What the mouse is over. What only scrolls by under it is not lit: that comes when it stands still. */
  private point(id: number): void {
    this.pointed = id;
    if (!this.scrolling) this.listener.hover(id);
  }
  /**
   * How far its region is scrolled, before the browser tells with the next frame: the program leaves out what is far
   * from view, unless it is beside the focus.
   */
  private tellScroll(target: EventTarget | null): void {
    const region = target instanceof Element ? target.closest('.region') : null;
    const entry = this.entryOf(region);
    if (entry?.picture && entry.state & State.scrolls) this.listener.scroll(entry.id, entry.element.scrollTop);
  }
  private scrolled(): void {
    clearTimeout(this.scrolling);
    this.scrolling = setTimeout(() => {
      this.scrolling = 0;
      this.listener.hover(this.pointed);
    }, stillAfter);
  }

}

/** Lets the element come in once more (shell/app.css). */
function comeIn(element: HTMLElement): void {
  element.classList.remove('comes');
  void element.offsetWidth; // so that it is noticed
  element.classList.add('comes');
}

/** A part that scrolls and holds nothing to focus is itself a tab stop, so that the keyboard can scroll it. */
function keepReachable(scroller: HTMLElement): void {
  const alone = scroller.querySelector('button,input,select,textarea') === null;
  const index = alone && scroller.scrollHeight > scroller.clientHeight ? 0 : -1;
  if (scroller.getAttribute('tabindex') !== String(index)) scroller.tabIndex = index;
}
