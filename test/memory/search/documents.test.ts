import { nounNamed } from '../../../src/model/model';
import { SEARCHED, WEIGHTS } from '../../../src/memory/search/search-fields';
import { nounCalled } from '../../../src/memory/search/type-words';
import { realGraph } from '../../support/engine';

/** Texts of records that can be found by others, and are not searched: what they say is a kind, or about a date, or
 * how the record follows from its sources.
 */
const LEFT_OUT = [
  'label',
  'script',
  'country',
  'kind',
  'dateNote',
  'inferred',
  'selection',
  'sameAs',
];
/** What is taken from the other end of a relationship. */
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

  it('weighs by what a text is to its record, and is shown in this order', () => {
    expect(Object.entries(WEIGHTS)).toEqual([
      ['aLabel', 5],
      ['uLabel', 5],
      ['name', 5],
      ['title', 5],
      ['code', 4],
      ['aliases', 4],
      ['acronym', 4],
      ['number', 4],
      ['territory', 3],
      ['topics', 1],
      ['purpose', 1],
      ['city', 1],
      ['summary', 1],
      ['publisher', 1],
      ['authors', 1],
      ['note', 1],
    ]);
  });

  it('is of every noun that has a name, a title or a label, and of no other', async () => {
    const { nodes } = await realGraph();
    const named = nodes.filter(
      ({ properties: { name, title, aLabel } }) => name ?? title ?? aLabel,
    );
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
