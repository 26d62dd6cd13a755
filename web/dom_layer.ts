// Keeps real elements over the picture: one for each node of the semantic tree, at its true rectangle, with its
// role, name, value and state. The element's click is the only activation; a field's own element is its editor.
// Assistive technology, the browser's find, input methods and tests all work on these elements.
import type { Announcer } from './announcer.ts';
import { take, type Exports } from './exports.ts';
import { RegionPicture } from './region_picture.ts';
import { rovingKey, setTabStop } from './roving.ts';

/** Shared with src/ui/semantic/node.h. */
const Role = {
  banner: 1, navigation: 2, main: 3, complementary: 4, dialog: 5, heading: 6, text: 7, button: 8, link: 9,
  checkbox: 10, radioGroup: 11, radio: 12, tabList: 13, tab: 14, textbox: 15, noteBox: 16, choice: 17, table: 18,
  row: 19, columnHeader: 20, rowHeader: 21, cell: 22, group: 23, list: 24, listItem: 25, status: 26, alert: 27,
  image: 28, meter: 29, toggle: 30, disclosure: 31, region: 32,
  combobox: 33, listBox: 34, option: 35, menu: 36, menuItem: 37, toast: 38, label: 39, tabPanel: 40, slider: 41,
} as const;
const State = {
  checked: 1, disabled: 2, invalid: 4, readOnly: 8, alignRight: 16, numeric: 32, scrolls: 64, current: 128,
  email: 256, telephone: 512, required: 1024, strong: 2048, mixed: 4096, modal: 8192, popup: 16384, cut: 65536,
  roving: 131072, announced: 262144,
} as const;
const enum Kind { add = 1, update = 2, remove = 3, move = 4 }
const wordsPerOperation = 24;

const tags: Partial<Record<number, string>> = {
  [Role.banner]: 'header', [Role.navigation]: 'nav', [Role.main]: 'main', [Role.complementary]: 'aside',
  [Role.text]: 'span', [Role.button]: 'button', [Role.link]: 'button', [Role.checkbox]: 'button',
  [Role.radio]: 'button', [Role.tab]: 'button', [Role.toggle]: 'button', [Role.disclosure]: 'button',
  [Role.textbox]: 'input', [Role.noteBox]: 'textarea', [Role.choice]: 'select', [Role.combobox]: 'input',
  [Role.menuItem]: 'button', [Role.label]: 'label', [Role.slider]: 'input',
};
const roles: Partial<Record<number, string>> = {
  [Role.dialog]: 'dialog', [Role.link]: 'link', [Role.checkbox]: 'checkbox', [Role.radioGroup]: 'radiogroup',
  [Role.radio]: 'radio', [Role.tabList]: 'tablist', [Role.tab]: 'tab', [Role.table]: 'table', [Role.row]: 'row',
  [Role.columnHeader]: 'columnheader', [Role.rowHeader]: 'rowheader', [Role.cell]: 'cell', [Role.group]: 'group',
  [Role.list]: 'list', [Role.listItem]: 'listitem', [Role.status]: 'status', [Role.alert]: 'alert',
  [Role.image]: 'img', [Role.meter]: 'meter', [Role.region]: 'region',
  [Role.combobox]: 'combobox', [Role.listBox]: 'listbox', [Role.option]: 'option', [Role.menu]: 'menu',
  [Role.menuItem]: 'menuitem', [Role.toast]: 'status', [Role.tabPanel]: 'tabpanel',
};
/** Roles whose text content is their name. */
const spoken = new Set<number>([
  Role.heading, Role.text, Role.button, Role.link, Role.checkbox, Role.radio, Role.tab, Role.toggle, Role.disclosure,
  Role.columnHeader, Role.rowHeader, Role.cell, Role.status, Role.alert, Role.option, Role.menuItem, Role.label,
]);
const pressable = new Set<number>([
  Role.button, Role.link, Role.checkbox, Role.radio, Role.tab, Role.toggle, Role.disclosure, Role.option,
  Role.menuItem,
]);
const regions = new Set<number>([
  Role.banner, Role.navigation, Role.main, Role.complementary, Role.dialog, Role.region, Role.listBox, Role.menu,
  Role.toast,
]);
/** Groups whose members share one tab stop, and where moving to a member chooses it. */
const choosing = new Set<number>([Role.radioGroup, Role.tabList]);

