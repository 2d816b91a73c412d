import unitQuery from './__generated__/unitQuery.graphql.js';
import { datedClient } from './dated-environment.mjs';

const [url = 'http://localhost:4000/graphql', id = 'unt_1fvspxys2wzy11nh1jmp'] = process.argv.slice(2);

const client = datedClient(url);
for (const asOf of ['2020-06-29', '2025-12-31']) {
  for (const read of ['first', 'second']) {
    const { administrativeUnit: unit } = await client.query(unitQuery, { id }, asOf);
    const failed = unit.youthUnions.ok ? [] : unit.youthUnions.errors;
    const missing = failed.map(({ extensions }) => `, without ${extensions.service}`).join('');
    console.log(`${asOf} ${read} read: ${unit.children.length} units below${missing}`);
  }
}
