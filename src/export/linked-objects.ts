import { readable } from '../kernel/text';
import { nounNamed, nounOfId } from '../model/model';
import type { NounName } from '../model/noun';
import type { Citation } from '../memory/network/citations';
import type { SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';
import { during, linkedBounds, linkedDate, type Linked } from './linked-dates';
import { DATES, relationshipTerms, TYPES } from './linked-terms';
import { FIELD_NAMES } from './node-columns';
import { openDay } from '../kernel/reason';

/** W3C ORG knows memberships in organizations alone: these records have one in the file. */
export function inOrganizations(edges: readonly SubgraphEdge[]): ReadonlySet<string> {
  const terms = (edge: SubgraphEdge) => relationshipTerms(...endNouns(edge), edge.happened);
  return new Set(
    edges
      .filter((edge) => edge.kind === 'relationship' && terms(edge).includes('org:organization'))
      .map(({ from }) => from),
  );
}

function endNouns({ from, type, to }: SubgraphEdge): [NounName, string, NounName] {
  return [nounOfId(from) as NounName, type, nounOfId(to) as NounName];
}

/** A record with its types, its names, its dates and its other fields. */
export function linkedRecord(node: SubgraphNode, members: ReadonlySet<string>): Linked {
  const { id, noun, name, kind, start, end, fields, citations } = node;
  const { sourceUrl: url } = fields;
  const [starts, ends] = DATES[noun] ?? ['dcterms:date', 'ccnso:until'];
  const isTenure = members.has(id);
  const types = (TYPES[noun] ?? []).filter((type) => type !== 'org:Membership' || isTenure);
  return {
    '@id': id,
    '@type': [`ccnso:${noun}`, ...types],
    'rdfs:label': name,
    'dcterms:identifier': id,
    ...(types.includes('foaf:Person') ? { 'foaf:name': name } : {}),
    ...(kind
      ? isTenure && noun === 'Membership'
        ? { 'org:role': role(kind) }
        : { 'ccnso:kind': kind }
      : {}),
    ...(isTenure ? during(start, end) : { [starts]: linkedDate(start), [ends]: linkedDate(end) }),
    ...(noun === 'Decision' ? takingOf(id, name, start) : {}),
    ...linkedBounds(node),
    ...fieldsOf(node),
    ...(node.happened ? {} : { 'ccnso:happened': false }),
    ...(url ? { 'foaf:page': { '@id': url } } : {}),
    ...cited(citations),
  };
}

/** The other fields of a record, under their names in the API. */
function fieldsOf({ fields }: SubgraphNode): Linked {
  const known = FIELD_NAMES.filter((name) => fields[name] !== undefined);
  return Object.fromEntries(known.map((name) => [`ccnso:${name}`, fields[name]]));
}

/** The taking of a decision, from which its text came. */
function takingOf(id: string, name: string, start: string | null): Linked {
  const taking = {
    '@id': `${id}#taking`,
    '@type': 'prov:Activity',
    'rdfs:label': `Taking of the decision: ${name}`,
    'dcterms:date': linkedDate(start),
  };
  return { 'prov:wasGeneratedBy': taking };
}

/** Adds a relationship to the object of the record that its term is read from. */
export function addRelationship(
  objects: ReadonlyMap<string, Linked>,
  edge: SubgraphEdge,
  members: ReadonlySet<string>,
): void {
  for (const term of relationshipTerms(...endNouns(edge), edge.happened)) {
    const back = term.startsWith('^');
    const [subject, object] = back ? [edge.to, edge.from] : [edge.from, edge.to];
    const value = objects.get(subject);
    if (!value) continue;
    const found = back ? term.slice(1) : term;
    // Whoever is a member in the words of ORG is one of an organization.
    const name = found === 'org:member' && !members.has(subject) ? 'ccnso:heldBy' : found;
    const known = (value[name] ?? []) as Linked[];
    if (!known.some((each) => each['@id'] === object)) value[name] = [...known, { '@id': object }];
  }
}

/** A membership where it is an edge between its holder and its body. */
export function linkedMembership(edge: SubgraphEdge, nameOf: (id: string) => string): Linked {
  const { id, from, to, type, start, end, citations } = edge;
  return {
    '@id': id,
    '@type': ['ccnso:Membership', 'org:Membership'],
    'rdfs:label': `${readable(nounNamed('Membership').name)}: ${nameOf(from)} – ${nameOf(to)}`,
    'dcterms:identifier': id,
    'org:member': { '@id': from },
    'org:organization': { '@id': to },
    'org:role': role(type),
    ...during(start, end),
    ...linkedBounds(edge),
    ...cited(citations),
  };
}

/** What two people or committees share. */
export function coMembership(edge: SubgraphEdge, nameOf: (id: string) => string): Linked {
  const { from, to, weight, citations, spells } = edge;
  return {
    '@type': 'ccnso:CoMembership',
    'rdfs:label': `co-membership: ${nameOf(from)} – ${nameOf(to)}`,
    'ccnso:between': [{ '@id': from }, { '@id': to }],
    'ccnso:overlap': weight,
    'ccnso:possibly': spells.map(
      ({ from: first, to: last }) => during(openDay(first), openDay(last))['org:memberDuring'],
    ),
    ...cited(citations),
  };
}

/** The sources, each with the place in it, which no vocabulary of the others has a term for. */
function cited(citations: readonly Citation[]): Linked {
  const written = citations.map(({ document, locator, url }) => ({
    '@type': 'ccnso:Citation',
    'dcterms:source': { '@id': document },
    'ccnso:locator': locator,
    // The document itself need not be in the file.
    ...(url ? { 'foaf:page': { '@id': url } } : {}),
  }));
  return written.length === 0 ? {} : { 'ccnso:citation': written };
}

/** A role, as the vocabulary names it too. */
function role(kind: string): Linked {
  return { '@id': `ccnso:Role.${kind}`, '@type': 'org:Role', 'rdfs:label': readable(kind) };
}
