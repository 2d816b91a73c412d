import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asset, createAsset } from './asset.js';

/** Folder of the bundles that build.ts writes, from dist/gateway/src/page. */
export const bundleFolder = join(__dirname, '..', '..', '..', '..', 'node_modules', '.cache', 'civic-page');

/** Reads the files of the bundles, by name; undefined if they were not built. */
export function readBundle(): ReadonlyMap<string, Asset> | undefined {
  if (!existsSync(join(bundleFolder, '.built'))) return undefined;
  const names = readdirSync(bundleFolder).filter((name) => /\.(js|css|woff2)$/.test(name));
  return new Map(
    names.map((name) => {
      const compressed = (suffix: string): Buffer | undefined => {
        const file = join(bundleFolder, `${name}.${suffix}`);
        return existsSync(file) ? readFileSync(file) : undefined;
      };
      const plain = readFileSync(join(bundleFolder, name));
      return [name, createAsset(name, plain, { br: compressed('br'), gzip: compressed('gz') })];
    }),
  );
}

/** Returns the name with its hash of a file of the bundle, `page` and `js` for instance. */
export function hashedName(bundle: ReadonlyMap<string, Asset>, name: string, suffix: string): string | undefined {
  return [...bundle.keys()].find((each) => each.startsWith(`${name}-`) && each.endsWith(`.${suffix}`));
}