/** The id of a node that is no record, as src/ui/path.cpp makes it. */
function idOfPath(path: string): number {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 16777619);
  hash >>>= 0;
  hash = (hash ^ (hash >>> 31)) >>> 0;
  return (hash & 0x7fffffff) | 1;
}

const stillAfter = 200; // ms after the last scroll event

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Text enters composed, so that the same word is the same bytes; what numbers need beyond that the core folds. */
const normal = (text: string): string => text.normalize('NFC');

/** One node as the page keeps it: the element, what was last told of it, and a scroller's inner parts. */
class Entry {
  readonly element: HTMLElement;
  /** Where children go: inside of a scroller's content. */
  inner: HTMLElement;
  picture?: RegionPicture;
  name = '';
  value = '';
  description = '';
  state = -1;
  text = '';
  wrapper: HTMLElement | undefined;
  constructor(readonly id: number, readonly role: number, readonly parent: number, element: HTMLElement) {
    this.element = element;
    this.inner = element;
  }
  get outer(): HTMLElement {
    return this.wrapper ?? this.element;
  }
}

export interface Listener {
  press(id: number): void;
  edit(id: number, text: string): void;
  /** `ring`: it is to be seen that the focus is there. */
  focus(id: number, ring: boolean): void;
  blur(id: number): void;
  /** An option became the active one of its list. */
  move(id: number): void;
  /** A dialog or menu is to close. */
  dismiss(id: number): void;
  hover(id: number): void;
  hold(id: number): void;
  scroll(id: number, top: number): void;
}

export class DomLayer {
  private readonly entries = new Map<number, Entry>();
  /** The regions: what lies directly on the stage. */
  private readonly tops = new Set<Entry>();
  private composing: Field | undefined;
  /** Operations are being read: an element that loses the focus by going is told afterwards. */
  private patching = false;
  /** The option that became active in this patch. */
  private shown = 0;
  private before = '';
  /** The focus is shown where it is. */
  private ring = false;
  private pointed = 0;
  /** The timer that ends the scrolling; 0: nothing scrolls. */
  private scrolling = 0;
  /** Roving groups whose members changed in the present patch. */
  private readonly stirred = new Set<HTMLElement>();

