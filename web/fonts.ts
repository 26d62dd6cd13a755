// The faces the interface is set in: the device's own fonts, Japanese ones first. Shared by the drawing and the
// fields, so that both agree.
export const family =
  '"Hiragino Sans","Hiragino Kaku Gothic ProN","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI","Yu Gothic",Meiryo,sans-serif';

export function fontOf(bold: boolean, pixels: number): string {
  return `${bold ? '700' : '400'} ${pixels}px ${family}`;
}
