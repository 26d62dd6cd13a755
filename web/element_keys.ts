// The keys of the element that has the focus: of fields, alone and in tables, of lists of options, menus, and groups
// that are one tab stop. Keys that mean the same everywhere: keys.ts.
import { choosing, idOf, normal, Role, type Entry, type Listener } from './nodes.ts';
import { rovingKey } from './roving.ts';

/** What is to be known of the elements around. */
export interface Surroundings {
  readonly stage: HTMLElement;
  /** The open dialog or menu; 0: none. */
  readonly modal: number;
  entryOf(target: EventTarget | null): Entry | undefined;
  rovingGroup(entry: Entry): Entry | undefined;
}

export class ElementKeys {
  /** What the field held when the focus came. */
  private before = '';
  private ring = false;

  constructor(
    private readonly layer: Surroundings,
    private readonly listener: Listener,
  ) {}

  /** The focus came; whether that is to be seen. */
  enter(target: EventTarget | null): boolean {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) this.before = target.value;
    this.ring = target instanceof Element && target.matches(':focus-visible');
    return this.ring;
  }

  press(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return; // belongs to the input method
    const target = event.target;
    // Who pressed with the mouse and goes on with the keys is shown where that happens.
    if (!this.ring && target instanceof Element && target.matches('.n:focus-visible')) {
      this.ring = true;
      this.listener.focus(idOf(target), true);
    }
    const asked = this.layer.entryOf(target);
    if (asked?.role === Role.combobox && this.keyOfCombobox(event, asked)) return;
    if (this.layer.modal && event.key === 'Escape' && !(target instanceof HTMLInputElement && asked?.role === Role.textbox)) {
      event.preventDefault();
      this.listener.dismiss(this.layer.modal);
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
          this.listener.edit(idOf(target), normal(target.value));
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
        const field = fields[event.key === 'Home' ? 0 : fields.length - 1];
        if (field) arrive(field);
      }
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const entry = this.layer.entryOf(target);
    const group = entry && this.layer.rovingGroup(entry);
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
    if (next) this.listener.move(idOf(next));
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
        if (this.layer.modal) this.listener.dismiss(this.layer.modal);
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
    if (next) arrive(next);
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
    const fields = [...this.layer.stage.querySelectorAll<HTMLElement>('input.n,textarea.n,select.n')].filter(
      (field) => !field.closest('[inert]'),
    );
    const next = fields[fields.indexOf(from) + direction];
    if (next) return arrive(next);
    // Behind the last field come the buttons about it.
    const buttons = this.layer.stage.querySelectorAll<HTMLButtonElement>('main button.n:not(:disabled):not([aria-disabled=true])');
    const button = [...buttons].find((each) => from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (direction === 1 && button) button.focus();
    else from.blur();
  }
}

/** As Tab does: what is typed takes the place of what the field holds. */
function arrive(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}
