import type { NounName } from '../model/noun';

/**
 * Which terms of PROV-O, W3C ORG, ELI, FOAF, SKOS, Dublin Core and schema.org
 * mean what our nouns and relationships mean. What none of them means has a term of
 * ours. They stand here and not in the nouns, because they are chosen for each
 * other by one who knows these vocabularies, and nothing but JSON-LD reads them;
 * a noun or a relationship that is not here is written with terms of ours.
 * PROV keeps entities and activities apart, and only an entity can have a
 * primary source: so a decision is the text that was adopted, and the taking of
 * it an activity beside it.
 */
export const VOCABULARIES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The types of a noun, beside its own. */
export const TYPES: Partial<Record<NounName, readonly string[]>> = {
  Activity: ['prov:Activity'],
  Affiliation: ['org:Membership'],
  Committee: ['org:OrganizationalUnit', 'prov:Organization'],
  Decision: ['eli:LegalResource', 'prov:Entity'],
  Document: ['foaf:Document', 'prov:Entity'],
  Meeting: ['prov:Activity', 'schema:Event'],
  Membership: ['org:Membership'],
  Organization: ['org:Organization', 'prov:Organization'],
  Person: ['foaf:Person', 'prov:Person'],
  Policy: ['eli:LegalResource', 'prov:Entity'],
  Post: ['org:Post'],
  Territory: ['dcterms:Location'],
  Topic: ['skos:Concept'],
};

/** The dates of a noun where they have a name of their own; else dcterms:date. */
export const DATES: Partial<Record<NounName, readonly [start: string, end: string]>> = {
  Committee: ['schema:foundingDate', 'schema:dissolutionDate'],
  Meeting: ['schema:startDate', 'schema:endDate'],
};

/** A term, read from the record that the relationship leaves, or with `^` from the one that it comes to. */
type Terms = readonly string[];

/** Terms for a relationship, by its type, or by the noun that it leaves and its type. */
const RELATIONSHIPS: Readonly<Record<string, Terms>> = {
  ABOUT: ['dcterms:subject'],
  'Activity FOLLOWS': ['prov:wasInformedBy'],
  'Activity PART_OF': ['dcterms:isPartOf'],
  AMENDS: ['eli:amends'],
  CARRIED_OUT_BY: ['prov:wasAssociatedWith'],
  // Only an entity has a primary source, which it is derived from.
  'Decision CITES': ['prov:hadPrimarySource'],
  'Policy CITES': ['prov:hadPrimarySource'],
  CITES: ['dcterms:source'],
  'Committee PART_OF': ['org:subOrganizationOf'],
  DERIVES_FROM: ['eli:based_on', 'prov:wasDerivedFrom'],
  DEVELOPED: ['^prov:wasAttributedTo'],
  ENDED: ['^ccnso:endedBy'],
  FOLLOWS: ['eli:related_to', 'prov:wasInfluencedBy'],
  HAS_AFFILIATION: ['^org:member'],
  HAS_POST: ['org:hasPost'],
  HOLDS: ['^org:member'],
  IMPLEMENTS: ['eli:ensures_implementation_of'],
  'Meeting PART_OF': ['dcterms:isPartOf'],
  'Membership IN_BODY': ['org:organization'],
  ORGANIZED: ['^prov:wasAssociatedWith'],
  'Policy PART_OF': ['eli:is_part_of', 'dcterms:isPartOf'],
  REPLACES: ['eli:repeals', 'prov:wasRevisionOf'],
  RESCINDS: ['eli:repeals'],
  STARTED: ['^ccnso:startedBy'],
  SUCCEEDS: ['dcterms:replaces'],
  SUPERSEDES: ['eli:repeals', 'prov:wasRevisionOf'],
  TAKEN_BY: ['eli:passed_by', 'prov:wasAttributedTo'],
  'Affiliation AFFILIATED_WITH Organization': ['org:organization'],
};

/** The terms of a relationship; ours when none means the same, and another of ours when it is only planned. */
export function relationshipTerms(
  from: NounName,
  type: string,
  to: NounName,
  happened: boolean,
): Terms {
  if (!happened) return [`ccnso:planned${camelCase(`_${type}`)}`];
  const known =
    RELATIONSHIPS[`${from} ${type} ${to}`] ??
    RELATIONSHIPS[`${from} ${type}`] ??
    RELATIONSHIPS[type];
  return known ?? [`ccnso:${camelCase(type)}`];
}

/** `TAKEN_AT` as `takenAt`. */
function camelCase(type: string): string {
  return type.toLowerCase().replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
