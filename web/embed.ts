// The page inside another site's page: who may have it there, what that page is told and may ask. Fetched by
// embed.html only. Messages: assets/schema/embedding.md; what is shown is the program's (src/ui/screens/embedded.cpp).
import { linkOf, longest } from './links.ts';

/** The version of the messages, in each of them. */
const version = 1;
const askAgain = 500, patience = 10_000; // ms, of the greeting
/** The whole frame is in view, so all of its picture is kept: a higher one takes more memory than a phone gives. */
const highestPicture = 16_384; // device pixels

type Language = 'ja' | 'en';

/** The sites that may have the page in theirs, besides the own one: one file beside the page. */
async function allowedParents(): Promise<Set<string>> {
  const allowed = new Set([location.origin]);
  try {
    const { parents } = (await (await fetch('embed.json', { cache: 'no-cache' })).json()) as { parents?: unknown };
    if (Array.isArray(parents)) for (const each of parents) if (typeof each === 'string') allowed.add(each);
  } catch {
    // No such file: nobody else.
  }
  return allowed;
}

/** The origin of the page around when it and all around it are allowed. */
async function parentAmong(allowed: Set<string>): Promise<string | undefined> {
  if (parent === self) return undefined;
  const around = (location as { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  const origins = around ? [...around] : ['null'];
  if (origins.every((origin) => allowed.has(origin))) return origins[0];
  return origins.includes('null') ? greet(allowed) : undefined;
}

/**
 * Where it is not told who is around (by older browsers, or as the frame's referrerpolicy wishes): whoever is allowed is
 * greeted, and greets back.
 */
function greet(allowed: Set<string>): Promise<string | undefined> {
  return new Promise((resolve) => {
    const hello = (): void => allowed.forEach((origin) => parent.postMessage({ sanpo: version, type: 'hello' }, origin));
    const again = setInterval(hello, askAgain);
    const end = (origin: string | undefined): void => {
      clearInterval(again);
      clearTimeout(tooLong);
      removeEventListener('message', heard);
      resolve(origin);
    };
    const heard = (event: MessageEvent<unknown>): void => {
      if (event.source === parent && allowed.has(event.origin) && messageOf(event.data)?.['type'] === 'hello') end(event.origin);
    };
    const tooLong = setTimeout(() => end(undefined), patience);
    addEventListener('message', heard);
    hello();
  });
}

function messageOf(data: unknown): Record<string, unknown> | undefined {
  const message = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined;
  return message?.['sanpo'] === version ? message : undefined;
}

export class Embedding {
  private height = 0;
  private result = '';

  private constructor(private readonly parentOrigin: string) {}

  /** Undefined where the page may not be: it then says so, and leads to the whole application. */
  static async open(): Promise<Embedding | undefined> {
    const origin = await parentAmong(await allowedParents());
    if (origin !== undefined) return new Embedding(origin);
    for (const id of ['shell-text', 'shell-state']) document.getElementById(id)?.remove();
    document.getElementById('shell-refused')?.removeAttribute('hidden');
    document.documentElement.dataset['state'] = 'refused';
    return undefined;
  }

  /** The language that the address asks for. */
  get language(): Language | undefined {
    return /[?&]lang=(ja|en)(&|$)/.exec(location.hash)?.[1] as Language | undefined;
  }

  /** `ask` is given what the page around wishes, as the end of an address; anything else it says is left alone. */
  listen(ask: (hash: string) => void): void {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== parent || event.origin !== this.parentOrigin) return;
      const message = messageOf(event.data);
      const { type, language, theme } = message ?? {};
      if (type === 'language' && (language === 'ja' || language === 'en')) ask(`?lang=${language}`);
      if (type === 'theme' && (theme === 'system' || theme === 'light' || theme === 'dark')) ask(`?theme=${theme}`);
    });
  }

  ready(): void {
    this.send({ type: 'ready' });
  }

  /** What is shown, and what comes of it; each is told when it is another one. */
  tell(tool: string, result: string, contentHeight: number): void {
    const height = Math.min(Math.ceil(contentHeight), Math.floor(highestPicture / devicePixelRatio));
    if (height > 0 && height !== this.height) this.send({ type: 'height', height });
    this.height = height;
    if (result && result !== this.result) this.send({ type: 'result', tool, result: JSON.parse(result) as unknown });
    this.result = result;
  }

  /** The whole application in a tab of its own; the case goes along in the link. Gives a length that is too long. */
  async openWhole(document: string): Promise<number> {
    const link = document ? await linkOf(document) : '';
    if (link.length > longest) return link.length;
    open(new URL('./', location.href).href + link, '_blank', 'noopener');
    return 0;
  }

  private send(message: Record<string, unknown>): void {
    parent.postMessage({ sanpo: version, ...message }, this.parentOrigin);
  }
}
