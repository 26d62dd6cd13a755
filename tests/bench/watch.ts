// What is noted inside the page, before its own scripts run: frames and their cost, memory, the first frame.
// These functions are sent to the page as text: they know nothing but what stands in them.

export interface Watch {
  frames: number;
  /** Of each frame, milliseconds: all of it, and without its last call into the program, which is painting. */
  whole: number[];
  ui: number[];
  memory: WebAssembly.Memory | undefined;
  /** Since the navigation, milliseconds. */
  firstFrame: number | undefined;
}

declare global {
  var watch: Watch;
}

/** Notes when the page says that its first frame stands and the browser is ready for the next one. */
export function watchFirstFrame(): void {
  const watch: Watch = { frames: 0, whole: [], ui: [], memory: undefined, firstFrame: undefined };
  globalThis.watch = watch;
  const observer = new MutationObserver(() => {
    if (document.documentElement.dataset['state'] !== 'ready') return;
    observer.disconnect();
    requestAnimationFrame(() => {
      watch.firstFrame = performance.now();
    });
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
}

/** Counts and times frames, and keeps the program's memory at hand. */
export function watchFrames(): void {
  const watch: Watch = { frames: 0, whole: [], ui: [], memory: undefined, firstFrame: undefined };
  globalThis.watch = watch;
  let depth = 0;
  let lastCall = 0; // duration of the last call into the program

  const request = requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    request((time) => {
      lastCall = 0;
      const start = performance.now();
      callback(time);
      const whole = performance.now() - start;
      watch.frames += 1;
      watch.whole.push(whole);
      watch.ui.push(whole - lastCall);
    });

  type Call = (...values: unknown[]) => unknown;
  const timed = (call: Call): Call => (...values) => {
    const start = performance.now();
    depth += 1;
    try {
      return call(...values);
    } finally {
      depth -= 1;
      if (depth === 0) lastCall = performance.now() - start;
    }
  };
  const seen = (source: WebAssembly.WebAssemblyInstantiatedSource): WebAssembly.WebAssemblyInstantiatedSource => {
    const exports: Record<string, WebAssembly.ExportValue> = {};
    for (const [name, value] of Object.entries(source.instance.exports)) {
      if (value instanceof WebAssembly.Memory) watch.memory = value;
      // What begins with "%" is called by the program's own other part, not by the page.
      exports[name] = typeof value === 'function' && !name.startsWith('%') ? timed(value as Call) : value;
    }
    return { module: source.module, instance: { exports } };
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (source, imports) => seen(await instantiateStreaming(source, imports));
  WebAssembly.instantiate = (async (source: BufferSource, imports?: WebAssembly.Imports) =>
    seen(await instantiate(source, imports))) as typeof WebAssembly.instantiate;
}
