import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import type { Caller } from '../identity/caller.js';

/** Access requirement of a field or type. A caller must meet all of them. */
export type Requirement =
  | { kind: 'authenticated' }
  /** The caller must hold every name of at least one list. */
  | { kind: 'scopes' | 'policies'; alternatives: readonly (readonly string[])[] };

/** Returns whether a caller meets a requirement. A role of the same name meets a policy. */
export function meets(requirement: Requirement, caller: Caller | undefined): boolean {
  if (!caller) return false;
  if (requirement.kind === 'authenticated') return true;
  const held = new Set(requirement.kind === 'scopes' ? caller.scopes : caller.roles);
  return requirement.alternatives.some((each) => each.every((name) => held.has(name)));
}

/** Returns the requirement of a directive; undefined for other directives. Equal requirements are one object. */
export type ReadRequirement = (directive: ConstDirectiveNode) => Requirement | undefined;

const kinds: ReadonlyMap<string, Requirement['kind']> = new Map([
  ['authenticated', 'authenticated'],
  ['requiresScopes', 'scopes'],
  ['policy', 'policies'],
]);

/** Creates a reader of requirements; directives have the names of their specifications. */
export function requirementReader(): ReadRequirement {
  const known = new Map<string, Requirement>();
  return (directive) => {
    const kind = kinds.get(directive.name.value);
    if (!kind) return undefined;
    const requirement: Requirement =
      kind === 'authenticated' ? { kind } : { kind, alternatives: listsOf(directive, kind) };
    const key = JSON.stringify(requirement);
    if (!known.has(key)) known.set(key, requirement);
    return known.get(key);
  };
}

/** Returns the list of lists in a directive's argument, with GraphQL's input coercion of single values. */
function listsOf({ arguments: given }: ConstDirectiveNode, name: string): string[][] {
  const node = given?.find((each) => each.name.value === name)?.value;
  const lists = node ? (valueFromASTUntyped(node) as unknown) : [];
  return [lists].flat().map((each) => [each].flat().map(String));
}
