import { parseArgs } from 'node:util';
import { openDevelopmentIssuer } from '../index.js';
import { runCommand } from './run-command.js';
import { readSettings, SettingError } from './settings.js';

const usage = `npm run token -- [options]

Prints a bearer token of the development issuer, for the graph that npm start serves with the same PORT or DATA_DIR.

  --subject NAME        who asks (developer)
  --roles A,B           roles (none)
  --scopes A,B          scopes (none)
  --organization ID     the organisation that the caller acts for (none)
  --office NAME         the office within it (none)
  --minutes N           how long it is good (60)`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      subject: { type: 'string' },
      roles: { type: 'string' },
      scopes: { type: 'string' },
      organization: { type: 'string' },
      office: { type: 'string' },
      minutes: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(usage);
  const minutes = Number(values.minutes ?? 60);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 24 * 60)
    throw new SettingError(`--minutes is "${values.minutes}"; it must be a whole number from 1 to 1440.`);
  const { issuerFile, databaseUrl } = readSettings([], process.env);
  if (databaseUrl) throw new SettingError('Tokens of ours are for the embedded database: start without DATABASE_URL.');
  const issuer = await openDevelopmentIssuer(issuerFile);
  const caller = {
    subject: values.subject ?? 'developer',
    roles: list(values.roles),
    scopes: list(values.scopes),
    organization: values.organization,
    office: values.office,
  };
  console.log(await issuer.issue(caller, minutes * 60));
}

const list = (text: string | undefined): string[] => (text ?? '').split(',').filter(Boolean);

runCommand(main);
