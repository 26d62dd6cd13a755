// What is seen of a region: tiles of its content, one below the other, that scroll with it. Which are wanted is the
// program's to say (src/ui/paint/tiles.h); here they are kept in the page.

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

export class RegionPicture {
  readonly element = document.createElement('div');
  private readonly tiles = new Map<number, Tile>();
  private readonly spare: Tile[] = [];

  /** `alpha`: what lies behind the region shines through. */
  constructor(private readonly alpha: boolean) {
    this.element.className = 'picture';
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Takes the lower left `width` × `height` device pixels of `source`; `top`: CSS pixels from the content's top. */
  show(source: HTMLCanvasElement, number: number, width: number, height: number, top: number): void {
    const tile = this.tiles.get(number) ?? this.spare.pop() ?? this.make();
    if (!tile) return;
    this.tiles.set(number, tile);
    const { canvas, context } = tile;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      context.globalCompositeOperation = 'copy';
    }
    context.drawImage(source, 0, source.height - height, width, height, 0, 0, width, height);
    canvas.style.width = `${width / devicePixelRatio}px`;
    canvas.style.height = `${height / devicePixelRatio}px`;
    canvas.style.top = `${top}px`;
    if (!canvas.parentNode) this.element.append(canvas);
  }

  /** Only what has these numbers is still wanted. */
  keep(first: number, last: number): void {
    for (const [number, tile] of this.tiles) {
      if (number >= first && number <= last) continue;
      this.tiles.delete(number);
      tile.canvas.remove();
      this.spare.push(tile);
    }
  }

  private make(): Tile | undefined {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { alpha: this.alpha });
    return context ? { canvas, context } : undefined;
  }
}
