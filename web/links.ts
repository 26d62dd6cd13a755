// A case in a link, in the part of an address that never leaves the browser: `#c=1.<deflated JSON, base64url>`. What such
// a link brings is a stranger's file: the program shows it before anything is taken. Fetched when it is first needed.

/** Longer addresses are cut by mail programs and messengers. */
export const longest = 8 * 1024;
const largest = 1024 * 1024; // unpacked
const begin = '#c=1.';

/** Gives nothing when there would be more bytes than allowed, or they cannot be read. */
async function through(bytes: BlobPart, stream: CompressionStream | DecompressionStream): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value as Uint8Array);
      length += (part.value as Uint8Array).length;
      if (length > largest) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined; // no deflated data
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const base64url = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

/** The end of the address. */
export async function linkOf(document: string): Promise<string> {
  const packed = await through(document, new CompressionStream('deflate-raw'));
  return begin + base64url(packed ?? new Uint8Array());
}

/** The document of such a link; no bytes when there is none in it. */
export async function documentOf(hash: string): Promise<Uint8Array> {
  const nothing = new Uint8Array();
  if (!hash.startsWith(begin) || hash.length > longest) return nothing;
  try {
    const text = atob(hash.slice(begin.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return (await through(packed, new DecompressionStream('deflate-raw'))) ?? nothing;
  } catch {
    return nothing; // cut off on its way
  }
}
