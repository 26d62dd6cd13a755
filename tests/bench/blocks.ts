// How long the page is blocked, and by whom: noted inside the page from before its own scripts run. Periods of our
// code (the program, and the frames around it) apart from what reading and writing IndexedDB takes (IDBFS), and from
// waiting for the graphics process to give a context and programs, which happens once a start.
// installBlocks is sent to the page as text: it knows nothing but what stands in it.

export interface Blocks {
  /** Longest period without a pause, milliseconds. */
  readonly ours: number;
  /** The same until the first picture stands: nothing can be done before, and its time is a figure of its own. */
  readonly first: number;
  readonly storage: number;
  readonly graphics: number;
  /** The browser's longest task, whatever was in it: layout, painting and collecting garbage, too. */
  readonly task: number;
}

declare global {
  var blocks: { take(): Promise<Blocks>; memory: WebAssembly.Memory | undefined };
}

export function installBlocks(): void {
  let longest = { ours: 0, first: 0, storage: 0, graphics: 0, task: 0 };
  let depth = 0; // of our periods
  let shown = false; // the first picture stands
  let oursInside = 0; // of the storage's period under way
  let waited = 0; // for the graphics, of our period under way
  type Call = (this: unknown, ...values: unknown[]) => unknown;

  const ours = (call: Call): Call =>
    function (...values) {
      const start = performance.now();
      if (depth === 0) waited = 0;
      depth += 1;
      try {
        return call.apply(this, values);
      } finally {
        depth -= 1;
        if (depth === 0) {
          const took = performance.now() - start - waited;
          oursInside += took;
          const kind = shown ? 'ours' : 'first';
          longest[kind] = Math.max(longest[kind], took);
          shown ||= document.getElementById('stage')?.hidden === false;
        }
      }
    };
  const storage = (call: Call): Call =>
    function (...values) {
      const start = performance.now();
      oursInside = 0;
      try {
        return call.apply(this, values);
      } finally {
        longest.storage = Math.max(longest.storage, performance.now() - start - oursInside);
      }
    };

  const graphics = (call: Call): Call =>
    function (...values) {
      const start = performance.now();
      const given = call.apply(this, values);
      const took = performance.now() - start;
      waited += took;
      longest.graphics = Math.max(longest.graphics, took);
      return given;
    };
  HTMLCanvasElement.prototype.getContext = graphics(HTMLCanvasElement.prototype.getContext as Call) as typeof HTMLCanvasElement.prototype.getContext;
  WebGL2RenderingContext.prototype.useProgram = graphics(WebGL2RenderingContext.prototype.useProgram as Call);

  const request = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => request(ours(callback as Call) as FrameRequestCallback);

  // What the storage calls back goes through the handlers of requests and transactions.
  for (const [type, names] of [[IDBRequest, ['onsuccess']], [IDBTransaction, ['oncomplete', 'onabort']]] as const)
    for (const name of names) {
      const handler = Object.getOwnPropertyDescriptor(type.prototype, name);
      if (handler?.set)
        Object.defineProperty(type.prototype, name, {
          ...handler,
          set(this: unknown, call: Call | null) {
            handler.set?.call(this, call && storage(call));
          },
        });
    }

  // The program is called by its exports, and by its table when it gave a function to be called back.
  const timed = new Map<unknown, Call>();
  const once = (call: Call): Call => timed.get(call) ?? (timed.set(call, ours(call)), timed.get(call) as Call);
  const get = WebAssembly.Table.prototype.get;
  WebAssembly.Table.prototype.get = function (index) {
    const call: unknown = get.call(this, index);
    return typeof call === 'function' ? once(call as Call) : call;
  };
  const seen = (source: WebAssembly.WebAssemblyInstantiatedSource): WebAssembly.WebAssemblyInstantiatedSource => {
    const exports: Record<string, WebAssembly.ExportValue> = {};
    for (const [name, value] of Object.entries(source.instance.exports)) {
      if (value instanceof WebAssembly.Memory) globalThis.blocks.memory = value;
      // What begins with "%" is called by the program's own other part, not by the page.
      exports[name] = typeof value === 'function' && !name.startsWith('%') ? ours(value as Call) : value;
    }
    return { module: source.module, instance: { exports } };
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (source, imports) => seen(await instantiateStreaming(source, imports));
  WebAssembly.instantiate = (async (source: BufferSource, imports?: WebAssembly.Imports) =>
    seen(await instantiate(source, imports))) as typeof WebAssembly.instantiate;

  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  const note = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longest.task = Math.max(longest.task, duration);
  };
  observer.observe({ type: 'longtask', buffered: true });
  globalThis.blocks = {
    memory: undefined,
    take: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50)); // a task is told of after it ended
      note(observer.takeRecords());
      const taken = longest;
      longest = { ours: 0, first: 0, storage: 0, graphics: 0, task: 0 };
      return taken;
    },
  };
}
