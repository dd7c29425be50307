import type { Viz } from '@viz-js/viz' with { 'resolution-mode': 'import' };
import { FORMAT } from '../../src/export/format';
import { MOST_DRAWN, pictureOf } from '../../src/export/hubs';
import type { Subgraph } from '../../src/memory/network/subgraph';
import { edge, node } from './hard-words';
import { parseMermaid } from './parsers';
import { writingOf } from './writing';

const requestOf = (options: object) => writingOf({ format: 'mermaid', ...options }).request;
const labelled = (...names: string[]): Subgraph => ({
  directed: true,
  nodes: names.map((name, index) => node(`topic:t${index}`, name)),
  edges: [],
});

describe('a label in Mermaid', () => {
  const write = (name: string) =>
    /n0\["(.*)"\]/.exec(
      FORMAT.mermaid.write(labelled(name), writingOf({ format: 'mermaid' })),
    )?.[1];

  // Mermaid draws each of these on the left as "Unsupported markdown", as another text or not at all.
  it.each([
    ['1. Opening', '1#46; Opening'],
    ['10) Closing', '10#41; Closing'],
    ['- a list', '#45; a list'],
    ['+ a list', '#43; a list'],
    ['* a list', '#42; a list'],
    ['# a heading', '#35; a heading'],
    ['> a quotation', '#62; a quotation'],
    ['a heading\n===', 'a heading<br/>#61;=='],
    ['a heading\n---', 'a heading<br/>#45;--'],
    ['first\n2. second', 'first<br/>2#46; second'],
    ['    code', '#32;   code'],
    ['`code` and ~~struck~~', '#96;code#96; and #126;#126;struck#126;#126;'],
    ['_a_ and **b**', '#95;a#95; and #42;#42;b#42;#42;'],
    ['[a](b) <c> {d}', '#91;a#93;#40;b#41; #60;c#62; #123;d#125;'],
    ['https://a.example', 'https#58;#47;#47;a.example'],
    ['www.a.example', 'www#46;a.example'],
    ['fa:fa-car', 'fa#58;fa-car'],
    ['a@b.example', 'a#64;b.example'],
    ['$$x$$', '#36;#36;x#36;#36;'],
    ['"quoted"; 100%', '#34;quoted#34;#59; 100%'],
  ])('%j is text', (name, expected) => {
    expect(write(name)).toBe(expected);
  });

  it.each([
    'end',
    'graph',
    'subgraph',
    'click',
    'default',
    '2023-10-26',
    'Meeting 174. June',
    'ישראל',
  ])('%j needs no sign', (name) => {
    expect(write(name)).toBe(name);
  });
});

describe('a label in DOT', () => {
  let graphviz: Viz;
  beforeAll(async () => {
    graphviz = await (await import('@viz-js/viz')).instance();
  });

  it.each([
    'AT&T &amp; &#65;',
    '\\N \\G \\L',
    'a\\',
    '"',
    '<b>bold</b>',
    'node',
    '{a|b}',
    '// no comment',
  ])('%j is drawn to the letter', (name) => {
    const dot = FORMAT.dot.write(labelled(name), writingOf({ format: 'dot' }));
    const drawn = /<text [^>]*>(.*?)<\/text>/.exec(graphviz.renderString(dot, { format: 'svg' }));
    const read = (drawn?.[1] ?? '')
      .replaceAll('&#160;', ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#45;', '-')
      .replaceAll('&amp;', '&');
    expect(read).toBe(name);
  });
});

describe('a picture', () => {
  /** A record with so many neighbours, of which one has a topic. */
  function star(count: number): Subgraph {
    const leaves = Array.from({ length: count }, (_, index) =>
      node(`decision:d${index}`, `D${index}`, { noun: 'Decision', start: `20${10 + index}` }),
    );
    const topic = node('topic:t', 'T', { noun: 'Topic' });
    return {
      directed: true,
      nodes: [topic, node('committee:hub', 'Hub'), ...leaves.reverse()],
      edges: [
        ...leaves.map(({ id }) => edge(id, 'TAKEN_BY', 'committee:hub')),
        edge('decision:d0', 'ABOUT', 'topic:t'),
      ],
    };
  }
  const ids = ({ nodes }: Pick<Subgraph, 'nodes'>) => nodes.map(({ id }) => id);
  const of = (options: object, count = MOST_DRAWN) => pictureOf(star(count), requestOf(options));

  it('leaves out topics', () => {
    const { hubs, nodes, edges } = of({ of: 'decision:d0' });
    expect(ids({ nodes: hubs })).toEqual(['topic:t']);
    expect(ids({ nodes })).not.toContain('topic:t');
    expect(edges.filter(({ to }) => to === 'topic:t')).toEqual([]);
  });

  it('leaves out a hub, with what was there only by it', () => {
    const { hubs, nodes } = of({ of: 'decision:d0' }, MOST_DRAWN + 1);
    expect(ids({ nodes: hubs }).sort()).toEqual(['committee:hub', 'topic:t']);
    expect(ids({ nodes })).toEqual(['decision:d0']);
  });

  it.each([
    [{ of: 'committee:hub' }, 'committee:hub'],
    [{ of: 'topic:t' }, 'topic:t'],
    [{ of: 'decision:d0', relations: 'ABOUT,TAKEN_BY' }, 'topic:t'],
    [{ what: 'memberships' }, 'committee:hub'],
    [{ what: 'comembership' }, 'committee:hub'],
  ])('keeps with %j %s', (options, kept) => {
    expect(ids(of(options, MOST_DRAWN + 1))).toContain(kept);
  });

  it('is in the order of time', () => {
    const { nodes, edges } = of({ of: 'committee:hub' });
    const starts = nodes.flatMap(({ start }) => start ?? []);
    expect(starts.length).toBe(MOST_DRAWN);
    expect([...starts].sort()).toEqual(starts);
    expect(nodes.at(-1)?.start).toBeNull();
    expect(edges.map(({ from }) => from)).toEqual(starts.map((_, index) => `decision:d${index}`));
  });

  it.each(['mermaid', 'dot'] as const)('says in a comment of %s what it leaves out', (format) => {
    const picture = of({ of: 'decision:d0' });
    const text = FORMAT[format].write(picture, writingOf({ format }, { hubs: picture.hubs }));
    const comment = format === 'dot' ? '//' : '%%';
    expect(text).toMatch(
      new RegExp(
        `^ *${comment} Left out: topics and records with more than 20 relationships: topic:t$`,
        'm',
      ),
    );
    if (format === 'mermaid') expect(parseMermaid(text).nodes).toHaveLength(picture.nodes.length);
    expect(FORMAT[format].write(picture, writingOf({ format }))).not.toContain('Left out');
  });
});
