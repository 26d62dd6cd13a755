// Starts the application in the page and carries events to it and its answers back. Order: who may write (lock),
// then the program's first part and its data in parallel, then the first frame; until that the skeleton of the page
// stands. The rest of the program follows the first frame.
import { files } from 'sanpo:site';
import { DomLayer } from './dom_layer.ts';
import { give, type Exports } from './exports.ts';
import { Host, reasons } from './host.ts';
import { Program } from './program.ts';
import { memoryOnlyChosen, TabLock } from './tab_lock.ts';

const root = document.documentElement;
const stage = document.getElementById('stage') as HTMLElement;
const shell = document.getElementById('shell') as HTMLElement;
const shellState = document.getElementById('shell-state') as HTMLElement;

const reason = (name: (typeof reasons)[number]): number => reasons.indexOf(name);

/** The data that the application needs before its first frame. */
const needed = [
  `texts.${navigator.language.startsWith('ja') ? 'ja' : 'en'}`,
  ...Object.keys(files).filter((name) => /^(prices|forms|editions|benchmarks)\//.test(name)),
];

async function fetchAsset(name: string): Promise<readonly [string, Uint8Array]> {
  const answer = await fetch(files[name] ?? name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return [name, new Uint8Array(await answer.arrayBuffer())] as const;
}

function deliver(app: Exports, [name, bytes]: readonly [string, Uint8Array]): void {
  const { at, lengths } = give(app, name, bytes);
  app._app_asset(at, lengths[0] ?? 0, lengths[1] ?? 0);
}

async function start(): Promise<void> {
  const host = new Host();
  const assets = Promise.all(needed.map(fetchAsset));
  const lock = await TabLock.open({ memoryOnly: memoryOnlyChosen() });
  const program = new Program();
  const app = await program.start(host, lock);
  for (const asset of await assets) deliver(app, asset);
  if (!firstVisit()) await program.finish(); // the first picture may need any of it
  run(host, lock, program, app);
}

/** Whether nothing but the start can be asked for: no place in the address, and no worker from an earlier visit. */
const firstVisit = (): boolean => location.hash.length < 3 && !navigator.serviceWorker?.controller;

function run(host: Host, lock: TabLock, program: Program, app: Exports): void {
  const layer = new DomLayer(stage, {
    press: (id) => act(() => app._app_press(id)),
    edit: (id, text) =>
      act(() => {
        const { at, lengths } = give(app, text);
        return app._app_edit(id, at, lengths[0] ?? 0);
      }),
    focus: (id) => act(() => app._app_focus(id)),
    blur: (id) => act(() => app._app_blur(id)),
    hover: (id) => {
      if (program.complete && app._app_hover(id)) host.requestFrame(reason('input'));
    },
    hold: (id) => {
      if (program.complete && app._app_held(id)) host.requestFrame(reason('input'));
    },
    scroll: (id, top) => {
      if (program.complete && app._app_scroll(id, top)) host.requestFrame(reason('scroll'));
    },
  });
  host.layer = layer;

  /** After an action the elements say the truth before the event handler returns; the picture follows. */
  function act(action: () => number): void {
    if (!program.complete) {
      void afterRest(() => act(action));
      return;
    }
    const operations = action();
    if (operations > 0) layer.patch(app, operations);
    host.requestFrame(reason('action'));
  }

  /** In the order asked for, as soon as the program is complete; the page says that it waits when that takes long. */
  async function afterRest(action: () => void): Promise<void> {
    const slow = setTimeout(() => (root.dataset['waiting'] = 'true'), 200);
    await program.finish();
    clearTimeout(slow);
    delete root.dataset['waiting'];
    action();
  }

  let plain = false; // nothing is drawn: the plain page stays
  host.events = {
    frame: (time) => {
      if (plain) return;
      layer.patch(app, app._app_layout(time));
      app._app_paint();
      if (stage.hidden) {
        stage.hidden = false;
        shell.hidden = true;
        requestAnimationFrame(() => void program.finish()); // after this picture is on the screen
      }
      // Ready: what is kept on the device has been read, or could not be, which is then said.
      if (root.dataset['state'] !== 'ready' && root.dataset['revision'] !== undefined) root.dataset['state'] = 'ready';
    },
    file: (name, bytes) =>
      act(() => {
        const { at, lengths } = give(app, name, bytes);
        return app._app_file(at, lengths[0] ?? 0, lengths[1] ?? 0);
      }),
    wake: () => act(() => app._app_wake()),
    saved: () => lock.saved(host.allSaved),
    asset: (name) => {
      fetchAsset(name)
        .then((asset) => deliver(app, asset))
        .catch((error: unknown) => console.warn(error)); // offline and not cached: what was there stays
    },
    takeOver: () => void lock.takeOver(),
    room: (used, granted, lasting) => act(() => app._app_room(used, granted, lasting ? 1 : 0)),
  };

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const coarse = matchMedia('(pointer: coarse)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const surroundings = (): void => {
    const flags = (dark.matches ? 1 : 0) | (coarse.matches ? 2 : 0) | (calm.matches ? 4 : 0);
    app._app_surroundings(innerWidth, innerHeight, devicePixelRatio, flags);
    host.requestFrame(reason('resize'));
  };
  addEventListener('resize', surroundings);
  for (const query of [dark, coarse, calm]) query.addEventListener('change', surroundings);

  const tell = (code: number): void => act(() => app._app_command(code));
  lock.listen({
    becameWriter: () => tell(10),
    takenOver: () => tell(11),
    writerSaved: () => tell(12),
    flushAsked: () => {
      if (host.allSaved) lock.saved();
      else app._app_hidden();
    },
  });
  const route = (): void =>
    act(() => {
      const { at, lengths } = give(app, location.hash.slice(1));
      return app._app_route(at, lengths[0] ?? 0);
    });
  addEventListener('hashchange', route);
  addEventListener('popstate', route);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') app._app_hidden();
  });
  addEventListener('pagehide', () => app._app_hidden());

  host.canvas?.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    app._app_context(1);
  });
  host.canvas?.addEventListener('webglcontextrestored', () => {
    app._app_context(0);
    host.requestFrame(reason('texture'));
  });

  addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (inField) return; // inside a field undo is the browser's
    if (key === 'z') tell(event.shiftKey ? 2 : 1);
    else if (key === 'y') tell(2);
    else return;
    event.preventDefault();
  });

  // A file may be dropped anywhere.
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void host.readFile(file);
  });

  const { at, lengths } = give(app, location.hash.slice(1));
  const pictured = app._app_start(at, lengths[0] ?? 0) === 1;
  if (!pictured) {
    plain = true;
    shellState.textContent =
      'この端末では画面を描けません（WebGL2が使えません）。保存した内容は失われていません。書き出して、別のブラウザーで開いてください。 This browser cannot draw the screens (no WebGL2). Nothing is lost: export your data and open it in another browser.';
    const save = document.getElementById('shell-export') as HTMLButtonElement;
    save.hidden = false;
    save.addEventListener('click', () => app._app_export_all());
    root.dataset['state'] = 'plain';
    return;
  }
  surroundings();
}

start().catch((error: unknown) => {
  shellState.textContent = `起動できませんでした。もう一度読み込んでください。 Could not start; please reload. (${String(error)})`;
  root.dataset['state'] = 'failed';
});
