import { graphql } from 'relay-runtime';

/** Compiled by relay-compiler to `__generated__/unitQuery.graphql.js`. `@catch` makes a failed field a value of its own. */
export const unitQuery = graphql`
  query unitQuery($id: ID!) {
    administrativeUnit(id: $id) {
      children {
        name
      }
      youthUnions(first: 1) @catch {
        totalCount
      }
    }
  }
`;