  constructor(
    private readonly stage: HTMLElement,
    private readonly listener: Listener,
    private readonly announcer: Announcer,
  ) {
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
      this.describe(entry, {
        state, level: word(10), row: word(11), column: word(12), rowCount: word(13),
        textSize: floats[at + 14] ?? 15, describedBy: word(15), controls: word(16), active: word(17),
        name: text(18), value: text(20), description: text(22),
      });
      const group = this.rovingGroup(entry);
      if (group) this.stirred.add(group.element);
      if (state & State.announced ? !fresh : role === Role.alert)
        this.announcer.changed(id, [entry.description, entry.name].filter(Boolean).join(' '));
    }
    for (const group of this.stirred) setTabStop(group);
    this.stirred.clear();
    if (count > 0) for (const entry of this.entries.values()) if (entry.picture && entry.state & State.scrolls) keepReachable(entry.element);
    this.patching = false;
    this.keepModal();
    if (this.shown) this.entries.get(this.shown)?.element.scrollIntoView({ block: 'nearest' });
    this.shown = 0;
    if (place.length > 0 && !focused?.isConnected && !this.focusComes) this.refocus(place);
  }

  /** The group of one tab stop that the node is a member of. */
  private rovingGroup(entry: Entry): Entry | undefined {
    if (!pressable.has(entry.role)) return undefined;
    let group = this.entries.get(entry.parent);
    for (let depth = 0; group && depth < 2; depth += 1, group = this.entries.get(group.parent))
      if (choosing.has(group.role) || group.state & State.roving) return group;
    return undefined;
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
    const tag = role === Role.heading ? `h${Math.min(Math.max(level, 1), 6)}` : (tags[role] ?? 'div');
    const element = document.createElement(tag);
    const entry = new Entry(id, role, parent, element);
    element.id = `n${id}`;
    element.className = 'n';
    const ariaRole = role === Role.group && state & State.roving ? 'toolbar' : roles[role];
    if (role === Role.status || role === Role.alert) element.setAttribute('aria-live', 'off'); // the announcer tells it
    if (ariaRole) element.setAttribute('role', ariaRole);
    if (element instanceof HTMLButtonElement) element.type = 'button';
    if (element instanceof HTMLInputElement) {
      element.type = role === Role.slider ? 'range' : 'text';
      element.autocomplete = 'off';
      element.spellcheck = false;
    }
    if (element instanceof HTMLTextAreaElement) element.spellcheck = false;
    const parentRole = this.entries.get(parent)?.role;
    if (parentRole === Role.row && role !== Role.cell && role !== Role.columnHeader && role !== Role.rowHeader) {
      entry.wrapper = document.createElement('div'); // a row's children are cells
      entry.wrapper.className = 'n cell';
      entry.wrapper.setAttribute('role', 'cell');
      entry.wrapper.append(element);
    } else if (parentRole === Role.table && role !== Role.row) {
      entry.wrapper = document.createElement('div'); // a table's children are rows: a note in it is a row of one cell
      entry.wrapper.className = 'n';
      entry.wrapper.setAttribute('role', 'row');
      const cell = document.createElement('div');
      cell.className = 'n cell whole';
      cell.setAttribute('role', 'cell');
      cell.append(element);
      entry.wrapper.append(cell);
    }
    if (regions.has(role)) {
      element.classList.add('region');
      // What is there when the page opens does not come in.
      if (document.documentElement.dataset['state'] === 'ready') element.classList.add('comes');
      if (state & State.modal) element.tabIndex = -1; // a press beside its controls keeps the keys in it
      const inner = document.createElement('div');
      inner.className = 'inner';
      entry.picture = new RegionPicture(role === Role.dialog);
      inner.append(entry.picture.element);
      element.append(inner);
      entry.inner = inner;
      if (state & State.scrolls) {
        element.classList.add('scrolls');
        element.tabIndex = -1;
        element.addEventListener('scroll', () => {
          this.scrolled();
          this.listener.scroll(id, element.scrollTop);
        }, { passive: true });
      }
    }
    return entry;
  }

  private insert(entry: Entry, previous: number): void {
    const host = this.entries.get(entry.parent)?.inner ?? this.stage;
    const before = this.entries.get(previous)?.outer;
    const outer = entry.outer;
    if (before && before.parentNode === host) {
      if (before.nextElementSibling !== outer) before.after(outer);
    } else {
      const first = host.firstElementChild?.className === 'picture' ? host.firstElementChild : null;
      if (first ? first.nextElementSibling !== outer : host.firstElementChild !== outer) {
        if (first) first.after(outer);
        else host.prepend(outer);
      }
    }
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

  private describe(
    entry: Entry,
    node: {
      state: number; level: number; row: number; column: number; rowCount: number; textSize: number;
      describedBy: number; controls: number; active: number; name: string; value: string; description: string;
    },
  ): void {
    const { element, role } = entry;
    const { state } = node;
    element.style.setProperty('--size', `${node.textSize}`);
    // What is drawn on one line stands on one.
    if (role === Role.text || role === Role.heading) element.classList.toggle('line', parseFloat(element.style.height) < node.textSize * 2.2);
    // Of a field: the button that Enter presses.
    if (element instanceof HTMLInputElement) element.dataset['enter'] = String(node.level);
    if (entry.name !== node.name) {
      entry.name = node.name;
      const iconOnly = pressable.has(role) && node.level === 1; // the name is said, and not drawn like this
      if (spoken.has(role) && !iconOnly) element.textContent = node.name;
      else if (node.name) element.setAttribute('aria-label', node.name);
      if (iconOnly) element.title = node.name;
    }
    if (entry.state !== state) {
      entry.state = state;
      const on = (bit: number): boolean => (state & bit) !== 0;
      element.classList.toggle('right', on(State.alignRight));
      element.classList.toggle('strong', on(State.strong));
      // What is drawn shortened shows itself in full under the pointer and with the focus.
      if (element.classList.toggle('cut', on(State.cut))) element.tabIndex = 0;
      else if (element instanceof HTMLSpanElement) element.removeAttribute('tabindex');
      const checked = String(on(State.checked));
      if (role === Role.checkbox || role === Role.radio) element.setAttribute('aria-checked', on(State.mixed) ? 'mixed' : checked);
      if (role === Role.tab) element.setAttribute('aria-selected', checked);
      if (role === Role.toggle) element.setAttribute('aria-pressed', checked);
      if (role === Role.disclosure) element.setAttribute('aria-expanded', checked);
      if (role === Role.option) element.setAttribute('aria-selected', checked);
      if (on(State.popup)) {
        element.setAttribute('aria-haspopup', 'menu');
        element.setAttribute('aria-expanded', checked);
      }
      if (role === Role.menuItem) element.tabIndex = -1;
      if (on(State.current)) element.setAttribute('aria-current', 'page');
      else element.removeAttribute('aria-current');
      if (element instanceof HTMLButtonElement) {
        if (on(State.disabled)) element.setAttribute('aria-disabled', 'true');
        else element.removeAttribute('aria-disabled');
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        element.readOnly = on(State.readOnly);
        element.setAttribute('aria-invalid', String(on(State.invalid)));
        element.inputMode = on(State.numeric) ? 'decimal' : on(State.email) ? 'email' : on(State.telephone) ? 'tel' : 'text';
        if (on(State.required)) element.setAttribute('aria-required', 'true');
      }
      if (on(State.modal) && role === Role.dialog) element.setAttribute('aria-modal', 'true');
    }
    if (role === Role.choice && entry.description !== node.description) this.fillOptions(element as HTMLSelectElement, node.description);
    if (entry.description !== node.description) {
      entry.description = node.description;
      if (role !== Role.choice) {
        if (node.description) element.setAttribute('aria-description', node.description.replaceAll('\n', ' '));
        else element.removeAttribute('aria-description');
      }
    }
    // What only an icon says is read when the mouse rests on it.
    if (role === Role.button && node.level === 1) element.title = node.description ? `${node.name}：${node.description}` : node.name;
    if (role === Role.slider) {
      const range = element as HTMLInputElement;
      range.max = String(node.rowCount - 1);
      range.value = String(node.row);
      range.setAttribute('aria-valuetext', node.value);
      range.style.setProperty('--thumb', `${parseFloat(range.style.width) / node.rowCount}px`);
    } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      // While it is edited the element is right, unless the value was changed from elsewhere (undo, paste of cells).
      const own = document.activeElement === element;
      if (entry.value !== node.value || !own) {
        entry.value = node.value;
        if (element.value !== node.value && !own) element.value = node.value;
      }
    } else if (element instanceof HTMLSelectElement) {
      entry.value = node.value;
      if (element.value !== node.value) element.value = node.value;
    } else if (role === Role.image && entry.value !== node.value) {
      // A picture that only the page can show: a data URL, as it was made here (web/attachments.ts).
      entry.value = node.value;
      element.style.background = node.value.startsWith('data:image/png;base64,') ? `center / contain no-repeat url("${node.value}")` : '';
    } else if (role === Role.meter) {
      element.setAttribute('aria-valuenow', String(node.row));
      element.setAttribute('aria-valuemin', '0');
      element.setAttribute('aria-valuemax', String(node.rowCount));
      element.setAttribute('aria-valuetext', node.value);
    } else if (node.value && (role === Role.disclosure)) {
      element.textContent = `${node.name} ${node.value}`;
    }
    if (role === Role.table) {
      if (node.rowCount > 0) element.setAttribute('aria-rowcount', String(node.rowCount));
    } else if (role === Role.row) {
      if (node.row > 0) element.setAttribute('aria-rowindex', String(node.row));
    } else if (entry.picture) {
      entry.inner.style.height = `${node.rowCount}px`;
    }
    if (node.describedBy) element.setAttribute('aria-describedby', `n${node.describedBy}`);
    if (element instanceof HTMLLabelElement) element.htmlFor = `n${node.controls}`;
    if (role === Role.tab) {
      if (node.controls) element.setAttribute('aria-controls', `n${node.controls}`);
      else element.removeAttribute('aria-controls');
    }
    if (role === Role.combobox) {
      (element as HTMLInputElement).placeholder = node.name; // it has the focus from the start: nothing is drawn in it
      element.setAttribute('aria-autocomplete', 'list');
      element.setAttribute('aria-expanded', String(node.controls !== 0));
      if (node.controls) element.setAttribute('aria-controls', `n${node.controls}`);
      const active = `n${node.active}`;
      if (element.getAttribute('aria-activedescendant') !== active) {
        if (node.active) element.setAttribute('aria-activedescendant', active);
        else element.removeAttribute('aria-activedescendant');
        this.shown = node.active;
      }
    }
  }

  private fillOptions(element: HTMLSelectElement, list: string): void {
    element.replaceChildren(
      ...(list === '' ? [] : list.split('\n')).map((line) => {
        const tab = line.indexOf('\t');
        const option = document.createElement('option');
        option.value = line.slice(0, tab);
        option.textContent = line.slice(tab + 1);
        return option;
      }),
    );
    const blank = document.createElement('option');
    blank.value = '';
    blank.textContent = '—';
    blank.hidden = true;
    element.prepend(blank);
  }

  /** While a dialog is open everything else is inert; afterwards the focus goes back. */
  private modal: { id: number; from: Element | null } | undefined;
  private keepModal(): void {
    let open: Entry | undefined;
    for (const entry of this.tops) if (entry.state & State.modal) open = entry;
    for (const entry of this.tops) {
      const inert = open !== undefined && entry !== open;
      if (entry.element.inert !== inert) entry.element.inert = inert;
    }
    if (open && this.modal?.id !== open.id) {
      // One that comes instead of another gives the focus back to where it was before both.
      this.modal = { id: open.id, from: this.modal ? this.modal.from : document.activeElement };
      const { element } = open;
      const first = element.querySelector<HTMLElement>('[role=combobox]') ?? element.querySelector<HTMLElement>('button,input,select,textarea');
      first?.focus();
    } else if (!open && this.modal) {
      const { from } = this.modal;
      this.modal = undefined;
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    }
  }

  /** A dialog or menu is open. */
  get isModal(): boolean {
    return this.modal !== undefined;
  }
  /** This dialog or menu is open. */
  isOpen(path: string): boolean {
    return this.modal?.id === idOfPath(path);
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
    for (const [id, top] of tops() ?? []) {
      const element = this.entries.get(id)?.element;
      if (element) element.scrollTop = top;
    }
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
    queueMicrotask(() => {
      this.focusComes = false;
      this.focusNode(id);
    });
  }
  private focusNode(id: number): void {
    const entry = this.entries.get(id);
    if (!entry) return this.refocus();
    // Of a region its heading: whoever comes to a new screen begins there.
    const element = (regions.has(entry.role) && entry.element.querySelector<HTMLElement>('h1')) || entry.element;
    if (!element.hasAttribute('tabindex') && !('disabled' in element)) element.tabIndex = -1;
    if (element === entry.element) element.scrollIntoView({ block: 'nearest' });
    element.focus({ preventScroll: element !== entry.element });
  }

  private static idOf(target: EventTarget | null): number {
    const element = target instanceof Element ? target.closest('.n[id]') : null;
    return element ? Number(element.id.slice(1)) : 0;
  }

  private listen(): void {
    const { stage, listener } = this;
    const isField = (target: EventTarget | null): target is Field =>
      target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

    stage.addEventListener('click', (event) => {
      const id = DomLayer.idOf(event.target);
      const entry = this.entries.get(id);
      if (entry && pressable.has(entry.role) && !(entry.state & State.disabled)) listener.press(id);
    });
    stage.addEventListener('input', (event) => {
      const target = event.target;
      if (isField(target)) {
        if (this.composing === target) return; // the text is told when the composition ends
        listener.edit(DomLayer.idOf(target), normal(target.value));
      } else if (target instanceof HTMLSelectElement) {
        listener.edit(DomLayer.idOf(target), target.value);
      }
    });
    // A block of cells from a spreadsheet goes to the table as a whole; one cell is the field's own business.
    stage.addEventListener('paste', (event) => {
      const target = event.target, entry = this.entries.get(DomLayer.idOf(target));
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
      if (isField(event.target)) listener.edit(DomLayer.idOf(event.target), normal(event.target.value));
    });
    stage.addEventListener('focusin', (event) => {
      if (isField(event.target)) this.before = event.target.value;
      const entry = this.entries.get(DomLayer.idOf(event.target));
      const group = entry && this.rovingGroup(entry);
      if (entry && group) setTabStop(group.element, entry.element);
      this.ring = event.target instanceof Element && event.target.matches(':focus-visible');
      listener.focus(DomLayer.idOf(event.target), this.ring);
    });
    stage.addEventListener('focusout', (event) => {
      if (isField(event.target) && this.composing === event.target) {
        this.composing = undefined;
        listener.edit(DomLayer.idOf(event.target), normal(event.target.value));
      }
      const left = DomLayer.idOf(event.target);
      if (this.patching) queueMicrotask(() => listener.blur(left));
      else listener.blur(left);
      const entry = this.entries.get(DomLayer.idOf(event.target));
      // What the field shows from now on is the value as it was understood.
      if (entry && isField(event.target))
        queueMicrotask(() => {
          if (document.activeElement !== entry.element) (entry.element as Field).value = entry.value;
        });
    });
    stage.addEventListener('keydown', (event) => this.key(event));
    // The focus stays in the combobox while its options are pressed.
    stage.addEventListener('mousedown', (event) => {
      if (event.target instanceof Element && event.target.closest('[role=listbox]')) event.preventDefault();
    });
    document.addEventListener('pointerdown', (event) => {
      const open = this.modal && this.entries.get(this.modal.id)?.element;
      if (this.modal && open && !open.contains(event.target as Node)) {
        event.preventDefault();
        listener.dismiss(this.modal.id);
      }
    }, { capture: true });
    stage.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') this.point(DomLayer.idOf(event.target));
    });
    stage.addEventListener('pointerleave', () => this.point(0));
    stage.addEventListener(
      'pointerdown',
      (event) => {
        // A composition in another field ends before this press, or its text would land in the wrong place.
        if (this.composing && event.target !== this.composing) this.composing.blur();
        listener.hold(DomLayer.idOf(event.target));
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
  private scrolled(): void {
    clearTimeout(this.scrolling);
    this.scrolling = setTimeout(() => {
      this.scrolling = 0;
      this.listener.hover(this.pointed);
    }, stillAfter);
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return; // belongs to the input method
    const target = event.target;
    // Who pressed with the mouse and goes on with the keys is shown where that happens.
    if (!this.ring && target instanceof Element && target.matches('.n:focus-visible')) {
      this.ring = true;
      this.listener.focus(DomLayer.idOf(target), true);
    }
    const asked = this.entries.get(DomLayer.idOf(target));
    if (asked?.role === Role.combobox && this.keyOfCombobox(event, asked)) return;
    if (this.modal && event.key === 'Escape' && !(target instanceof HTMLInputElement && asked?.role === Role.textbox)) {
      event.preventDefault();
      this.listener.dismiss(this.modal.id);
      return;
    }
    if (asked?.role === Role.menuItem) {
      this.keyOfMenu(event, asked);
      return;
    }
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
      if (event.key === 'Escape') {
        if (target.value !== this.before) {
          target.value = this.before;
          this.listener.edit(DomLayer.idOf(target), normal(target.value));
        }
        event.stopPropagation();
      } else if (event.key === 'Enter' && target instanceof HTMLInputElement) {
        event.preventDefault();
        const adds = Number(target.dataset['enter'] ?? 0);
        if (adds > 0 && !event.shiftKey) this.listener.press(adds);
        else this.step(target, event.shiftKey ? -1 : 1);
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && target instanceof HTMLInputElement) {
        if (this.stepInColumn(target, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
      } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && target instanceof HTMLInputElement) {
        if (!event.shiftKey && this.stepInLine(target, event.key === 'ArrowRight' ? 1 : -1)) event.preventDefault();
      } else if (event.ctrlKey && (event.key === 'Home' || event.key === 'End')) {
        const fields = target.closest('[role=table]')?.querySelectorAll<HTMLElement>('input.n');
        if (!fields) return;
        event.preventDefault();
        fields[event.key === 'Home' ? 0 : fields.length - 1]?.focus();
      }
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const entry = this.entries.get(DomLayer.idOf(target));
    const group = entry && this.rovingGroup(entry);
    if (!entry || !group) return;
    const next = rovingKey(event.key, group.element, entry.element, group.role === Role.radioGroup);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (choosing.has(group.role) && next !== entry.element) next.click();
  }

  /** The list of a combobox follows the keys of its field; true when the key was one of them. */
  private keyOfCombobox(event: KeyboardEvent, entry: Entry): boolean {
    const { element } = entry;
    const list = document.getElementById(element.getAttribute('aria-controls') ?? '');
    const options = [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
    const active = options.findIndex((option) => option.id === element.getAttribute('aria-activedescendant'));
    const page = 8, last = options.length - 1;
    let to: number;
    switch (event.key) {
      case 'ArrowDown': to = active === last ? 0 : active + 1; break;
      case 'ArrowUp': to = active <= 0 ? last : active - 1; break;
      case 'PageDown': to = Math.min(last, active + page); break;
      case 'PageUp': to = Math.max(0, active - page); break;
      case 'Enter':
        event.preventDefault();
        options[active]?.click();
        return true;
      default: return false;
    }
    event.preventDefault();
    const next = options[to];
    if (next) this.listener.move(DomLayer.idOf(next));
    return true;
  }

  private keyOfMenu(event: KeyboardEvent, entry: Entry): void {
    const items = [...(entry.element.closest('[role=menu]')?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(entry.element), last = items.length - 1;
    const begins = (item: HTMLElement): boolean => (item.textContent ?? '').toLowerCase().startsWith(event.key.toLowerCase());
    let next: HTMLElement | undefined;
    switch (event.key) {
      case 'ArrowDown': next = items[at === last ? 0 : at + 1]; break;
      case 'ArrowUp': next = items[at === 0 ? last : at - 1]; break;
      case 'Home': next = items[0]; break;
      case 'End': next = items[last]; break;
      case 'Tab':
        event.preventDefault();
        if (this.modal) this.listener.dismiss(this.modal.id);
        return;
      default:
        if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
        next = [...items.slice(at + 1), ...items.slice(0, at)].find(begins);
    }
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** Up and down in a table lead to the field of the same column in the nearest line that has one. */
  private stepInColumn(from: HTMLElement, direction: 1 | -1): boolean {
    const here = from.getBoundingClientRect();
    let next: HTMLElement | undefined;
    let nearest = Infinity;
    for (const field of from.closest('[role=table]')?.querySelectorAll<HTMLElement>('input.n') ?? []) {
      const there = field.getBoundingClientRect();
      const distance = (there.top - here.top) * direction;
      if (distance < 4 || distance >= nearest || Math.abs(there.right - here.right) > 4) continue;
      next = field;
      nearest = distance;
    }
    next?.focus();
    return next !== undefined;
  }

  /** From the end of a cell's text right, from its beginning left, to the neighbour in the same line. */
  private stepInLine(from: HTMLInputElement, direction: 1 | -1): boolean {
    const line = from.closest('[role=row]');
    const edge = direction === 1 ? from.value.length : 0;
    if (!line || from.selectionStart !== edge || from.selectionEnd !== edge) return false;
    const fields = [...line.querySelectorAll<HTMLInputElement>('input.n')];
    const next = fields[fields.indexOf(from) + direction];
    next?.focus();
    next?.setSelectionRange(direction === 1 ? 0 : next.value.length, direction === 1 ? 0 : next.value.length);
    return next !== undefined;
  }

  /** Enter leads to the next field, Shift+Enter back. */
  private step(from: HTMLElement, direction: 1 | -1): void {
    const fields = [...this.stage.querySelectorAll<HTMLElement>('input.n,textarea.n,select.n')].filter(
      (field) => !field.closest('[inert]'),
    );
    const next = fields[fields.indexOf(from) + direction];
    if (next) next.focus();
    else from.blur();
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
  if (scroller.tabIndex !== index) scroller.tabIndex = index;
}
