import { quarterOf } from '../../kernel/partial-date';
import type { NounName } from '../../model/noun';
import { DATA_LICENSE } from '../../memory/bibliography/dataset-citation';
import type { Connection, Named, PageRecord } from '../record/record';

const TYPES: Partial<Record<NounName, string>> = {
  Activity: 'Action',
  CcTld: 'DefinedTerm',
  Committee: 'Organization',
  Decision: 'CreativeWork',
  Document: 'CreativeWork',
  Meeting: 'Event',
  Organization: 'Organization',
  Person: 'Person',
  Policy: 'CreativeWork',
  Territory: 'Place',
  Topic: 'DefinedTerm',
};

/** A property of schema.org for each field or relation of ours that means it. */
const PROPERTIES: Partial<Record<NounName, Readonly<Record<string, string>>>> = {
  Committee: {
    established: 'foundingDate',
    dissolved: 'dissolutionDate',
    parent: 'parentOrganization',
  },
  Decision: { date: 'dateCreated', takenBy: 'creator', topics: 'about' },
  Document: {
    published: 'datePublished',
    publisher: 'publisher',
    authors: 'author',
    sourceUrl: 'url',
  },
  Meeting: {
    start: 'startDate',
    end: 'endDate',
    organizers: 'organizer',
    partOf: 'superEvent',
    topics: 'about',
  },
  Policy: { developedBy: 'creator', topics: 'about' },
};

/** What search engines read of a record: a page about one thing, in terms of schema.org. */
export function schemaOrg(record: PageRecord, description: string): Record<string, unknown> {
  const noun = record.__typename as NounName;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: record.url,
    name: record.label,
    description,
    inLanguage: 'en',
    license: DATA_LICENSE.url,
    isPartOf: { '@type': 'Dataset', name: 'ccNSO Graph', license: DATA_LICENSE.url },
    citation: sourcesOf(record),
    mainEntity: {
      '@type': TYPES[noun] ?? 'Thing',
      '@id': record.url,
      identifier: record.id,
      name: record.label,
      alternateName: (record['aliases'] ?? []) as readonly string[],
      description,
      ...propertiesOf(noun, record),
      ...membershipsOf(noun, record),
      ...placeOf(record),
    },
  };
}

function propertiesOf(noun: NounName, record: PageRecord): Record<string, unknown> {
  const told = Object.entries(PROPERTIES[noun] ?? {}).flatMap(([name, property]) => {
    const value = record[name];
    // A quarter is no date of schema.org.
    if (value === null || value === undefined || (typeof value === 'string' && quarterOf(value)))
      return [];
    return [[property, Array.isArray(value) ? value.map(named) : named(value)]];
  });
  return Object.fromEntries(told) as Record<string, unknown>;
}

function named(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { label, url } = value as Named;
  return { '@id': url, name: label, url };
}

/** The bodies in which a person is on record, of the memberships that the page shows. */
function membershipsOf(noun: NounName, record: PageRecord): Record<string, unknown> {
  if (noun !== 'Person') return {};
  const list = record['memberships'] as Connection | undefined;
  const bodies = (list?.edges ?? []).map(({ node }) => node['body'] as Named);
  const different = [...new Map(bodies.map((body) => [body.id, body])).values()];
  return different.length > 0
    ? {
        memberOf: different.map((body) => ({
          '@type': 'Organization',
          ...(named(body) as object),
        })),
      }
    : {};
}

function placeOf({ city, country }: PageRecord): Record<string, unknown> {
  if (!city && !country) return {};
  const address = {
    '@type': 'PostalAddress',
    addressLocality: city ?? undefined,
    addressCountry: country ?? undefined,
  };
  return { location: { '@type': 'Place', address } };
}

function sourcesOf({ citations = [] }: PageRecord): unknown[] {
  const documents = new Map(citations.map(({ document }) => [document.id, document]));
  return [...documents.values()].map(({ label, url, sourceUrl, publisher, published }) => ({
    '@type': 'CreativeWork',
    name: label,
    url: sourceUrl ?? url,
    publisher: publisher ?? undefined,
    datePublished: published && !quarterOf(published) ? published : undefined,
  }));
}
