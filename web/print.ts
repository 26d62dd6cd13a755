// Fills A4 pages of our own from a document's blocks: the same elements are preview and print, in every browser (no
// margin boxes). Text nodes only. What stands on the pages is src/documents' (page.h), how they look shell/print.css's.
// Rule: quotation.md, Rules for all (repeating table heads, page n / m, no line cut in half).

type RowKind = 'group' | 'detail' | 'sum' | 'total';
interface Row {
  kind?: RowKind;
  cells?: string[];
}
interface Column {
  title?: string;
  kind?: 'number' | 'centre';
  share: number;
}
interface Block {
  kind: string;
  text?: string;
  lines?: string[];
  pairs?: [string, string][];
  columns?: Column[];
  rows?: Row[];
  left?: Block[];
  right?: Block[];
  strong?: boolean;
}
export interface PageModel {
  language: string;
  title: string;
  client?: string;
  date?: string;
  foot?: string;
  mark?: string;
  file_name?: string;
  one_page?: boolean;
  blocks?: Block[];
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text?: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Blocks that stand as a whole on one page. */
const whole: Record<string, (block: Block) => HTMLElement> = {
  title: (block) => element('h1', 'title', block.text),
  heading: (block) => element('h2', 'heading', block.text),
  party(block) {
    const party = element('div', block.strong ? 'party addressee' : 'party issuer');
    for (const line of block.lines ?? []) party.append(element('p', '', line));
    return party;
  },
  figure(block) {
    const figure = element('div', block.strong ? 'figure words' : 'figure');
    const [caption = '', value = '', note = ''] = block.lines ?? [];
    const main = element('div', 'main');
    main.append(element('span', 'caption', caption), element('strong', '', value), element('span', 'note', note));
    figure.append(main);
    if (block.pairs) figure.append(pairs(block.pairs));
    return figure;
  },
  figures(block) {
    const figures = element('dl', 'figures');
    for (const [name, value] of block.pairs ?? []) {
      const tile = element('div');
      tile.append(element('dt', '', name), element('dd', '', value));
      figures.append(tile);
    }
    return figures;
  },
  pairs: (block) => pairs(block.pairs ?? []),
  shares(block) {
    const shares = element('div', 'shares');
    for (const { cells = [] } of block.rows ?? []) {
      const bar = element('div', 'bar');
      const fill = element('i');
      fill.style.width = `${Number(cells[1] ?? 0) / 10}%`;
      const track = element('div', 'track');
      track.append(fill);
      bar.append(element('span', '', cells[0]), track, element('span', 'number', cells[2]));
      shares.append(bar);
    }
    return shares;
  },
  sides(block) {
    const sides = element('div', 'sides');
    for (const side of [block.left, block.right]) {
      const column = element('div');
      for (const inner of side ?? []) {
        const make = whole[inner.kind];
        if (make) column.append(make(inner));
      }
      sides.append(column);
    }
    return sides;
  },
  seal(block) {
    const image = element('img', 'seal');
    if (block.text?.startsWith('data:image/')) image.src = block.text;
    image.alt = '';
    return image;
  },
};

function pairs(list: [string, string][]): HTMLElement {
  const made = element('dl', 'pairs');
  for (const [name, value] of list) made.append(element('dt', '', name), element('dd', '', value));
  return made;
}

/** Blocks of text that may go on on the next page. */
const flowing: Record<string, string> = { paragraph: 'paragraph', small: 'small', notice: 'notice' };

class Pager {
  private body!: HTMLElement;
  private counts: HTMLElement[] = [];

  private readonly root: HTMLElement;
  private readonly model: PageModel;

  constructor(root: HTMLElement, model: PageModel) {
    this.root = root;
    this.model = model;
    this.turn();
  }

  get pages(): number {
    return this.counts.length;
  }

  place(block: Block): void {
    if (block.kind === 'table') this.table(block);
    else if (block.kind === 'notes') this.notes(block);
    else if (flowing[block.kind]) this.flow(element('p', `${flowing[block.kind]}${block.strong ? ' strong' : ''}`, block.text));
    else {
      const make = whole[block.kind];
      if (make) this.put(make(block));
    }
  }

  finish(): void {
    for (const [i, count] of this.counts.entries()) count.textContent = `${i + 1} / ${this.counts.length}`;
  }

  private turn(): void {
    const { model } = this;
    const sheet = element('section', 'sheet');
    const head = element('header');
    head.append(element('span', 'client', model.client ?? ''));
    if (model.mark) head.append(element('span', 'mark', model.mark));
    head.append(element('span', 'date', model.date ?? ''));
    this.body = element('div', 'body');
    const foot = element('footer');
    const count = element('span', 'count');
    foot.append(element('span', '', model.foot ?? model.title), count);
    sheet.append(head, this.body, foot);
    this.root.append(sheet);
    this.counts.push(count);
  }

