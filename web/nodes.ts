// What the page knows of the nodes of the semantic tree: their roles and states, shared with src/ui/semantic/node.h,
// and each node as it is kept here.
import type { RegionPicture } from './region_picture.ts';

/** Shared with src/ui/semantic/node.h. */
export const Role = {
  banner: 1, navigation: 2, main: 3, complementary: 4, dialog: 5, heading: 6, text: 7, button: 8, link: 9,
  checkbox: 10, radioGroup: 11, radio: 12, tabList: 13, tab: 14, textbox: 15, noteBox: 16, choice: 17, table: 18,
  row: 19, columnHeader: 20, rowHeader: 21, cell: 22, group: 23, list: 24, listItem: 25, status: 26, alert: 27,
  image: 28, meter: 29, toggle: 30, disclosure: 31, region: 32,
  combobox: 33, listBox: 34, option: 35, menu: 36, menuItem: 37, toast: 38, label: 39, tabPanel: 40, slider: 41,
} as const;
export const State = {
  checked: 1, disabled: 2, invalid: 4, readOnly: 8, alignRight: 16, numeric: 32, scrolls: 64, current: 128,
  email: 256, telephone: 512, required: 1024, strong: 2048, mixed: 4096, modal: 8192, popup: 16384, cut: 65536,
  roving: 131072, announced: 262144,
} as const;

export const pressable = new Set<number>([
  Role.button, Role.link, Role.checkbox, Role.radio, Role.tab, Role.toggle, Role.disclosure, Role.option,
  Role.menuItem,
]);
export const regions = new Set<number>([
  Role.banner, Role.navigation, Role.main, Role.complementary, Role.dialog, Role.region, Role.listBox, Role.menu,
  Role.toast,
]);
/** Groups whose members share one tab stop, and where moving to a member chooses it. */
export const choosing = new Set<number>([Role.radioGroup, Role.tabList]);

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** Text enters composed, so that the same word is the same bytes; what numbers need beyond that the core folds. */
export const normal = (text: string): string => text.normalize('NFC');

/** One node as the page keeps it: the element, what was last told of it, and a scroller's inner parts. */
export class Entry {
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
  /** Of a region that lies over part of another: that one's id, else 0. */
  owner = 0;
  constructor(readonly id: number, readonly role: number, readonly parent: number, element: HTMLElement) {
    this.element = element;
    this.inner = element;
  }
  get outer(): HTMLElement {
    return this.wrapper ?? this.element;
  }
}

/** The node that an event is about; 0: none. */
export function idOf(target: EventTarget | null): number {
  const element = target instanceof Element ? target.closest('.n[id]') : null;
  return element ? Number(element.id.slice(1)) : 0;
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
