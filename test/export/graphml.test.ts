import { FORMAT } from '../../src/export/format';
import type { Subgraph } from '../../src/memory/network/subgraph';
import { edge, node } from './hard-words';
import { named, parseXml } from './parsers';
import { writingOf } from './writing';

function keysOf(subgraph: Partial<Subgraph>): Record<string, string> {
  const whole = { directed: true, nodes: [], edges: [], ...subgraph };
  const tree = parseXml(FORMAT.graphml.write(whole, writingOf({ format: 'graphml' })));
  return Object.fromEntries(
    named(tree, 'key').map(({ attributes: { id, 'attr.type': type } }) => [id ?? '', type ?? '']),
  );
}

const dated = { noun: 'Milestone', kind: 'REVIEW', happened: false } as const;

describe('a key of GraphML', () => {
  it('is declared for what uses it, and not for anything else', () => {
    const keys = keysOf({
      nodes: [node('topic:t', 'T', { noun: 'Topic', citations: [] })],
      edges: [edge('topic:t', 'ABOUT', 'topic:t', { citations: [] })],
    });
    expect(Object.keys(keys)).toEqual([
      'node-label',
      'node-noun',
      'edge-label',
      'edge-relationship',
      'edge-happened',
    ]);
  });

  it('of truth values is a text where one is missing, which igraph would read as false', () => {
    const milestone = node('milestone:m', 'M', dated);
    const decision = node('decision:d', 'D', { noun: 'Decision' });
    expect(keysOf({ nodes: [milestone, decision] })['node-happened']).toBe('string');
    expect(keysOf({ nodes: [milestone] })['node-happened']).toBe('boolean');
    expect(keysOf({ nodes: [decision] })).not.toHaveProperty('node-happened');
  });

  it('of weights is there when every edge has one', () => {
    const one = edge('person:a', 'X', 'person:b', { weight: 2 });
    const other = edge('person:a', 'X', 'person:c');
    expect(keysOf({ edges: [one] })['edge-weight']).toBe('double');
    expect(keysOf({ edges: [one, other] })).not.toHaveProperty('edge-weight');
  });
});
