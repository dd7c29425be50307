import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { analyticsResolvers } from '../../questions/analytics/resolvers';
import { LeadershipResolver } from '../../questions/leadership/leadership.resolver';
import { TurnoverResolver } from '../../questions/turnover/turnover.resolver';
import { ChangesResolver } from '../../questions/changes/changes.resolver';
import { LineageResolver } from '../../questions/lineage/lineage.resolver';
import { PathsResolver } from '../../questions/paths/paths.resolver';
import { NeighbourhoodResolver } from '../../questions/neighbourhood/neighbourhood.resolver';
import { CommonResolver } from '../../questions/common/common.resolver';
import { TimelineResolver } from '../../questions/timeline/timeline.resolver';
import { SearchResolver } from '../../questions/search/search.resolver';
import { UnknownsResolver } from '../../questions/unknowns/unknowns.resolver';
import { CoverageResolver } from '../../questions/coverage/coverage.resolver';
import { MemberCoverageResolver } from '../../questions/coverage/member-coverage.resolver';
import { CareerResolver } from '../../questions/career/career.resolver';
import {
  AffiliationLengthResolver,
  MembershipLengthResolver,
} from '../../questions/length/length.resolver';
import { spansResolvers } from '../../questions/spans/spans.resolver';
import { CitationResolver } from '../../questions/citation/citation.resolver';
import { peopleResolvers } from '../../questions/people/people.resolver';
import {
  AffiliatedPersonResolver,
  HeldMeanwhileResolver,
} from '../../questions/people/reasons.resolver';
import { seatsResolvers } from '../../questions/seats/seats.resolver';
import { servicesResolvers } from '../../questions/services/services.resolver';
import { DatasetResolver } from '../../questions/dataset/dataset.resolver';
import {
  ActivityStatusResolver,
  PolicyStatusResolver,
} from '../../questions/status/status.resolver';
import { DEFAULT_PUBLIC_URL } from '../../config/config';
import { answerFields } from '../../schema/answer-fields';
import { NOUN_TYPES } from '../../schema/noun-types';
import { RootFields } from '../../schema/root-fields';

/** The schema, from one explicit list of resolvers; addresses of records begin with that of the server. */
export function createSchema(publicUrl = DEFAULT_PUBLIC_URL): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      RootFields,
      DatasetResolver,
      MembershipLengthResolver,
      AffiliationLengthResolver,
      ...spansResolvers,
      LeadershipResolver,
      TurnoverResolver,
      PolicyStatusResolver,
      ActivityStatusResolver,
      CareerResolver,
      CitationResolver,
      ...peopleResolvers,
      AffiliatedPersonResolver,
      HeldMeanwhileResolver,
      ...seatsResolvers,
      ...servicesResolvers,
      ChangesResolver,
      SearchResolver,
      UnknownsResolver,
      CoverageResolver,
      MemberCoverageResolver,
      LineageResolver,
      PathsResolver,
      NeighbourhoodResolver,
      CommonResolver,
      TimelineResolver,
      ...analyticsResolvers,
    ],
    orphanedTypes: [...NOUN_TYPES.nouns],
    // The plan checks the arguments of a whole document before anything is read.
    validate: false,
    // graphql-js checks a schema before it first executes it.
    skipCheck: true,
  });
  describe(schema);
  answerFields(schema, publicUrl);
  return schema;
}

function describe(schema: GraphQLSchema): void {
  schema.description =
    'The history of the ccNSO as a graph, with a source for every fact. Read-only. Dates are as precise as their sources; `asOf` and `during` ask what held then, and how certain that is.';
  const query = schema.getQueryType();
  if (query)
    query.description =
      'The entry points. Lists are connections; a single record is found by its natural key or its id.';
}
