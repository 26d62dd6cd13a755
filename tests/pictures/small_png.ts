// A picture of an interface as a PNG of 256 colours: what is kept in version control is a third of the size, and the
// eye sees no difference. The browser decodes, this writes. Form: PNG specification, third edition, 5 and 11.
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** The picture's pixels, red green blue alpha, decoded by the page. */
async function pixels(page: Page, png: Buffer): Promise<{ width: number; height: number; bytes: Buffer }> {
  const { width, height, base64 } = await page.evaluate(async (source) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(source), (c) => c.charCodeAt(0))], { type: 'image/png' }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: bitmap.width, height: bitmap.height, base64: btoa(text) };
  }, png.toString('base64'));
  return { width, height, bytes: Buffer.from(base64, 'base64') };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export async function smallPng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, bytes } = await pixels(page, png);
  const colours = new Map<number, number>();
  const colourAt = (pixel: number): number => bytes.readUIntBE(pixel * 4, 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(pixel);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  // The most frequent ones stay as they are; the rest, shades on the edges of letters, take the nearest of them.
  const palette = [...colours].toSorted((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour);
  const index = new Map(palette.map((colour, at) => [colour, at]));
  const distance = (a: number, b: number): number =>
    ((a >> 16) - (b >> 16)) ** 2 + ((a >> 8 & 255) - (b >> 8 & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
  for (const colour of colours.keys()) {
    if (index.has(colour)) continue;
    let nearest = 0;
    palette.forEach((other, at) => {
      if (distance(colour, other) < distance(colour, palette[nearest] ?? 0)) nearest = at;
    });
    index.set(colour, nearest);
  }
  const rows = Buffer.alloc((width + 1) * height); // each begins with its filter, none
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = index.get(colourAt(y * width + x)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8); // 8 bits, palette
  const entries = Buffer.concat(palette.map((colour) => Buffer.from([colour >> 16, colour >> 8 & 255, colour & 255])));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head), chunk('PLTE', entries), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}
