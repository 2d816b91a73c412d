import { gql } from '@apollo/client';
import { datedClient } from './dated-client.mjs';

const [url = 'http://localhost:4000/graphql', id = 'unt_1fvspxys2wzy11nh1jmp'] = process.argv.slice(2);

const query = gql`
  query Unit($id: ID!) {
    administrativeUnit(id: $id) {
      id
      children {
        id
        name
      }
      youthUnions(first: 1) {
        totalCount
      }
    }
  }
`;

const client = datedClient(url);
for (const asOf of ['2020-06-29', '2025-12-31']) {
  for (const read of ['first', 'second']) {
    const { data, error } = await client.query({ query, variables: { id } }, asOf);
    const unit = data.administrativeUnit;
    const missing = (error?.errors ?? []).map(({ extensions }) => `, without ${extensions.service}`);
    console.log(`${asOf} ${read} read: ${unit.children.length} units below${missing.join('')}`);
  }
}
