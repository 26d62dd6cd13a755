// The part of the page that files need: the store of attachments, archives of an export with its attachments, pictures
// made small. Fetched when first needed; the program behind it is src/app/attachments.h.
import { bundle, unbundle as opened } from './bundle.ts';
import { Blobs, kindOf } from './blobs.ts';
import type { StoragePlace } from './tab_lock.ts';

interface Answer {
  /** A StorageFailure::Kind; -1: it is done; -2: there is no such content. */
  failure: number;
  bytes: Uint8Array | undefined;
}
const done: Answer = { failure: -1, bytes: undefined };

/** As BlobAsk in src/platform/browser/browser_blobs.h. */
const calls: ((blobs: Blobs, text: string, bytes: Uint8Array) => Promise<Answer>)[] = [
  (blobs, name, bytes) => blobs.put(name, bytes).then(() => done),
  (blobs, name) => blobs.get(name).then((bytes) => ({ failure: bytes ? -1 : -2, bytes })),
  (blobs) =>
    blobs.list().then((list) => ({
      failure: -1,
      bytes: new TextEncoder().encode(list.map(({ name, bytes, unused }) => `${name} ${bytes} ${unused ?? ''}\n`).join('')),
    })),
  (blobs, text) => {
    const [now, ...lines] = text.split('\n');
    const named = (what: string): string[] => lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1));
    return blobs.tidy({ now: Number(now), unused: named('unused'), used: named('used'), removed: named('removed') }).then(() => done);
  },
  (blobs) => blobs.clear().then(() => done),
];

export class Store {
  private readonly blobs: Blobs;

  constructor(place: StoragePlace) {
    this.blobs = new Blobs(place);
  }

  async call(which: number, text: string, bytes: Uint8Array): Promise<Answer> {
    try {
      return await calls[which]!(this.blobs, text, bytes);
    } catch (error) {
      return { failure: kindOf(error), bytes: undefined };
    }
  }

  /** `files`: a line each, "<sha256> <path in the archive>". */
  bundle(json: Uint8Array, files: string): ReturnType<typeof bundle> {
    const named = files.split('\n').filter((line) => line !== '').map((line) => {
      const end = line.indexOf(' ');
      return { name: line.slice(0, end), path: line.slice(end + 1) };
    });
    return bundle(json, named, this.blobs);
  }
}

const largestArchive = 350_000_000; // of the documents 100 MB, of the files 200 MB

export async function unbundle(file: File): Promise<ReturnType<typeof opened>> {
  return file.size > largestArchive ? { json: new Uint8Array(), files: [] } : opened(new Uint8Array(await file.arrayBuffer()));
}

/** As a data URL that an import takes back: strings may be no longer than 64 KB. */
export async function smallPicture(file: File): Promise<string> {
  const image = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  for (const side of [320, 256, 192, 128, 96]) {
    const scale = Math.min(1, side / Math.max(image.width, image.height));
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    const context = canvas.getContext('2d')!;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const picture = canvas.toDataURL('image/png');
    if (picture.length <= 60_000) return picture;
  }
  throw new Error('too much in it');
}
