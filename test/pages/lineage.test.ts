import { render } from 'preact-render-to-string';
import { LineageDrawing } from '../../src/pages/lineage/lineage-drawing';
import { lineageGraph, type LineageData } from '../../src/pages/lineage/lineage-graph';
import { compacted } from '../../src/pages/lineage/lineage-compact';
import { layOutLineage } from '../../src/pages/lineage/lineage-layout';
import { nearest } from '../../src/pages/lineage/lineage-nearest';
import { laidLineage } from '../../src/pages/lineage/lineage-picture';
import { inOrderOfTime } from '../../src/pages/lineage/lineage-order';
import { Sources } from '../../src/pages/record/sources';
import { HOSTILE } from './hostile';

type Step = readonly [id: string, date: string | null, happened?: boolean];

/** A lineage of these records, with `earlier>later` relationships. */
function lineageOf(
  steps: readonly Step[],
  links: readonly string[] = [],
  type = 'FOLLOWS',
): LineageData {
  return {
    timeline: steps.map(([id, date, happened = true]) => ({
      date,
      happened,
      record: { id, label: `Label of ${id}` },
    })),
    edges: links.map((link) => {
      const [from = '', to = ''] = link.split('>');
      return { type, happened: true, from: { id: from }, to: { id: to } };
    }),
  };
}

