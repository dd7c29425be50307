import { joinRelations } from '../../src/model/relation';
import {
  ALL_RELATIONS,
  relationsFrom,
  NOUNS,
  nounNamed,
  nounOfId,
  prefixOf,
} from '../../src/model/model';
import { CHANGE_EVENTS, EVENTS } from '../../src/model/events';
import { timesOf } from '../../src/model/times';
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

  it('of natural keys, orders, dates, events and what is shown are fields that the noun has', () => {
    for (const noun of NOUNS) {
      const named = [
        ...(noun.key?.ranks ?? []).flat(),
        ...noun.order.flat(),
        ...timesOf(noun),
        ...(noun.dated?.fields ?? []),
        ...(noun.planned ? [noun.planned.field] : []),
        ...Object.keys(noun.events ?? {}),
        ...[noun.shown.name ?? [], noun.shown.kind ?? []].flat(),
      ];
      expect([noun.name, named.filter((field) => !(field in noun.fields))]).toEqual([
        noun.name,
        [],
      ]);
    }
  });

  it('of what a record is dated by or made of are relations that the noun has', () => {
    for (const { name, datedBy, beganWith, lineage } of NOUNS) {
      const steps =
        lineage &&
        ('whole' in lineage
          ? [lineage.whole, lineage.reachedBy]
          : [lineage.earlier, lineage.later]);
      const named = [datedBy ?? [], beganWith ?? [], steps ?? []].flat();
      expect([name, named.filter((each) => !relationsFrom(name).has(each))]).toEqual([name, []]);
    }
  });

  it('of kinds that a noun gives steps of lineages are values of its kind', () => {
    for (const { fields, shown, lineage } of NOUNS) {
      if (!lineage) continue;
      const kinds = Object.keys(fields[shown.kind ?? '']?.vocabulary?.values ?? {});
      const named = 'whole' in lineage ? lineage.afterwards : Object.keys(lineage.kinds);
      expect(kinds).toEqual(expect.arrayContaining([...named]));
    }
  });

  it('of the parts of labels are fields and relations that the noun has', () => {
    for (const { name, fields, shown } of NOUNS) {
      const parts = shown.label.flatMap((template) => [...template.matchAll(/\{(\w+)\}/g)]);
      const named = [...parts.map(([, part]) => part as string), ...(shown.apart ?? [])];
      const known = (part: string) => part in fields || relationsFrom(name).has(part);
      expect([name, named.length > 0, named.filter((part) => !known(part))]).toEqual([
        name,
        true,
        [],
      ]);
    }
  });

  it('give every change a kind of its own, and every kind of event one meaning', () => {
    const kinds = CHANGE_EVENTS.map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([]);
    expect(meanings(EVENTS.map(({ kind, about }) => [kind, about]))).toEqual([]);
    for (const kind of kinds) expect(kind).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  it('mean the same in every noun: a type of lineage, and how a text is searched', () => {
    const relationships = NOUNS.flatMap((noun) => Object.values(noun.relationships));
    const lineages = relationships.flatMap(({ type, lineage }): [string, unknown][] =>
      lineage ? [[type, lineage]] : [],
    );
    expect(meanings(lineages)).toEqual([]);
    const searched = NOUNS.flatMap(({ fields, relationships }) =>
      Object.entries({ ...fields, ...relationships }).flatMap(
        ([name, { searched }]): [string, unknown][] => (searched ? [[name, searched]] : []),
      ),
    );
    expect(meanings(searched)).toEqual([]);
    expect(meanings([...searched, ['title', 'text']])).toEqual(['title']);
  });
});

/** The names that mean more than one thing. */
function meanings(named: readonly (readonly [string, unknown])[]): string[] {
  const known = new Map<string, Set<string>>();
  for (const [name, meaning] of named)
    known.set(name, (known.get(name) ?? new Set()).add(JSON.stringify(meaning)));
  return [...known].filter(([, all]) => all.size > 1).map(([name]) => name);
}
