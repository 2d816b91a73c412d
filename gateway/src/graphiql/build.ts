import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

// From dist/gateway/src/graphiql back to the sources.
const root = join(__dirname, '..', '..', '..', '..');
const sources = join(root, 'gateway', 'page');
const out = join(root, 'node_modules', '.cache', 'civic-graphiql');
const from = createRequire(join(root, 'package.json'));

/** What the bundle is made of: it is made anew when one of these changes. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of ['page.tsx', 'page.css']) hash.update(readFileSync(join(sources, name)));
  for (const name of ['graphiql', '@graphiql/react', 'react', 'esbuild', 'monaco-editor', 'monaco-graphql']) {
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex');
}

/** Bundles GraphiQL with its workers, and compresses each file once for all who will ask for it. */
async function main(): Promise<void> {
  const stamp = join(out, '.built');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: {
      page: join(sources, 'page.tsx'),
      'editor.worker': from.resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
      'json.worker': from.resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
      'graphql.worker': from.resolve('monaco-graphql/esm/graphql.worker.js'),
    },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.ttf': 'dataurl', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  for (const name of readdirSync(out)) {
    const content = readFileSync(join(out, name));
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    writeFileSync(join(out, `${name}.br`), brotliCompressSync(content, quality));
    writeFileSync(join(out, `${name}.gz`), gzipSync(content));
  }
  writeFileSync(stamp, wanted);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
