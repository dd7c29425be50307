/** The colour that the style sheet gives to a class in the scheme of the reader, for what is drawn without it. */
export function colourOf(place: HTMLElement, classes: string): string {
  const probe = document.createElement('span');
  probe.className = classes;
  place.append(probe);
  // What is computed may be in any notation; a canvas has it as the numbers that WebGL wants.
  const context = document.createElement('canvas').getContext('2d');
  const { color } = getComputedStyle(probe);
  probe.remove();
  if (!context) return color;
  context.fillStyle = color;
  return String(context.fillStyle);
}
