import { addressOf } from '../kernel/address';
import { quarterOf } from '../kernel/partial-date';
import { openDay } from '../kernel/reason';
import { NOUNS, nounOfId, prefixOf } from '../model/model';
import type { NounName } from '../model/noun';
import type { Citation } from '../memory/network/citations';
import type { Provenance, Subgraph, SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';
import { FIELD_NAMES, STATED } from './columns';
import { relationshipTerms, DATES, TYPES, VOCABULARIES } from './linked-terms';

type Value = Record<string, unknown>;

/** Prefixes for the vocabularies and for the ids of each noun; nothing is to be fetched. */
const CONTEXT = {
  '@version': 1.1,
  ...VOCABULARIES,
  ...Object.fromEntries(
    NOUNS.map(({ name }) => prefixOf(name)).map((prefix) => [prefix, addressOf(`${prefix}:`)]),
  ),
};

/** JSON-LD 1.1 (W3C) with its context inside: one object for each record, and relationships as its properties. */
export function jsonld({ nodes, edges }: Subgraph): string {
  const objects = new Map(nodes.map((node) => [node.id, objectOf(node)]));
  const others: Value[] = [];
  for (const edge of edges) {
    switch (edge.kind) {
      case 'relationship':
        addRelationship(objects, edge);
        break;
      case 'membership':
        others.push(membership(edge));
        break;
      case 'comembership':
        others.push(coMembership(edge));
    }
  }
  const graph = [...objects.values(), ...others];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 1)}\n`;
}

function objectOf(node: SubgraphNode): Value {
  const { id, noun, name, kind, start, end, fields, citations } = node;
  const { sourceUrl: url } = fields;
  const [starts, ends] = DATES[noun] ?? ['dcterms:date', 'ccnso:until'];
  const types = TYPES[noun] ?? [];
  const isTenure = types.includes('org:Membership');
  return {
    '@id': id,
    '@type': [`ccnso:${noun}`, ...types],
    'rdfs:label': name,
    ...(types.includes('foaf:Person') ? { 'foaf:name': name } : {}),
    ...(kind && noun === 'Membership' ? { 'org:role': role(kind) } : {}),
    ...(kind && noun !== 'Membership' ? { 'ccnso:kind': kind } : {}),
    ...(isTenure ? during(start, end) : { [starts]: date(start), [ends]: date(end) }),
    ...(noun === 'Decision' ? takingOf(id, start) : {}),
    ...bounds(node),
    ...fieldsOf(node),
    ...(node.happened ? {} : { 'ccnso:happened': false }),
    ...(url ? { 'foaf:page': { '@id': url } } : {}),
    ...cited(citations),
  };
}

/** The other fields of a record, under their names in the API. */
function fieldsOf({ fields }: SubgraphNode): Value {
  const known = FIELD_NAMES.filter((name) => fields[name] !== undefined);
  return Object.fromEntries(known.map((name) => [`ccnso:${name}`, fields[name]]));
}

/** The taking of a decision, from which its text came. */
function takingOf(id: string, start: string | null): Value {
  const taking = { '@id': `${id}#taking`, '@type': 'prov:Activity', 'dcterms:date': date(start) };
  return { 'prov:wasGeneratedBy': taking };
}

function addRelationship(objects: ReadonlyMap<string, Value>, edge: SubgraphEdge): void {
  const nounAt = (id: string) => nounOfId(id) as NounName;
  for (const term of relationshipTerms(
    nounAt(edge.from),
    edge.type,
    nounAt(edge.to),
    edge.happened,
  )) {
    const back = term.startsWith('^');
    const [subject, object] = back ? [edge.to, edge.from] : [edge.from, edge.to];
    const value = objects.get(subject);
    if (!value) continue;
    const name = back ? term.slice(1) : term;
    const known = (value[name] ?? []) as Value[];
    if (!known.some((each) => each['@id'] === object)) value[name] = [...known, { '@id': object }];
  }
}

/** A membership where it is an edge between its holder and its body. */
function membership(edge: SubgraphEdge): Value {
  const { id, from, to, type, start, end, citations } = edge;
  return {
    '@id': id,
    '@type': ['ccnso:Membership', 'org:Membership'],
    'org:member': { '@id': from },
    'org:organization': { '@id': to },
    'org:role': role(type),
    ...during(start, end),
    ...bounds(edge),
    ...cited(citations),
  };
}

function coMembership({ from, to, weight, citations, spells }: SubgraphEdge): Value {
  return {
    '@type': 'ccnso:CoMembership',
    'ccnso:between': [{ '@id': from }, { '@id': to }],
    'ccnso:overlap': weight,
    'ccnso:possibly': spells.map(
      ({ from: first, to: last }) => during(openDay(first), openDay(last))['org:memberDuring'],
    ),
    ...cited(citations),
  };
}

/** The sources, each with the place in it, which no vocabulary of the others has a term for. */
function cited(citations: readonly Citation[]): Value {
  const written = citations.map(({ document, locator, url }) => ({
    '@type': 'ccnso:Citation',
    'dcterms:source': { '@id': document },
    'ccnso:locator': locator,
    // The document itself need not be in the file.
    ...(url ? { 'foaf:page': { '@id': url } } : {}),
  }));
  return written.length === 0 ? {} : { 'ccnso:citation': written };
}

function role(kind: string): Value {
  return { '@id': `role:${kind}`, '@type': 'org:Role' };
}

/** The interval of W3C ORG, with OWL-Time; without dates there is none. */
function during(start: string | null, end: string | null): Value {
  if (!start && !end) return {};
  const interval = {
    '@type': 'time:Interval',
    ...(start ? { 'time:hasBeginning': instant(start) } : {}),
    ...(end ? { 'time:hasEnd': instant(end) } : {}),
  };
  return { 'org:memberDuring': interval };
}

/** The datatype of a partial date; XML Schema has none for a quarter, and the Library of Congress one for all of EDTF. */
function datatypeOf(date: string): string {
  if (quarterOf(date)) return 'edtf:EDTF';
  return `xsd:${PRECISION[date.length]}`;
}

const PRECISION = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' } as Readonly<Record<number, string>>;

/** The terms of OWL-Time for an instant, by datatype. It has none for a quarter. */
const INSTANTS: Readonly<Record<string, string>> = {
  'xsd:gYear': 'time:inXSDgYear',
  'xsd:gYearMonth': 'time:inXSDgYearMonth',
  'xsd:date': 'time:inXSDDate',
};

function instant(day: string): Value {
  const property = INSTANTS[datatypeOf(day)] ?? 'dcterms:date';
  return { '@type': 'time:Instant', [property]: date(day) };
}

/** A partial date as the datatype of its precision; left out where it is not known. */
function date(day: string | null): Value | undefined {
  return day ? { '@value': day, '@type': datatypeOf(day) } : undefined;
}

function bounds(stated: Provenance): Value {
  const named = STATED.filter(({ name }) => /^(certain|expected|possible)/.test(name));
  return Object.fromEntries(
    named.map(({ name, of }) => [`ccnso:${name}`, date(of(stated) as string | null)]),
  );
}
