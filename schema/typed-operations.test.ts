import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { projectRoot } from './register.js';
import { typedOperations } from './typed-operations.js';

let folder: string;
beforeEach(() => {
  // Below the checkout, so that the compiler finds what Node's types are.
  folder = mkdtempSync(join(projectRoot, 'dist', 'typed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Compiles the example client with the types of the saved operations, after they went through `change`. */
function compileClient(change: (types: string) => string): { status: number | null; stdout: string } {
  const types = change(readFileSync(join(projectRoot, 'schema', 'typed', 'operations.ts'), 'utf8'));
  mkdirSync(join(folder, 'schema', 'typed'), { recursive: true });
  writeFileSync(join(folder, 'schema', 'typed', 'operations.ts'), types);
  cpSync(join(projectRoot, 'docs', 'examples', 'client'), join(folder, 'docs', 'examples', 'client'), {
    recursive: true,
  });
  cpSync(join(projectRoot, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawnSync(process.execPath, [compiler, '-p', 'docs/examples/client'], { cwd: folder, encoding: 'utf8' });
}

test('the example client asks a saved operation by its hash, and prints what an analyst reads', async () => {
  expect(compileClient((types) => types)).toMatchObject({ status: 0 });
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      asked.push(JSON.parse(body));
      const node = {
        issuedOn: '2019-05-02',
        replyDueOn: '2019-06-01',
        replyTimeliness: null,
        text: 'Repair the drain',
      };
      response.end(
        JSON.stringify({
          data: { recommendations: { totalCount: 3, nodes: [node] } },
          extensions: { incomplete: [{ organization: "People's Committees", paths: [['recommendations']] }] },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const printed = await run(
      join(folder, 'dist/example-client/docs/examples/client/main.js'),
      `http://127.0.0.1:${port}`,
    );
    expect(printed).toBe(`Open recommendations whose reply is overdue: 3
2019-05-02  due 2019-06-01  not known  Repair the drain
Incomplete: People's Committees did not answer.
`);
  } finally {
    server.close();
  }
  const text = readFileSync(join(projectRoot, 'schema', 'operations', 'overdue-replies.graphql'), 'utf8');
  const documentId = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  expect(asked).toEqual([{ documentId, operationName: 'OverdueReplies', variables: {} }]);
});

test('the example client does not compile when a field that it reads goes', () => {
  const { status, stdout } = compileClient((types) => types.replaceAll(/\breplyDueOn: [^;,]+[;,]/g, ''));
  expect(status).not.toBe(0);
  expect(stdout).toContain("Property 'replyDueOn' does not exist");
});

test('every saved operation is there, by its name', () => {
  const types = readFileSync(join(projectRoot, 'schema', 'typed', 'operations.ts'), 'utf8');
  for (const file of readdirSync(join(projectRoot, 'schema', 'operations'))) {
    expect(types).toContain(`/** schema/operations/${file} */`);
  }
});

test('an operation that does not fit the graph, or has no name, is refused with its file', async () => {
  const api = buildSchema('type Query { wards: Int }');
  writeFileSync(join(folder, 'wards.graphql'), 'query Wards { wrads }');
  await expect(typedOperations(api, folder)).rejects.toThrow(/wards\.graphql: Cannot query field "wrads"/);
  writeFileSync(join(folder, 'wards.graphql'), '{ wards }');
  await expect(typedOperations(api, folder)).rejects.toThrow(/wards\.graphql: an operation is saved under a name/);
});

function run(file: string, argument: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [file, argument], (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}
