import { expand, type JsonLdDocument } from 'jsonld';
import { fileOf } from '../../src/export/export';
import { readRequest } from '../../src/export/request';
import { vocabularyJsonld, vocabularyTerms, vocabularyTurtle } from '../../src/export/vocabulary';
import { Snapshot } from '../../src/memory/snapshot';
import { embeddedRealStore } from '../support/engine';
import { PUBLIC_URL } from './writing';

const OURS = `${PUBLIC_URL}/vocabulary#`;
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const ORG = 'http://www.w3.org/ns/org#';
const ALL = { nodes: Infinity, edges: Infinity };

type Expanded = Record<string, unknown>;

/** Every object of an expanded document, also those within others. */
function objectsIn(value: unknown): Expanded[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Expanded, ...Object.values(value).flatMap(objectsIn)];
}

const typesOf = (object: Expanded) => [object['@type'] ?? []].flat() as string[];

describe.each(['all', 'memberships', 'comembership'])('linked data of %s', (what) => {
  let objects: Expanded[];
  beforeAll(async () => {
    const snapshot = new Snapshot(embeddedRealStore().patient);
    const { text } = await fileOf(
      readRequest({ format: 'jsonld', what }),
      snapshot,
      PUBLIC_URL,
      ALL,
    );
    objects = objectsIn(await expand(JSON.parse(text) as JsonLdDocument));
  }, 120_000);

  it('uses no term of ours that the vocabulary does not define', () => {
    const known = new Set(vocabularyTerms().map(({ name }) => `${OURS}${name}`));
    const used = objects.flatMap((object) => [
      ...Object.keys(object),
      ...typesOf(object),
      ...[object['@id'] ?? []].flat(),
    ]) as string[];
    const ours = new Set(used.filter((term) => term.startsWith(OURS)));
    expect(ours.size).toBeGreaterThan(10);
    expect([...ours].filter((term) => !known.has(term))).toEqual([]);
  });

  it('has a label and an address on the web for everything with a type', () => {
    const named = objects.filter((object) => object['@id'] && object['@type']);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((object) => !object[LABEL])).toEqual([]);
    expect(named.filter(({ '@id': id }) => !/^https?:/.test(id as string))).toEqual([]);
  });

  it('has an organization for each membership that it calls one of ORG', () => {
    const memberships = objects.filter((object) => typesOf(object).includes(`${ORG}Membership`));
    for (const term of ['organization', 'member'])
      expect(memberships.filter((object) => !object[`${ORG}${term}`])).toEqual([]);
    const others = objects.filter((object) => !memberships.includes(object));
    expect(others.filter((object) => object[`${ORG}member`] ?? object[`${ORG}role`])).toEqual([]);
  });

  it('describes the dataset', () => {
    const datasets = objects.filter((object) =>
      typesOf(object).includes('http://www.w3.org/ns/dcat#Dataset'),
    );
    expect(datasets).toMatchObject([
      {
        '@id': `${PUBLIC_URL}/#dataset`,
        'http://purl.org/dc/terms/license': [
          { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
        ],
      },
    ]);
  });
});

describe('the vocabulary', () => {
  it('says in a sentence what each term means, but for two fields whose names say it', () => {
    const silent = vocabularyTerms().filter(({ comment }) => comment === '');
    expect(silent.map(({ name }) => name)).toEqual(['note', 'publisher']);
  });

  it('is the same in JSON-LD and in Turtle', async () => {
    const turtle = vocabularyTurtle(PUBLIC_URL);
    const objects = (await expand(
      JSON.parse(vocabularyJsonld(PUBLIC_URL)) as JsonLdDocument,
    )) as Expanded[];
    const inTurtle = [...turtle.matchAll(/^<(.*?)> a /gm)].map(([, id]) => id);
    expect(objects.map((object) => object['@id'])).toEqual(inTurtle);
    expect(turtle).toContain(
      `<${OURS}possibleFrom> a rdf:Property ;\n  rdfs:label "possible from"@en ;\n  rdfs:comment "The first day that no known date rules out."@en`,
    );
  });
});