  private get fits(): boolean {
    return this.body.scrollHeight <= this.body.clientHeight;
  }

  /** A new page; headings that would end the old one come along, and before closing words the notes: they alone are no page. */
  private turnWithHeadings(made?: Element): void {
    const along: Element[] = [];
    let last = this.body.lastElementChild;
    if (made?.className === 'small')
      for (let notes = false; !notes && last?.matches('.small, .notes'); last = last.previousElementSibling) {
        notes = last.matches('.notes');
        along.unshift(last);
      }
    for (; last?.className === 'heading'; last = last.previousElementSibling) along.unshift(last);
    if (along.length === this.body.childElementCount) return; // an empty page, but for its headings: there is no better one
    this.turn();
    this.body.append(...along);
  }

  private put(made: HTMLElement): void {
    this.body.append(made);
    if (this.fits) return;
    made.remove();
    this.turnWithHeadings();
    this.body.append(made);
  }

  /** A text that may be parted between lines. */
  private flow(made: HTMLElement): void {
    this.put0(made);
    while (!this.fits) {
      const rest = part(made, this.body);
      if (!rest) {
        if (this.body.firstElementChild === made) return; // one line that is higher than a page
        made.remove();
        this.turnWithHeadings(made);
        this.body.append(made);
        if (!part(made, this.body, true)) return;
        continue;
      }
      this.turn();
      this.body.append(rest);
      made = rest;
    }
  }

  private put0(made: HTMLElement): void {
    this.body.append(made);
  }

  private notes(block: Block): void {
    let list = element('ul', 'notes');
    this.body.append(list);
    for (const line of block.lines ?? []) {
      const item = element('li', '', line);
      list.append(item);
      if (this.fits) continue;
      item.remove();
      if (!list.firstChild) list.remove();
      this.turnWithHeadings();
      list = element('ul', 'notes');
      list.append(item);
      this.body.append(list);
      let last = item;
      while (!this.fits) {
        const rest = part(last, this.body);
        if (!rest) break;
        this.turn();
        list = element('ul', 'notes');
        list.append(rest);
        this.body.append(list);
        last = rest as HTMLLIElement;
      }
    }
  }

  private table(block: Block): void {
    const columns = block.columns ?? [];
    const sum = columns.reduce((all, column) => all + column.share, 0);
    const begin = (): HTMLTableSectionElement => {
      const table = element('table', columns.length > 6 ? 'wide' : '');
      const group = element('colgroup');
      const head = element('tr');
      for (const column of columns) {
        const col = element('col');
        col.style.width = `${(column.share / sum) * 100}%`;
        group.append(col);
        const cell = element('th', column.kind ?? '', column.title ?? '');
        cell.scope = 'col';
        head.append(cell);
      }
      const top = element('thead');
      top.append(head);
      const rows = element('tbody');
      table.append(group, top, rows);
      this.body.append(table);
      return rows;
    };
    const line = (row: Row): HTMLTableRowElement => {
      const made = element('tr', row.kind ?? '');
      if (row.kind === 'group') {
        const cell = element('th', '', row.cells?.[0] ?? '');
        cell.colSpan = columns.length;
        cell.scope = 'colgroup';
        made.append(cell);
      } else {
        for (const [i, column] of columns.entries()) made.append(element('td', column.kind ?? '', row.cells?.[i] ?? ''));
      }
      return made;
    };

    let rows = begin();
    for (const row of block.rows ?? []) {
      const made = line(row);
      rows.append(made);
      if (this.fits) continue;
      // What must not stand apart comes along: a heading inside the table before its rows, the row before a sum.
      const along: Element[] = [made];
      const keeps = (first: Element): boolean => first.classList.contains('sum') || first.classList.contains('total');
      while (rows.childElementCount > along.length) {
        const before = along[0]?.previousElementSibling;
        if (!before || !(keeps(along[0] as Element) || before.classList.contains('group'))) break;
        along.unshift(before);
      }
      if (along.length === rows.childElementCount && along.length > 1 && !this.alone(rows)) along.splice(0, along.length, ...rows.children);
      const table = rows.parentElement as HTMLElement;
      for (const each of along) each.remove();
      if (!rows.firstElementChild) table.remove();
      this.turnWithHeadings();
      rows = begin();
      for (const each of along) {
        rows.append(each);
        if (this.fits) continue;
        if (rows.childElementCount > 1) {
          each.remove();
          this.turn();
          rows = begin();
          rows.append(each);
        }
        rows = this.partRow(rows, each as HTMLTableRowElement, begin);
      }
    }
  }

  private alone(rows: Element): boolean {
    return this.body.firstElementChild === rows.parentElement;
  }

