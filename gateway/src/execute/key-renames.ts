import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import type { ResponsePath } from './response-path.js';

/** Returns the keys that the output rewrites of a fetch rename, each with its new name. */
export function keyRenames(rewrites: readonly FetchRewrite[] | undefined): ReadonlyMap<string, string> {
  return new Map(
    (rewrites ?? []).flatMap((rewrite): [string, string][] => {
      if (!('KeyRenamer' in rewrite)) return [];
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      const last = path.at(-1);
      return last && 'Key' in last ? [[last.Key, renameKeyTo]] : [];
    }),
  );
}

/** Returns the path after the renames. */
export function renameKeys(path: ResponsePath, renames: ReadonlyMap<string, string>): ResponsePath {
  if (renames.size === 0) return path;
  return path.map((each) => (typeof each === 'string' ? (renames.get(each) ?? each) : each));
}
