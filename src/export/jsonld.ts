import { VERSION } from '../kernel/version';
import { NOUNS, prefixOf } from '../model/model';
import { DATA_LICENSE, datasetCitation } from '../memory/bibliography/dataset-citation';
import type { Subgraph } from '../memory/network/subgraph';
import type { About } from './about';
import type { Linked } from './linked-dates';
import {
  addRelationship,
  coMembership,
  inOrganizations,
  linkedMembership,
  linkedRecord,
} from './linked-objects';
import { VOCABULARIES } from './linked-terms';

/** Prefixes for the vocabularies and for the ids of each noun; nothing is to be fetched. */
function contextOf(publicUrl: string): Readonly<Record<string, unknown>> {
  const prefixes = NOUNS.map(({ name }) => prefixOf(name));
  return {
    '@version': 1.1,
    ...VOCABULARIES,
    ccnso: `${publicUrl}/vocabulary#`,
    ...Object.fromEntries(prefixes.map((prefix) => [prefix, `${publicUrl}/r/${prefix}:`])),
  };
}

/** JSON-LD 1.1 (W3C) with its context inside: the dataset, one object for each record, and relationships as its properties. */
export function jsonld({ nodes, edges }: Subgraph, about: About): string {
  const members = inOrganizations(edges);
  const objects = new Map(nodes.map((node) => [node.id, linkedRecord(node, members)]));
  const nameOf = (id: string) => objects.get(id)?.['rdfs:label'] as string;
  const others: Linked[] = [];
  for (const edge of edges) {
    switch (edge.kind) {
      case 'relationship':
        addRelationship(objects, edge, members);
        break;
      case 'membership':
        others.push(linkedMembership(edge, nameOf));
        break;
      case 'comembership':
        others.push(coMembership(edge, nameOf));
    }
  }
  const graph = [dataset(about), ...objects.values(), ...others];
  return `${JSON.stringify({ '@context': contextOf(about.publicUrl), '@graph': graph }, null, 1)}\n`;
}

/** The dataset that the records are from. */
function dataset({ publicUrl, fingerprint }: About): Linked {
  const license = { '@id': DATA_LICENSE.url };
  const citation = datasetCitation(fingerprint, publicUrl);
  return {
    '@id': `${publicUrl}/#dataset`,
    '@type': ['schema:Dataset', 'dcat:Dataset'],
    'rdfs:label': 'ccNSO Graph',
    'schema:name': 'ccNSO Graph',
    'dcterms:title': 'ccNSO Graph',
    'dcterms:description':
      'The history of the Country Code Names Supporting Organization of ICANN, with a source for every fact.',
    'schema:version': VERSION,
    'dcat:version': VERSION,
    'dcterms:identifier': `sha256:${fingerprint}`,
    'schema:license': license,
    'dcterms:license': license,
    'schema:creditText': citation,
    'dcterms:bibliographicCitation': citation,
    'schema:url': { '@id': `${publicUrl}/` },
  };
}
