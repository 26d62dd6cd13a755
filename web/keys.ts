// Keys that hold everywhere: they only tell the program, which has the same in its head and menus. What keys do in
// fields, choices, menus and dialogs is the DOM layer's. The list for people stands on the page ヘルプ.
import type { DomLayer } from './dom_layer.ts';

/** Shared with src/platform/browser/main.cpp. */
const Command = { undo: 1, redo: 2, palette: 3, find: 4, help: 5, saySaved: 6, back: 7, firstScreen: 20 } as const;

/** Whether the browser has something to undo in the field that is edited. It would go on in the field before. */
class OwnUndo {
  private field: EventTarget | null = null;
  private entered = '';
  private typed = false;

  constructor() {
    addEventListener('focusin', ({ target }) => this.begin(target), true);
    addEventListener('input', ({ target }) => {
      this.typed = target === this.field && this.valueOf(target) !== this.entered;
    }, true);
    // A block that was pasted into a table went to the program.
    addEventListener('paste', (event) => {
      if (event.defaultPrevented) this.begin(event.target);
    });
  }
  holds(target: EventTarget | null): boolean {
    return this.typed && target === this.field;
  }
  private begin(target: EventTarget | null): void {
    this.field = target;
    this.entered = this.valueOf(target);
    this.typed = false;
  }
  private valueOf(target: EventTarget | null): string {
    return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
  }
}

/** `last`: the last of the commands that there are. */
export function listenToKeys(layer: DomLayer, tell: (command: number) => void, last = Infinity): void {
  const own = new OwnUndo();
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return; // belongs to the input method
    const { target } = event;
    const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const command = commandOf(event, inField, inField && own.holds(target), layer);
    if (command === undefined || command > last) return;
    event.preventDefault();
    tell(command);
  });
}

function commandOf(event: KeyboardEvent, inField: boolean, ownUndo: boolean, layer: DomLayer): number | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey) {
    // By the place of the key: with Alt and Shift a digit types something else on most keyboards.
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    return event.shiftKey && !event.ctrlKey && !event.metaKey && digit && !layer.modal ? Command.firstScreen + Number(digit) : undefined;
  }
  if (!event.ctrlKey && !event.metaKey) {
    if (inField || layer.modal) return undefined;
    return key === '?' ? Command.help : key === 'escape' ? Command.back : undefined;
  }
  switch (key) {
    case 'k': return Command.palette;
    // Asked for a second time it is the browser's own.
    case 'f': return event.shiftKey || layer.isOpen('find') ? undefined : Command.find;
    case 's': return event.shiftKey ? undefined : Command.saySaved;
    // What was typed into a field since it was entered is the browser's to undo, letter by letter.
    case 'z': return ownUndo || layer.modal ? undefined : event.shiftKey ? Command.redo : Command.undo;
    case 'y': return ownUndo || layer.modal ? undefined : Command.redo;
    default: return undefined;
  }
}
