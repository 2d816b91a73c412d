import { type DirectiveNode, type DocumentNode, Kind, valueFromASTUntyped, visit } from 'graphql';

/** Features that keep something from somebody, and that the gateway knows how to keep. */
const kept: ReadonlySet<string> = new Set(['inaccessible', 'authenticated', 'requiresScopes', 'policy']);

interface Link {
  url?: string;
  as?: string;
  for?: string;
  import?: (string | { name: string; as?: string })[];
}

/**
 * The supergraph with its directives of security under the names that they have of themselves. Whoever composes may give
 * them others, and what looks for them by their names would pass them over.
 */
export function withSecurityNames(document: DocumentNode): DocumentNode {
  const names = new Map<string, string>();
  for (const link of linksOf(document)) {
    const name = specificationOf(link);
    if (kept.has(name)) for (const local of localNames(link, name)) names.set(local, name);
  }
  if ([...names].every(([local, name]) => local === name)) return document;
  return visit(document, {
    Directive: (node) => {
      const name = names.get(node.name.value);
      if (name !== undefined) return { ...node, name: { ...node.name, value: name } };
      return isLink(node) ? withoutNames(node) : undefined;
    },
    DirectiveDefinition: (node) => {
      const name = names.get(node.name.value);
      return name === undefined ? undefined : { ...node, name: { ...node.name, value: name } };
    },
  });
}

/** Addresses of security features of the supergraph that the gateway does not know, so that it would not keep them. */
export function unknownSecurity(document: DocumentNode): string[] {
  return linksOf(document)
    .filter((link) => link.for === 'SECURITY' && !kept.has(specificationOf(link)))
    .map(({ url = '' }) => url);
}

/** How a directive that bears its specification's name is called here. */
function localNames({ as, import: imports = [] }: Link, name: string): string[] {
  const imported = imports.flatMap((each) => {
    const [original, local] = typeof each === 'string' ? [each, each] : [each.name, each.as ?? each.name];
    return original === `@${name}` ? [local.slice(1)] : [];
  });
  return imported.length > 0 ? imported : [as ?? name];
}

function withoutNames(node: DirectiveNode): DirectiveNode | undefined {
  if (!kept.has(specificationOf(linkOf(node)))) return undefined;
  const given = node.arguments?.filter(({ name }) => name.value !== 'import' && name.value !== 'as') ?? [];
  return { ...node, arguments: given };
}

function linksOf({ definitions }: DocumentNode): Link[] {
  return definitions.flatMap((each) =>
    each.kind === Kind.SCHEMA_DEFINITION || each.kind === Kind.SCHEMA_EXTENSION
      ? (each.directives ?? []).filter(isLink).map(linkOf)
      : [],
  );
}

const isLink = ({ name }: { name: { value: string } }): boolean => name.value === 'link' || name.value === 'core';

function linkOf({ arguments: given = [] }: DirectiveNode): Link {
  return Object.fromEntries(
    given.map(({ name, value }) => [
      name.value === 'feature' ? 'url' : name.value,
      value.kind === Kind.ENUM ? value.value : valueFromASTUntyped(value),
    ]),
  );
}

/** `https://specs.apollo.dev/policy/v0.1` is of `policy`. */
function specificationOf({ url = '' }: Link): string {
  return /([^/]+)\/v\d+\.\d+\/?$/.exec(url)?.[1] ?? '';
}
