// Starts the application in the page and carries events to it and its answers back. Order: who may write (lock),
// then the program's first part and its data in parallel, then the first frame; until that the skeleton of the page
// stands. To a new visitor the rest of the program and the catalogues come after the first frame.
import { files } from 'sanpo:site';
import { Announcer } from './announcer.ts';
import { DomLayer } from './dom_layer.ts';
import type * as Embed from './embed.ts';
import { give, type Exports } from './exports.ts';
import { Host, reasons } from './host.ts';
import { Install } from './install.ts';
import { Offline } from './offline.ts';
import { listenToKeys } from './keys.ts';
import { listenToLaunches } from './launch.ts';
import type * as Links from './links.ts';
import { Places } from './places.ts';
import { loadPart } from './preview.ts';
import { untilThere } from './patience.ts';
import { Program } from './program.ts';
import { systemColors } from './system_colors.ts';
import { memoryOnlyChosen, TabLock } from './tab_lock.ts';

const root = document.documentElement;
const stage = document.getElementById('stage') as HTMLElement;
const shell = document.getElementById('shell') as HTMLElement;
const shellState = document.getElementById('shell-state') as HTMLElement;

/** Inside another site's page: nothing is kept on the device, and nothing asked of it. */
const embedded = root.dataset['embedded'] !== undefined;

const reason = (name: (typeof reasons)[number]): number => reasons.indexOf(name);

/** What the tools compute with. The start of a new visitor is drawn without it. */
const catalogues = Object.keys(files).filter((name) => /^(prices|forms|editions|benchmarks)\//.test(name));
/** How long the rest of the program waits for what is kept on the device to be read. */
const patience = 3_000; // ms

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
  if (embedded) {
    host.embedding = await (await loadPart<typeof Embed>('embed.js')).Embedding.open();
    if (!host.embedding) return; // it says so
  }
  const text = fetchAsset(`texts.${host.embedding?.language ?? (navigator.language.startsWith('ja') ? 'ja' : 'en')}`);
  const first = !embedded && (await firstVisit()); // before anything of this visit is kept
  const data = first ? undefined : Promise.all(catalogues.map(fetchAsset));
  const lock = await TabLock.open({ memoryOnly: embedded || memoryOnlyChosen() });
  const program = new Program();
  const app = await program.start(host, lock);
  if (!first) await program.finish(); // taking the data and the first picture may need any of it
  deliver(app, await text);
  for (const asset of (await data) ?? []) deliver(app, asset);
  run(host, lock, program, app, !first);
}

/** Whether nothing but the start can be asked for: no place in the address, nothing kept here by an earlier visit. */
async function firstVisit(): Promise<boolean> {
  if (location.hash.length > 2 || navigator.serviceWorker?.controller) return false;
  try {
    return (await indexedDB.databases()).length === 0;
  } catch {
    return false; // it cannot be told
  }
}

