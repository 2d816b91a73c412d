import { type DirectiveNode, type DocumentNode, Kind, valueFromASTUntyped, visit } from 'graphql';

/** Security features that the gateway enforces. */
const kept: ReadonlySet<string> = new Set(['inaccessible', 'authenticated', 'requiresScopes', 'policy']);

interface Link {
  url?: string;
  as?: string;
  for?: string;
  import?: (string | { name: string; as?: string })[];
}

/**
 * Renames the security directives of a supergraph to the names in their specifications. A supergraph may import them under
 * other names, and the gateway would not enforce these.
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

/** Returns the URLs of security features that the gateway does not enforce. */
export function unknownSecurity(document: DocumentNode): string[] {
  return linksOf(document)
    .filter((link) => link.for === 'SECURITY' && !kept.has(specificationOf(link)))
    .map(({ url = '' }) => url);
}

/** Returns the names under which a link imports the directive of its specification. */
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

/** Returns the name of a link's specification: `policy` for `https://specs.apollo.dev/policy/v0.1`. */
function specificationOf({ url = '' }: Link): string {
  return /([^/]+)\/v\d+\.\d+\/?$/.exec(url)?.[1] ?? '';
}
