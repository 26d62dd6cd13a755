// Loads the program in its two parts: what a first visit runs until its first picture, and the rest, which follows.
// The site's build cuts it by what such a visit calls (tools/site/split.mjs). Calls between the parts go through
// the function table: until the rest is there its places hold stand-ins, which fetch it at once.
import createApp from 'sanpo:application';
import { files } from 'sanpo:site';
import type { CreateApp, Exports } from './exports.ts';
import { untilThere } from './patience.ts';

type Received = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

export class Program {
  private first: WebAssembly.Exports = {};
  private coming: Promise<void> | undefined;
  /** Both parts are there. A development build is one piece. */
  complete = files['rest'] === undefined;

  /** The first part, started; `host` and `storage` are what the program may ask of the page. */
  async start(host: unknown, storage: unknown): Promise<Exports> {
    let failed: (reason: unknown) => void;
    const failure = new Promise<never>((_, reject) => (failed = reject));
    const app = (createApp as CreateApp)({
      host,
      storage,
      instantiateWasm: (imports: WebAssembly.Imports, receive: Received) => {
        const stubs = { placeholder: new Proxy({}, { get: (_, slot) => this.standIn(Number(slot)) }) };
        instantiate(files['wasm'] ?? 'app.wasm', { ...imports, ...stubs }).then(({ instance, module }) => {
          this.first = instance.exports;
          receive(instance, module);
        }, failed);
        return {};
      },
    });
    return Promise.race([app, failure]);
  }

  /** Fetches the rest, until it is there. */
  finish(): Promise<void> {
    if (this.complete) return Promise.resolve();
    this.coming ??= untilThere(() =>
      instantiate(files['rest'] ?? '', { primary: this.first as WebAssembly.ModuleImports }),
    ).then(() => void (this.complete = true));
    return this.coming;
  }

  /** What a place of the function table does until its function has come. */
  private standIn(slot: number) {
    return (...values: unknown[]): unknown => {
      if (!this.complete) {
        new WebAssembly.Instance(new WebAssembly.Module(fetchNow(files['rest'] ?? '')), {
          primary: this.first as WebAssembly.ModuleImports,
        });
        this.complete = true;
      }
      return (table(this.first)?.get(slot) as (...values: unknown[]) => unknown)(...values);
    };
  }
}

/** The table of the calls between the parts. What the cut added to the exports begins with "%"; there is another one. */
const table = (exports: WebAssembly.Exports): WebAssembly.Table | undefined =>
  Object.entries(exports).find(([name, value]) => name.startsWith('%') && value instanceof WebAssembly.Table)?.[1] as
    | WebAssembly.Table
    | undefined;

async function instantiate(file: string, imports: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  const answer = await fetch(file, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  // A server that does not know the type of the file: take the bytes.
  if (answer.headers.get('Content-Type') !== 'application/wasm') return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
  return WebAssembly.instantiateStreaming(answer, imports);
}

/** A file while the program stands still: it is in the middle of a call and cannot wait. */
function fetchNow(file: string): BufferSource {
  const request = new XMLHttpRequest();
  request.open('GET', file, false);
  request.overrideMimeType('text/plain; charset=x-user-defined'); // bytes: a waiting request gives nothing else
  request.send();
  const text = request.responseText;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
