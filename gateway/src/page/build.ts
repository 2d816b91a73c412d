import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';
import { bundleFolder } from './bundle.js';

// From dist/gateway/src/page back to the sources.
const root = join(__dirname, '..', '..', '..', '..');
const page = join(root, 'gateway', 'page');
const model = join(root, 'gateway', 'src', 'page', 'model');
const from = createRequire(join(root, 'package.json'));

const shared: BuildOptions = {
  outdir: bundleFolder,
  bundle: true,
  minify: true,
  target: 'es2022',
  jsx: 'automatic',
  loader: { '.ttf': 'dataurl', '.svg': 'dataurl', '.woff2': 'file', '.woff': 'empty' },
  assetNames: '[name]-[hash]',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
};

/** Hashes everything that the bundles are made of. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of [page, model]) {
    for (const name of readdirSync(folder).toSorted()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** Bundles the page and GraphiQL with its workers, if a source changed. Compresses each file once for all clients. */
async function main(): Promise<void> {
  const stamp = join(bundleFolder, '.built');
  const current = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  rmSync(bundleFolder, { recursive: true, force: true });
  mkdirSync(bundleFolder, { recursive: true });
  await build({
    ...shared,
    entryPoints: { page: join(page, 'page.tsx') },
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
  });
  await build({
    ...shared,
    entryPoints: { expert: join(page, 'expert.tsx') },
    entryNames: '[name]-[hash]',
    format: 'iife',
  });
  // The workers are named by expert.tsx, so their names have no hash.
  await build({
    ...shared,
    entryPoints: {
      'editor.worker': from.resolve('monaco-editor/esm/vs/editor/editor.worker.js'),
      'json.worker': from.resolve('monaco-editor/esm/vs/language/json/json.worker.js'),
      'graphql.worker': from.resolve('monaco-graphql/esm/graphql.worker.js'),
    },
    format: 'iife',
  });
  for (const name of readdirSync(bundleFolder).filter((each) => /\.(js|css)$/.test(each))) {
    const content = readFileSync(join(bundleFolder, name));
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    writeFileSync(join(bundleFolder, `${name}.br`), brotliCompressSync(content, quality));
    writeFileSync(join(bundleFolder, `${name}.gz`), gzipSync(content));
  }
  writeFileSync(stamp, current);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