function run(host: Host, lock: TabLock, program: Program, app: Exports, whole: boolean): void {
  let coming: Promise<void> | undefined;
  /** The rest of the program and the catalogues, once. */
  const finish = (): Promise<void> =>
    (coming ??= (async () => {
      const [assets] = await Promise.all([
        whole ? [] : untilThere(() => Promise.all(catalogues.map(fetchAsset))),
        program.finish(),
      ]);
      for (const asset of assets) deliver(app, asset);
      whole = true;
      host.requestFrame(reason('data'));
    })());

  const layer = new DomLayer(stage, {
    press: (id) => act(() => app._app_press(id)),
    edit: (id, text) =>
      act(() => {
        const { at, lengths } = give(app, text);
        return app._app_edit(id, at, lengths[0] ?? 0);
      }),
    move: (id) => act(() => app._app_move(id)),
    dismiss: (id) => act(() => app._app_dismiss(id)),
    focus: (id, ring) => act(() => app._app_focus(id, ring ? 1 : 0)),
    blur: (id) => act(() => app._app_blur(id)),
    hover: (id) => {
      if (whole && app._app_hover(id)) host.requestFrame(reason('input'));
    },
    hold: (id) => {
      if (whole && app._app_held(id)) host.requestFrame(reason('input'));
    },
    scroll: (id, top) => {
      if (whole && app._app_scroll(id, top)) host.requestFrame(reason('scroll'));
    },
  }, new Announcer());
  host.layer = layer;
  host.place = lock;
  const places = new Places(layer);
  host.places = places;

  function place(operations: number): void {
    layer.patch(app, operations);
    host.placed();
  }

  /** After an action the elements say the truth before the event handler returns; the picture follows. */
  function act(action: () => number): void {
    if (!whole) {
      void afterRest(() => act(action));
      return;
    }
    const operations = action();
    if (operations < 0) return; // in the middle of long work
    if (operations > 0) place(operations);
    host.requestFrame(reason('action'));
  }

  /** In the order asked for, as soon as everything has come; the page says that it waits when that takes long. */
  async function afterRest(action: () => void): Promise<void> {
    const slow = setTimeout(() => (root.dataset['waiting'] = 'true'), 200);
    await finish();
    clearTimeout(slow);
    delete root.dataset['waiting'];
    action();
  }

  let followed = false;
  /** After the picture of what is kept is on the screen: the rest, and what keeps the site on the device. */
  function follow(): void {
    if (followed) return;
    followed = true;
    if (embedded) host.embedding?.ready();
    else requestAnimationFrame(() => setTimeout(() => void finish().then(() => (keepSite(), fetchLater()))));
  }
  let fieldInView = false; // to be looked after behind the next frame
  let drawing = false; // not before the graphics are ready, and not where there are none: the plain page stays
  let toPaint = 0; // a task that is to paint what was laid out
  let read = false; // what was laid out is what the device keeps, or that it could not be read
  let postponed = 0; // why frames were asked for meanwhile
  /** In the first frames all code runs for the first time, and no glyph is there yet: a slice at a time. */
  function paintInSlices(): void {
    if (!app._app_paint_ahead()) return void (toPaint = setTimeout(paintInSlices));
    toPaint = 0;
    paint();
    host.postpone(postponed);
    postponed = 0;
  }
  function paint(): void {
    app._app_paint();
    if (fieldInView) layer.keepFieldInView();
    fieldInView = false;
    if (stage.hidden) {
      stage.hidden = false;
      shell.hidden = true;
      layer.comeIntoSight();
      setTimeout(follow, patience);
    }
    if (root.dataset['state'] !== 'ready' && read) {
      root.dataset['state'] = 'ready';
      follow();
    }
  }
  host.events = {
    frame: (time, asked) => {
      if (!drawing) return;
      if (toPaint) return void (postponed |= asked);
      const operations = app._app_layout(time, asked);
      if (operations < 0) return; // the next frame goes on
      read = root.dataset['revision'] !== undefined;
      place(operations);
      if (root.dataset['state'] === 'ready') paint();
      else toPaint = setTimeout(paintInSlices);
    },
    file: (name, bytes, brought = []) =>
      act(() => {
        for (const file of brought) app._app_brought(give(app, file).at, file.length);
        const { at, lengths } = give(app, name, bytes);
        return app._app_file(at, lengths[0] ?? 0, lengths[1] ?? 0);
      }),
    attachment: (name, size, bytes) =>
      act(() => {
        const { at, lengths } = give(app, name, bytes);
        return app._app_attachment(at, lengths[0] ?? 0, lengths[1] ?? 0, size);
      }),
    bundleSaved: (missing) => act(() => app._app_bundle_saved(missing)),
    blob: (ticket, failure, bytes) => act(() => app._app_blob(ticket, failure, give(app, bytes).at, bytes.length)),
    wake: () => act(() => app._app_wake()),
    saved: () => lock.saved(host.allSaved),
    asset: (name) => {
      void untilThere(() => fetchAsset(name)).then((asset) => deliver(app, asset)); // what was there stays meanwhile
    },
    takeOver: () => void lock.takeOver(),
    switchBuild: () => void switchBuild(),
    install: () => install.ask(),
    room: (used, granted, flags) => act(() => app._app_room(used, granted, flags)),
    image: (dataUrl, reason) =>
      act(() => {
        const { at, lengths } = give(app, dataUrl);
        return app._app_image(at, lengths[0] ?? 0, reason);
      }),
    pages: (count) => act(() => app._app_pages(count)),
    linkMade: (length) => act(() => app._app_link_made(length)),
  };

  /** Data that few cases need: it comes behind everything else. */
  const fetchLater = (): void => {
    for (const name of Object.keys(files).filter((each) => each.startsWith('later/'))) host.events?.asset(name);
  };

  let offline: Offline | undefined;
  const keepSite = (): void => {
    offline = Offline.start({ ready: () => tell(30), elsewhere: () => tell(31) });
  };
  /** Takes the new build once everything is kept. A failing save says so itself, and the old build goes on. */
  async function switchBuild(): Promise<void> {
    app._app_hidden();
    for (let tries = 0; !host.allSaved && tries < 100; ++tries) await new Promise((resolve) => setTimeout(resolve, 50));
    if (host.allSaved) offline?.switchOver();
  }

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const coarse = matchMedia('(pointer: coarse)');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const forced = matchMedia('(forced-colors: active)');
  const surroundings = (): void => {
    const flags = (dark.matches ? 1 : 0) | (coarse.matches ? 2 : 0) | (calm.matches ? 4 : 0) | (forced.matches ? 8 : 0);
    if (forced.matches) app._app_system_colors(...systemColors());
    // Where a soft keyboard does not make the page smaller (iOS) it lies over it; a pinch is no smaller page.
    const view = visualViewport && Math.abs(visualViewport.scale - 1) < 0.01 ? visualViewport.height : innerHeight;
    app._app_surroundings(innerWidth, Math.min(innerHeight, Math.ceil(view)), devicePixelRatio, flags);
    fieldInView = true;
    host.requestFrame(reason('resize'));
  };
  addEventListener('resize', surroundings);
  visualViewport?.addEventListener('resize', surroundings);
  for (const query of [dark, coarse, calm, forced]) query.addEventListener('change', surroundings);
  const watchRatio = (): void => // the window has gone to another screen
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => (surroundings(), watchRatio()), { once: true });
  watchRatio();

  const tell = (code: number): void => act(() => app._app_command(code));
  const install = new Install({ done: () => tell(32), possible: () => tell(33), byHand: () => tell(34) });
  lock.listen({
    becameWriter: () => tell(10),
    takenOver: () => tell(11),
    writerSaved: () => tell(12),
    flushAsked: () => {
      if (host.allSaved) lock.saved();
      else app._app_hidden();
    },
  });
  /** A link that carries a case: it goes out of the address at once, and what it brings is shown like a file. */
  const takeLink = (): boolean => {
    const { hash } = location;
    if (embedded || !hash.startsWith('#c=')) return false;
    history.replaceState(null, '', '#/data');
    void loadPart<typeof Links>('links.js').then(async ({ documentOf }) => host.events?.file('link', await documentOf(hash)));
    return true;
  };
  const route = (to = location.hash.slice(1)): void =>
    act(() => {
      const { at, lengths } = give(app, to);
      return app._app_route(at, lengths[0] ?? 0);
    });
  // Of every step to another address, a person's too.
  addEventListener('popstate', () => {
    if (!takeLink()) places.come(route);
  });
  const goOutOfSight = (): void => {
    if (whole) app._app_hidden(); // before that there is nothing to be kept
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') goOutOfSight();
  });
  addEventListener('pagehide', goOutOfSight);

  host.canvas?.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    app._app_context(1);
  });
  host.canvas?.addEventListener('webglcontextrestored', () => {
    app._app_context(0);
    host.requestFrame(reason('texture'));
  });

  listenToKeys(layer, tell, embedded ? 2 : undefined); // undo and redo

  // A file may be dropped anywhere: where an item of the certification is shown as its evidence, else as an import.
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (whole && app._app_takes_attachments() && !dropped.some((file) => /\.zip$/i.test(file.name))) {
      app._app_begin_attaching();
      for (const file of dropped) void host.readAttachment(file);
    } else if (dropped[0]) void host.readFile(dropped[0]);
  });
  listenToLaunches((file) => void host.readFile(file));

  takeLink();
  host.embedding?.listen(route);
  const { at, lengths } = give(app, location.hash.slice(1));
  const pictured = app._app_start(at, lengths[0] ?? 0, embedded ? 1 : 0) === 1;
  if (!pictured) {
    shellState.textContent =
      'この端末では画面を描けません（WebGL2が使えません）。保存した内容は失われていません。書き出して、別のブラウザーで開いてください。 This browser cannot draw the screens (no WebGL2). Nothing is lost: export your data and open it in another browser.';
    const save = document.getElementById('shell-export') as HTMLButtonElement;
    save.hidden = false;
    save.addEventListener('click', () => app._app_export_all());
    root.dataset['state'] = 'plain';
    return;
  }
  surroundings();
  void host.graphicsReady().then(() => {
    drawing = true;
    host.requestFrame(reason('resize'));
  });
}

start().catch((error: unknown) => {
  shellState.textContent = `起動できませんでした。もう一度読み込んでください。 Could not start; please reload. (${String(error)})`;
  root.dataset['state'] = 'failed';
});
