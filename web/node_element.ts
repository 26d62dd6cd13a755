// The element of one node: which tag and role it has, and how it says name, value and state. Nothing here knows the
// tree or listens to anything.
import { Entry, pressable, regions, Role, State } from './nodes.ts';
import { RegionPicture } from './region_picture.ts';

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

/** A new element for a node; `parentRole`: of the node that it goes into. */
export function makeElement(id: number, role: number, parent: number, parentRole: number | undefined, level: number, state: number): Entry {
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
  }
  return entry;
}

/** What is told of a node. */
export interface Told {
  readonly state: number; readonly level: number; readonly row: number; readonly column: number; readonly rowCount: number;
  readonly textSize: number; readonly describedBy: number; readonly controls: number; readonly active: number;
  readonly name: string; readonly value: string; readonly description: string;
  /** It is what was just typed into it. */
  readonly edited: boolean;
}

/** Makes the element say what is told; gives the option that became the active one of its list, or 0. */
export function describe(entry: Entry, node: Told): number {
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
    if (entry.picture) element.classList.toggle('scrolls', on(State.scrolls));
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
  if (role === Role.choice && entry.description !== node.description) fillOptions(element as HTMLSelectElement, node.description);
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
    const elsewhere = entry.value !== node.value && !node.edited;
    entry.value = node.value;
    if (element.value !== node.value && (elsewhere || document.activeElement !== element)) element.value = node.value;
  } else if (element instanceof HTMLSelectElement) {
    entry.value = node.value;
    keepBlank(element, node.value === '');
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
    entry.owner = node.controls;
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
      return node.active;
    }
  }
  return 0;
}

function fillOptions(element: HTMLSelectElement, list: string): void {
  element.replaceChildren(
    ...(list === '' ? [] : list.split('\n')).map((line) => {
      const tab = line.indexOf('\t');
      const option = document.createElement('option');
      option.value = line.slice(0, tab);
      option.textContent = line.slice(tab + 1);
      return option;
    }),
  );
}

/// Where nothing is chosen yet the list begins with a dash; once something is, it is no choice any more.
function keepBlank(element: HTMLSelectElement, wanted: boolean): void {
  const first = element.options[0];
  if (wanted === (first?.value === '')) return;
  if (!wanted) return first?.remove();
  const blank = document.createElement('option');
  blank.value = '';
  blank.textContent = '—';
  blank.hidden = true;
  element.prepend(blank);
}