  /** A row that is higher than a page goes on on the next one, cell by cell. */
  private partRow(rows: HTMLTableSectionElement, row: HTMLTableRowElement, begin: () => HTMLTableSectionElement): HTMLTableSectionElement {
    while (!this.fits) {
      const rest = row.cloneNode(true) as HTMLTableRowElement;
      const end = endOf(row, this.body);
      let parted = false;
      for (const [i, cell] of [...row.cells].entries()) {
        const left = part(cell, this.body, false, end);
        const other = rest.cells[i];
        if (other) other.textContent = left?.textContent ?? '';
        parted ||= left !== undefined;
      }
      if (!parted) return rows;
      this.turn();
      rows = begin();
      rows.append(rest);
      row = rest;
    }
    return rows;
  }
}

/** How far down the element may reach, so that what lies below it (margins, borders) still fits. */
function endOf(made: HTMLElement, body: HTMLElement): number {
  const scale = body.getBoundingClientRect().height / (body.offsetHeight || 1);
  return made.getBoundingClientRect().bottom - (body.scrollHeight - body.clientHeight) * scale;
}

/**
 * Parts a text between two lines where the page ends: the element keeps what fits, a copy with the rest is given.
 * Nothing when not even two lines fit (`least`: one), or all does.
 */
function part(made: HTMLElement, body: HTMLElement, least = false, end = endOf(made, body)): HTMLElement | undefined {
  const node = made.firstChild;
  if (!(node instanceof Text) || made.childNodes.length !== 1) return undefined;
  const scale = body.getBoundingClientRect().height / (body.offsetHeight || 1);
  const style = getComputedStyle(made);
  const below = (parseFloat(style.paddingBottom) + parseFloat(style.borderBottomWidth)) * scale;
  const limit = end - below + 0.01;
  const lineHeight = parseFloat(style.lineHeight) * scale || 16;
  const range = document.createRange();
  range.setStart(node, 0);
  const bottom = (end: number): number => {
    range.setEnd(node, end);
    const boxes = range.getClientRects();
    let lowest = 0;
    for (const box of boxes) lowest = Math.max(lowest, box.bottom + Math.max(0, lineHeight - box.height) / 2);
    return lowest;
  };
  const { data } = node;
  if (bottom(data.length) <= limit) return undefined;
  let fitting = 0, beyond = data.length;
  while (beyond - fitting > 1) {
    const middle = (fitting + beyond) >> 1;
    if (bottom(middle) <= limit) fitting = middle;
    else beyond = middle;
  }
  // Never inside a surrogate pair or before a mark that belongs to the character.
  while (fitting > 0 && /[\uDC00-\uDFFF\p{M}\uFE00-\uFE0F]/u.test(data[fitting] ?? '')) fitting -= 1;
  const lines = Math.round((bottom(fitting) - made.getBoundingClientRect().top) / lineHeight);
  if (fitting === 0 || (!least && lines < 2)) return undefined;
  const rest = made.cloneNode(false) as HTMLElement;
  rest.textContent = data.slice(fitting).replace(/^\n/, '');
  rest.classList.add('goes-on');
  node.data = data.slice(0, fitting);
  return rest;
}

/** Fills the element with the document's pages; it must be in the page, so that lines can be measured. */
export function fillPages(into: HTMLElement, model: PageModel): number {
  into.lang = model.language;
  into.classList.add('papers');
  let pages = 0;
  for (const zoom of model.one_page ? [1, 0.95, 0.9, 0.85, 0.8, 0.75] : [1]) {
    into.replaceChildren();
    into.style.setProperty('--zoom', String(zoom));
    const pager = new Pager(into, model);
    for (const block of model.blocks ?? []) pager.place(block);
    pager.finish();
    pages = pager.pages;
    if (pages === 1) break;
  }
  return pages;
}

/** The document that the page shows, and its place in it. */
export class Papers {
  readonly element = element('div', 'papers');
  pages = 0;
  private model: PageModel | undefined;

  /** Fills the pages, at their true size, out of sight of everything else; gives their number. */
  fill(json: string): number {
    this.model = JSON.parse(json) as PageModel;
    const mounted = this.element.isConnected;
    if (!mounted) {
      this.element.classList.add('unseen');
      document.body.append(this.element);
    }
    this.pages = fillPages(this.element, this.model);
    this.element.setAttribute('role', 'document');
    this.element.setAttribute('aria-label', this.model.title);
    if (!mounted) {
      this.element.remove();
      this.element.classList.remove('unseen');
    }
    return this.pages;
  }

  /** Puts the pages into their place, as wide as it is. */
  mount(place: HTMLElement): void {
    if (this.element.parentElement !== place) place.append(this.element);
    const scale = place.clientWidth / (this.element.offsetWidth || 1);
    const wanted = scale > 0 && Number.isFinite(scale) ? `scale(${scale})` : '';
    if (this.element.style.transform !== wanted) this.element.style.transform = wanted;
  }

  /** The browser's own dialog; the title is the name that it proposes for a PDF. */
  print(): void {
    const { title } = document;
    if (this.model?.file_name) document.title = this.model.file_name;
    window.print();
    document.title = title;
  }
}
