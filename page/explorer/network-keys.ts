interface Camera {
  getState(): { x: number; y: number; ratio: number; angle: number };
  setState(state: Partial<{ x: number; y: number; ratio: number }>): unknown;
}

/** Moves and zooms a drawing by the keyboard. */
export function addKeys(stage: HTMLElement, camera: Camera): void {
  stage.addEventListener('keydown', (event) => {
    const { x, y, ratio } = camera.getState();
    const step = ratio * 0.1;
    const states: Readonly<Record<string, Parameters<Camera['setState']>[0]>> = {
      ArrowLeft: { x: x - step },
      ArrowRight: { x: x + step },
      ArrowUp: { y: y + step },
      ArrowDown: { y: y - step },
      '+': { ratio: ratio / 1.3 },
      '-': { ratio: ratio * 1.3 },
      '0': { x: 0.5, y: 0.5, ratio: 1 },
    };
    const state = states[event.key];
    if (!state) return;
    event.preventDefault();
    camera.setState(state);
  });
}
