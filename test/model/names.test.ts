import { joinRelations } from '../../src/model/relation';
import {
  ALL_RELATIONS,
  relationsFrom,
  NOUNS,
  nounNamed,
  nounOfId,
  prefixOf,
} from '../../src/model/model';
import { EngineFault } from '../../src/store/engine-fault';
import { embeddedStore } from '../support/engine';
import { reading } from '../store/statements';

/** What neither engine, or only one of them, takes for the name of a relationship. */
const RESERVED = new Set(
  'ADD ALL AND ANY AS ASC ASCENDING BY CALL CASE CONSTRAINT CONTAINS COUNT CREATE DELETE DESC DESCENDING DETACH DISTINCT DO DROP ELSE END ENDS EXISTS FALSE FINISH FOR FOREACH IN INDEX INSERT IS LIMIT LOAD MANDATORY MATCH MERGE NODE NOT NULL OF OFFSET ON OPTIONAL OR ORDER REL RELATIONSHIP REMOVE REQUIRE RETURN SCALAR SET SHOW SKIP STARTS THEN TRUE UNION UNIQUE UNWIND USE USING WHEN WHERE WITH XOR YIELD'.split(
    ' ',
  ),
);
const TYPES = [
  ...new Set(
    NOUNS.flatMap(({ relationships }) => Object.values(relationships).map(({ type }) => type)),
  ),
];

const isRelationshipName = (name: string): boolean =>
  /^[A-Z]+(_[A-Z]+)*$/.test(name) && !RESERVED.has(name);

describe('the names of the model', () => {
  it.each(TYPES)('%s can be the name of a relationship', (type) => {
    expect(isRelationshipName(type)).toBe(true);
  });

  it.each([
    'IN',
    'WITH',
    'SET',
    'AS',
    'OR',
    'NOT',
    'partOf',
    'PART-OF',
    'PART_',
    '_OF',
    'PART__OF',
    '',
  ])('%j could not be the name of a relationship', (type) => {
    expect(isRelationshipName(type)).toBe(false);
  });

  it('stand in statements as they are', async () => {
    const store = embeddedStore();
    for (const type of TYPES)
      await store.read(reading(`MATCH (a)-[r:${type}]->(b) RETURN r.locator AS locator`));
    for (const { name, fields } of NOUNS)
      for (const field of Object.keys(fields))
        await store.read(
          reading(`MATCH (n:${name}) WHERE n.${field} = 1 RETURN n.${field} AS ${field}`),
        );
    await expect(store.read(reading('MATCH ()-[r:WITH]->() RETURN r'))).rejects.toBeInstanceOf(
      EngineFault,
    );
    await store.close();
  });

  it.each(NOUNS.map(({ name }) => name))('give every field of %s a name of its own', (name) => {
    const noun = nounNamed(name);
    const names = [
      'id',
      ...Object.keys(noun.fields),
      ...relationsFrom(name).keys(),
      ...Object.keys(noun.picks ?? {}),
      ...Object.keys(noun.computed ?? {}),
    ];
    expect(names.filter((each, index) => names.indexOf(each) !== index)).toEqual([]);
    for (const each of names) expect(each).toMatch(/^[a-z][A-Za-z]*$/);
  });

  it('are refused when two relationships would give a noun two fields of one name', () => {
    const [relation] = ALL_RELATIONS;
    if (!relation) throw new Error('There are no relations.');
    expect(() => joinRelations([relation, { ...relation, relationship: 'OTHER' }])).toThrow(
      `${relation.from}.${relation.name} is the name of two fields: ${relation.relationship} and OTHER`,
    );
    expect(joinRelations([relation, { ...relation, to: ['Topic'] }])).toHaveLength(1);
  });

  it('give every noun a prefix of its own, by which an id tells its noun', () => {
    expect(new Set(NOUNS.map(({ name }) => prefixOf(name))).size).toBe(NOUNS.length);
    for (const { name } of NOUNS) expect(nounOfId(`${prefixOf(name)}:x`)).toBe(name);
    expect(['person', 'people:x', ':x', '', 'Person:x'].map(nounOfId)).toEqual(Array(5).fill(null));
  });

  it('give every section and every root field a name of its own', () => {
    const roots = NOUNS.flatMap(({ section, key }) => [section, key?.root].filter(Boolean));
    expect(new Set(roots).size).toBe(roots.length);
  });

  it('of natural keys, orders, spans and dates are fields that the noun has', () => {
    for (const noun of NOUNS) {
      const named = [
        ...(noun.key?.ranks ?? []).flat(),
        ...noun.order.flat(),
        ...(noun.spans ?? []).flat(),
        ...(noun.dated?.fields ?? []),
      ];
      expect([noun.name, named.filter((field) => !(field in noun.fields))]).toEqual([
        noun.name,
        [],
      ]);
    }
  });
});
