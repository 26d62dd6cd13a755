// Draws single grapheme clusters on a small canvas and reads their coverage back: the interface's glyphs are the
// browser's. Sizes are device pixels. willReadFrequently keeps the canvas in main memory: ten times faster here.
import { fontOf } from './fonts.ts';

const side = 256;
const inks = { dark: '#17252b', light: '#ffffff' } as const;

export class GlyphCanvas {
  private readonly context: CanvasRenderingContext2D;
  private font = '';
  private cluster = '';
  private readonly baselines = new Map<string, number>();

  constructor() {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    canvas.lang = 'ja';
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2d canvas');
    context.textBaseline = 'alphabetic';
    this.context = context;
  }

  /** Advance, and left, top, width, height of the bitmap around the pen on the baseline. */
  measure(face: number, pixels: number, cluster: string): [number, number, number, number, number] {
    const context = this.context;
    const font = fontOf((face & 1) !== 0, pixels);
    const key = `${face} ${font} ${devicePixelRatio}`;
    if (key !== this.font) {
      context.font = font;
      context.fontKerning = 'none';
      // Where the page is enlarged its own text is drawn without hinting; a canvas has it or not, as it happens.
      context.textRendering = devicePixelRatio === 1 ? 'auto' : 'geometricPrecision';
      context.fillStyle = face & 2 ? inks.light : inks.dark;
      this.font = key;
    }
    this.cluster = cluster;
    const size = context.measureText(cluster);
    const inkWidth = size.actualBoundingBoxLeft + size.actualBoundingBoxRight;
    if (!(inkWidth > 0)) return [size.width, 0, 0, 0, 0];
    const left = Math.floor(-size.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-size.actualBoundingBoxAscent) - 1;
    const right = Math.ceil(size.actualBoundingBoxRight) + 1;
    const bottom = Math.ceil(size.actualBoundingBoxDescent) + 1;
    return [size.width, left, top, Math.min(right - left, side), Math.min(bottom - top, side)];
  }

  /** Coverage of the cluster measured last. */
  rasterize(left: number, top: number, out: Uint8Array, width: number, height: number): void {
    const context = this.context;
    context.clearRect(0, 0, width, height);
    context.fillText(this.cluster, -left, -top);
    const data = context.getImageData(0, 0, width, height).data;
    for (let i = 0; i < out.length; ++i) out[i] = data[i * 4 + 3] ?? 0;
  }

  /** From the top of a line box or of a field to its baseline, as a real field of this height has it; device pixels. */
  baseline(pixels: number, height: number): number {
    const key = `${pixels}/${height}/${devicePixelRatio}`;
    const known = this.baselines.get(key);
    if (known !== undefined) return known;
    const ratio = devicePixelRatio;
    const line = document.createElement('div');
    line.className = 'probe-line';
    const input = document.createElement('input');
    input.className = 'probe';
    input.style.font = fontOf(false, pixels / ratio);
    input.style.height = `${height / ratio}px`;
    input.value = 'A国';
    const mark = document.createElement('span');
    mark.className = 'probe-mark';
    line.append(input, mark);
    document.body.append(line);
    const distance = (mark.getBoundingClientRect().bottom - input.getBoundingClientRect().top) * ratio;
    line.remove();
    this.baselines.set(key, distance);
    return distance;
  }
}
