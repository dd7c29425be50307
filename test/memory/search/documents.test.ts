import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nounNamed } from '../../../src/model/model';
import { SEARCHED, WEIGHTS } from '../../../src/memory/search/documents';
import { nounCalled } from '../../../src/memory/search/type-words';
import { realGraph } from '../../support/engine';

/** Texts of records that can be found by others, and are not searched: what they say is a kind, or about a date. */
const LEFT_OUT = ['script', 'country', 'kind', 'dateNote', 'sameAs'];
/** What the statement takes from a neighbour. */
const NEIGHBOURS = ['territory', 'topics'];

const textsOf = (noun: (typeof SEARCHED)[number]): string[] =>
  Object.entries(nounNamed(noun).fields)
    .filter(([name, { kind }]) => kind === 'text' || name === 'number')
    .map(([name]) => name);

describe('what is searched', () => {
  it('is every text of the model but a few', () => {
    const texts = new Set(SEARCHED.flatMap(textsOf));
    const known = new Set([...Object.keys(WEIGHTS), ...LEFT_OUT]);
    expect([...texts].filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !texts.has(name))).toEqual(NEIGHBOURS);
  });

  it('is what the statement reads', () => {
    const source = readFileSync(join('cypher', 'search', 'documents.cypher'), 'utf8');
    const columns = /^\/\/ returns: (.+)$/m.exec(source)?.[1]?.split(', ') ?? [];
    const names = columns.map((column) => column.replace(/ .*/, ''));
    expect(names.toSorted()).toEqual(['id', ...Object.keys(WEIGHTS)].toSorted());
  });

  it('is of every noun that has a name, a title or a label, and of no other', async () => {
    const { nodes } = await realGraph();
    const named = nodes.filter(({ properties: { name, title, label } }) => name ?? title ?? label);
    expect([...new Set(named.map(({ label }) => label))].toSorted()).toEqual(SEARCHED.toSorted());
  });

  it('can be named by what people call it', () => {
    expect(['resolution', 'people', 'cctlds', 'dasc', 'Topic'].map(nounCalled)).toEqual([
      'Decision',
      'Person',
      'CcTld',
      null,
      null,
    ]);
  });
});
