import { initGraphQLTada, type ResultOf } from 'gql.tada';
import type { introspection } from './graphql-env';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTimeISO: string; PartialDate: string; URL: string };
}>();

export const committee = graphql(`
  query Founded($acronym: String!) {
    committee(acronym: $acronym) {
      id
      name
      established
    }
  }
`);
export type Committee = NonNullable<ResultOf<typeof committee>['committee']>;
