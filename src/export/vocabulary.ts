import { VERSION } from '../kernel/version';
import { kebabCase } from '../kernel/text';
import { ALL_RELATIONS, NOUNS } from '../model/model';
import { Role, valueName } from '../model/vocabularies';
import { DATA_LICENSE } from '../memory/bibliography/dataset-citation';
import { BOUND_MEANINGS } from './columns';
import { relationshipTerms, TYPES, VOCABULARIES } from './linked-terms';
import { FIELD_NAMES, meaningOf } from './node-columns';

/** A term of ours, which JSON-LD files use where no known vocabulary means the same. */
export interface VocabularyTerm {
  /** What stands behind the `#` of its address. */
  readonly name: string;
  readonly type: 'rdfs:Class' | 'rdf:Property' | 'org:Role';
  readonly label: string;
  readonly comment: string;
  /** The classes of other vocabularies to which its records belong. */
  readonly within?: readonly string[];
}

/** What is written of records beside their fields and relationships. */
const OTHERS: Readonly<Record<string, string>> = {
  between: 'One of two people or committees that share memberships or members.',
  citation: 'Where it has it from: a document and the place in it.',
  happened: 'False if it is only planned.',
  heldBy: 'Who holds it, where it is no membership in an organization.',
  kind: 'What sort of record it is, as a value of the API.',
  locator: 'The place in the document.',
  overlap: 'How much the two share.',
  possibly: 'A time in which both may have been there.',
  until: 'The day, month, quarter or year in which it ended.',
};

const CLASSES: Readonly<Record<string, string>> = {
  Citation: 'A document as the source of a record, with the place in it.',
  CoMembership:
    'What two people share by memberships in the same bodies, or two bodies by members.',
};

const words = (name: string) => kebabCase(name).replaceAll('-', ' ');

const property = ([name, comment]: readonly [string, string]): VocabularyTerm => ({
  name,
  type: 'rdf:Property',
  label: words(name),
  comment,
});

/** The terms of relationships that no known vocabulary has, done and only planned. */
function relationTerms(): (readonly [string, string])[] {
  return ALL_RELATIONS.filter(({ direction }) => direction === 'out').flatMap((relation) =>
    [true, false].flatMap((happened) =>
      relation.to
        .flatMap((to) => relationshipTerms(relation.from, relation.relationship, to, happened))
        .map((term) => term.replace(/^\^/, ''))
        .filter((term) => term.startsWith('ccnso:'))
        .map((term) => {
          const about = happened ? relation.about : `Only planned: ${relation.about}`;
          return [term.slice('ccnso:'.length), about] as const;
        }),
    ),
  );
}

/** All terms of ours, each once, in the order of their names. */
export function vocabularyTerms(): VocabularyTerm[] {
  const terms: VocabularyTerm[] = [
    ...NOUNS.map(({ name, about, called }): VocabularyTerm => {
      // Not each of them is a membership in an organization.
      const within = TYPES[name]?.filter((type) => type !== 'org:Membership');
      const label = called?.[0] ?? words(name);
      return { name, type: 'rdfs:Class', label, comment: about, within };
    }),
    ...Object.entries(CLASSES).map(([name, comment]): VocabularyTerm => {
      return { name, type: 'rdfs:Class', label: words(name), comment };
    }),
    ...Object.entries(Role.values).map(([value, comment]): VocabularyTerm => {
      return { name: `Role.${value}`, type: 'org:Role', label: valueName(Role, value), comment };
    }),
    ...Object.entries({ ...OTHERS, ...BOUND_MEANINGS }).map(property),
    ...FIELD_NAMES.map((name) => property([name, meaningOf(name)])),
    ...relationTerms().map(property),
  ];
  const byName = new Map(terms.reverse().map((term) => [term.name, term]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const PREFIXES = {
  ...VOCABULARIES,
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
};

const TITLE = 'Terms of ccNSO Graph';

/** The vocabulary as JSON-LD. */
export function vocabularyJsonld(publicUrl: string): string {
  const address = `${publicUrl}/vocabulary`;
  const about = {
    '@id': address,
    '@type': 'owl:Ontology',
    'rdfs:label': { '@value': TITLE, '@language': 'en' },
    'owl:versionInfo': VERSION,
    'dcterms:license': { '@id': DATA_LICENSE.url },
  };
  const graph = vocabularyTerms().map(({ name, type, label, comment, within = [] }) => ({
    '@id': `${address}#${name}`,
    '@type': type,
    'rdfs:label': { '@value': label, '@language': 'en' },
    ...(comment ? { 'rdfs:comment': { '@value': comment, '@language': 'en' } } : {}),
    'rdfs:isDefinedBy': { '@id': address },
    ...(within.length > 0 ? { 'rdfs:subClassOf': within.map((id) => ({ '@id': id })) } : {}),
  }));
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': [about, ...graph] }, null, 1)}\n`;
}

/** The vocabulary as Turtle, which people read as well. */
export function vocabularyTurtle(publicUrl: string): string {
  const address = `${publicUrl}/vocabulary`;
  const blocks = vocabularyTerms().map(({ name, type, label, comment, within = [] }) =>
    [
      `<${address}#${name}> a ${type}`,
      `  rdfs:label ${literal(label)}`,
      ...(comment ? [`  rdfs:comment ${literal(comment)}`] : []),
      ...(within.length > 0 ? [`  rdfs:subClassOf ${within.join(', ')}`] : []),
      `  rdfs:isDefinedBy <${address}>`,
    ].join(' ;\n'),
  );
  const ontology = `<${address}> a owl:Ontology ;\n  rdfs:label ${literal(TITLE)} ;\n  owl:versionInfo "${VERSION}" ;\n  dcterms:license <${DATA_LICENSE.url}>`;
  const prefixes = Object.entries(PREFIXES).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);
  return `${prefixes.join('\n')}\n\n${[ontology, ...blocks].map((block) => `${block} .\n`).join('\n')}`;
}

function literal(text: string): string {
  // JSON escapes a text in the same way.
  return `${JSON.stringify(text)}@en`;
}
