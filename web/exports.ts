// What the WebAssembly part offers, as src/platform/browser/main.cpp exports it. Ids are node ids; bytes go through
// the buffer that _app_buffer gives.
export interface Exports {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  _app_buffer(size: number): number;
  _app_surroundings(width: number, height: number, ratio: number, flags: number): void;
  _app_system_colors(canvas: number, text: number, gray: number, highlight: number, link: number): void;
  _app_asset(at: number, nameLength: number, length: number): void;
  _app_start(route: number, length: number, embedded: number): number;
  _app_layout(time: number, asked: number): number;
  _app_paint_ahead(): number;
  _app_paint(): void;
  _app_operations(): number;
  _app_press(id: number): number;
  _app_edit(id: number, at: number, length: number): number;
  _app_move(id: number): number;
  _app_dismiss(id: number): number;
  _app_focus(id: number, ring: number): number;
  _app_blur(id: number): number;
  _app_hover(id: number): number;
  _app_held(id: number): number;
  _app_scroll(region: number, top: number): number;
  _app_command(code: number): number;
  _app_route(at: number, length: number): number;
  _app_file(at: number, nameLength: number, length: number): number;
  _app_image(at: number, length: number, reason: number): number;
  _app_takes_attachments(): number;
  _app_begin_attaching(): void;
  _app_attachment(at: number, nameLength: number, length: number, size: number): number;
  _app_brought(at: number, length: number): void;
  _app_bundle_saved(missing: number): number;
  _app_blob(ticket: number, failure: number, at: number, length: number): number;
  _app_pages(count: number): number;
  _app_link_made(length: number): number;
  _app_wake(): number;
  _app_hidden(): void;
  _app_room(used: number, granted: number, flags: number): number;
  _app_context(lost: number): void;
  _app_export_all(): void;
}

export type CreateApp = (options: {
  host: unknown;
  storage: unknown;
  instantiateWasm: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}) => Promise<Exports>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Copies texts and bytes one after the other into the module's buffer; returns its address and the lengths. */
export function give(app: Exports, ...parts: (string | Uint8Array)[]): { at: number; lengths: number[] } {
  const bytes = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const at = app._app_buffer(bytes.reduce((sum, part) => sum + part.length, 0));
  let end = at;
  for (const part of bytes) {
    app.HEAPU8.set(part, end);
    end += part.length;
  }
  return { at, lengths: bytes.map((part) => part.length) };
}

/** The text at an address of the module's memory. */
export function take(app: Exports, at: number, length: number): string {
  return length === 0 ? '' : decoder.decode(app.HEAPU8.subarray(at, at + length));
}