const places = async (data: LineageData) => layOutLineage(lineageGraph(data, null));
const leftsIn = async (data: LineageData, ids: readonly string[]) => {
  const { boxes } = await places(data);
  return ids.map((id) => boxes.get(id)?.x ?? NaN);
};
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe('the drawing of a lineage', () => {
  it('goes from left to right in the order of time, also where lines and names want it otherwise', async () => {
    const days = Array.from(
      { length: 24 },
      (_, index) => `20${10 + (index % 12)}-0${1 + (index % 9)}-11`,
    );
    const steps = days.map((day, index) => [`decision:${index}`, day] as const);
    const ids = [...steps].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
    // Lines from each to the one before, which is later for some.
    const links = ids
      .slice(1)
      .map((id, index) => `${id}>${ids[index]}`)
      .filter((_, i) => i % 3 === 0);
    const lefts = await leftsIn(lineageOf(steps, links), ids);
    expect(lefts).toEqual(sorted(lefts));
    const date = new Map(steps);
    for (const [index, id] of ids.entries()) {
      const next = ids[index + 1];
      if (next && date.get(next) !== date.get(id))
        expect(lefts[index + 1]).toBeGreaterThan(lefts[index] as number);
    }
  });

  it('puts what came of another on the same day, or within its year, behind it', async () => {
    const data = lineageOf(
      [
        ['decision:a', '2020-05-05'],
        ['decision:z', '2020-05-05'],
        ['decision:year', '2020'],
      ],
      ['decision:z>decision:a', 'decision:a>decision:year'],
    );
    const lefts = await leftsIn(data, ['decision:z', 'decision:a', 'decision:year']);
    expect(lefts).toEqual(sorted(lefts));
    expect(new Set(lefts).size).toBe(3);
  });

  it('puts plans behind all that happened, whatever their day, and what has no day below', async () => {
    const data = lineageOf(
      [
        ['decision:plan', '2001-01-01', false],
        ['decision:sometime', null, false],
        ['decision:late', '2020-01-01'],
        ['decision:undated', null],
      ],
      ['decision:late>decision:undated'],
    );
    const { boxes, undated, heads } = await places(data);
    const left = (id: string) => boxes.get(`decision:${id}`)?.x ?? NaN;
    expect(left('plan')).toBeGreaterThan(left('late'));
    expect(left('sometime')).toBeGreaterThan(left('late'));
    expect(heads.map(({ text }) => text)).toEqual(['2020', 'planned']);
    expect(boxes.get('decision:undated')?.y).toBeGreaterThan(undated?.y ?? NaN);
    expect(boxes.get('decision:late')?.y).toBeLessThan(undated?.y ?? NaN);
  });

  it('ends where links go in a circle', () => {
    const nodes = ['a', 'b'].map((id) => ({ id, date: '2020-01-01', isPlanned: false }));
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    const { columns } = inOrderOfTime(nodes, links);
    expect(columns.flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual([
      'a',
      'b',
    ]);
  });

  it('draws what came about by steps as a band around these', async () => {
    const data = lineageOf(
      [
        ['milestone:one', '2020-01-01'],
        ['milestone:two', '2021-01-01'],
        ['policy:p', null],
      ],
      ['milestone:one>policy:p', 'milestone:two>policy:p'],
      'STEP',
    );
    const { bands, boxes, lines } = await places(data);
    const band = bands.get('policy:p');
    expect(lines).toEqual([]);
    for (const id of ['milestone:one', 'milestone:two']) {
      const box = boxes.get(id);
      expect(box && band && box.x >= band.x && box.x + box.width <= band.x + band.width).toBe(true);
      expect(box && band && box.y >= band.y && box.y + box.height <= band.y + band.height).toBe(
        true,
      );
    }
  });

  it('lays no box and no words on another when it brings them together', () => {
    const part = { x: 0, y: 0, width: 10, height: 10 };
    const [a, b, c] = compacted([
      { left: 0, step: 1, parts: [part], after: [] },
      { left: 500, step: 1, parts: [{ ...part, y: 100 }], after: [] },
      { left: 900, step: 1, parts: [part], after: [] },
    ]);
    expect([a, b]).toEqual([0, 1]);
    expect(c).toBeGreaterThanOrEqual(10);
  });

  it('escapes what the data holds, and shows each name in its direction', async () => {
    const [hostile, hebrew] = [HOSTILE, '.ישראל'];
    const data: LineageData = {
      timeline: [hostile, hebrew].map((label, index) => ({
        date: `202${index}-01-01`,
        happened: true,
        record: { id: `decision:${index}`, label },
      })),
      edges: [],
    };
    const graph = lineageGraph(data, null);
    const html = render(
      LineageDrawing({
        title: hostile,
        graph,
        layout: await layOutLineage(graph),
        sources: new Sources(({ id }) => `/r/${id}`),
        link: ({ id }) => `/r/${id}`,
      }),
    );
    expect(html).not.toMatch(/<script|<img|onerror="/);
    expect(html).toContain('&lt;script>');
    expect(html).toMatch(/direction="rtl"[^>]*>\.ישראל</);
  });

  it('draws the nearest of very many, and leaves the others to the table', async () => {
    const { timeline = [], edges } = lineageOf(
      Array.from({ length: 100 }, (_, index) => [`decision:${index}`, `20${10 + (index % 10)}`]),
      Array.from({ length: 99 }, (_, index) => `decision:${index + 1}>decision:${index}`),
    );
    const far = timeline.map((node, index) => ({ ...node, depth: 99 - index }));
    const { graph, whole, layout } = await laidLineage({ timeline: far, edges }, 'decision:99');
    expect([graph.stages.length, layout.boxes.size, whole.stages.length]).toEqual([40, 40, 100]);
    expect(graph.stages.map(({ id }) => id)).toContain('decision:99');
    expect(graph.stages.map(({ id }) => id)).not.toContain('decision:59');
    // Lines lead only to what is drawn.
    expect(graph.descents).toHaveLength(39);
  });

  it('names what came about by a step that is drawn, however far it is', () => {
    const data = lineageOf(
      [
        ['policy:whole', null],
        ['milestone:step', '2020-01-01'],
      ],
      ['milestone:step>policy:whole'],
      'STEP',
    );
    const far = (data.timeline ?? []).map((node, index) => ({ ...node, depth: 1 - index }));
    const { stages } = nearest({ ...data, timeline: far }, 1, 'milestone:step');
    expect(stages).toMatchObject([{ id: 'policy:whole' }, { band: 'policy:whole' }]);
  });
});
