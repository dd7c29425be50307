import forceAtlas2 from 'graphology-layout-forceatlas2';

/**
 * Lets the layouts of this suite end after one round: those of the whole graph take seconds, and
 * layout.test.ts tests what they come to.
 */
export function layOutInOneRound(): void {
  let assign: jest.SpyInstance;
  beforeAll(() => {
    const whole = forceAtlas2.assign.bind(forceAtlas2);
    const laidOut = new WeakSet<object>();
    assign = jest.spyOn(forceAtlas2, 'assign').mockImplementation((graph, settings) => {
      if (laidOut.has(graph)) return;
      laidOut.add(graph);
      whole(graph, { ...(settings as object), iterations: 1 });
    });
  });
  afterAll(() => assign.mockRestore());
}
