// Texts that do not fit: read off the elements, which lie at the true places in the drawing's own font and size. A
// text that is cut on purpose shows its whole on demand (state::cut) and is no finding; neither are a field's long
// text, which its own element shows while it is edited, and a choice, whose list shows it.
import type { Page } from 'playwright-core';

/** Each finding as a line for people; empty when everything fits. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const findings: string[] = [];
    const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
    const tell = (element: Element, what: string, words: string): void => {
      const { left, top, width, height } = element.getBoundingClientRect();
      findings.push(`${what}: “${words}” in ${Math.round(width)}×${Math.round(height)} at ${Math.round(left)}, ${Math.round(top)}`);
    };
    const seen: { element: Element; box: DOMRect; text: string }[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('#stage .n')) {
      if (element.matches('.cut, .region, .cell') || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      const region = element.closest('.region')?.getBoundingClientRect();
      if (region && (box.left < region.left - 1 || box.right > region.right + 1))
        tell(element, 'beyond its region', element.textContent ?? '');
      const style = getComputedStyle(element);
      if (element instanceof HTMLInputElement && element.classList.contains('right')) { // a number must be seen whole
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        if (pen.measureText(element.value).width > box.width - 17) tell(element, 'number', element.value);
      }
      const text = element.firstChild;
      if (!(text instanceof Text) || !text.data.trim()) continue;
      const before = element.style.whiteSpace;
      if (!element.matches('.line')) element.style.whiteSpace = 'pre-wrap'; // buttons are drawn broken, too
      const range = document.createRange();
      range.selectNodeContents(text);
      const words = range.getBoundingClientRect();
      element.style.whiteSpace = before;
      // A line box is higher than its letters, and a space at a line's end hangs beyond the box.
      const size = parseFloat(style.fontSize), line = size * 0.8;
      if (words.width > box.width + size / 2) tell(element, 'too wide', text.data);
      else if (words.height > box.height + line) tell(element, 'too high', text.data);
      if (element.matches('span, h1, h2, h3, h4')) seen.push({ element, box: words, text: text.data });
    }
    for (const [i, one] of seen.entries())
      for (const other of seen.slice(i + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 3 && down > 8 && one.element.closest('.region') === other.element.closest('.region'))
          tell(one.element, `over “${other.text}”`, one.text);
      }
    return findings;
  });
}
