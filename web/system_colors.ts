// The colours a person set for the whole system, for pictures that must follow them (forced colours).

const names = ['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'LinkText'] as const;

/** Each as 0xRRGGBB, in the order of Exports._app_system_colors. */
export function systemColors(): [number, number, number, number, number] {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const colors = names.map((name) => {
    probe.style.color = name;
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
    return red << 16 | green << 8 | blue;
  });
  probe.remove();
  return colors as [number, number, number, number, number];
}
