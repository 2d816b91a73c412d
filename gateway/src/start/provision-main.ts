import { secretReader } from '#kit';
import { PostgresError, provision } from '#kit/postgres';
import { registeredSubgraphs } from '../../../schema/register.js';
import { runCommand } from './run-command.js';

/** Makes each organisation's database and role on the server of DATABASE_URL, once, before the subgraphs start. */
async function main(): Promise<void> {
  const url = secretReader(process.env, 'DATABASE_URL')();
  if (!url) throw new PostgresError('Set DATABASE_URL to a role that may create roles and databases.');
  const names = registeredSubgraphs().map(({ name }) => name);
  const passwords = new Map(names.map((name) => [name, secretReader(process.env, passwordVariable(name))()]));
  await provision(url, names, { passwords });
  console.log(`Databases and roles are there: ${names.join(', ')}`);
}

/** `YOUTH_UNION_PASSWORD`: what the organisation's own process is given; without it a derived one is set. */
function passwordVariable(name: string): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_PASSWORD`;
}

runCommand(main);
