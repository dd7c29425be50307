import { graphql } from 'relay-runtime';

export const members = graphql`
  fragment MemberList_committee on Committee
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
    asOf: { type: "Date" }
  )
  @refetchable(queryName: "MemberListPageQuery") {
    memberships(first: $first, after: $after, asOf: $asOf)
      @connection(key: "MemberList_memberships") {
      edges {
        node {
          role
        }
      }
    }
  }
`;
