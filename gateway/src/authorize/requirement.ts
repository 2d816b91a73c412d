import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import type { Caller } from '../identity/caller.js';

/** What a field or a type asks of its reader: all of it has to hold. */
export type Requirement =
  | { kind: 'authenticated' }
  /** One of these lists, whole. */
  | { kind: 'scopes' | 'policies'; alternatives: readonly (readonly string[])[] };

/** Whether a caller meets a requirement. A policy is met by a role of its name. */
export function meets(requirement: Requirement, caller: Caller | undefined): boolean {
  if (!caller) return false;
  if (requirement.kind === 'authenticated') return true;
  const held = new Set(requirement.kind === 'scopes' ? caller.scopes : caller.roles);
  return requirement.alternatives.some((each) => each.every((name) => held.has(name)));
}

/** Reads the requirement of a directive; undefined for a directive of something else. Equal ones are one object. */
export type ReadRequirement = (directive: ConstDirectiveNode) => Requirement | undefined;

const kinds: ReadonlyMap<string, Requirement['kind']> = new Map([
  ['authenticated', 'authenticated'],
  ['requiresScopes', 'scopes'],
  ['policy', 'policies'],
]);

/** Reads requirements, under the names that their specifications have of themselves. */
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

/** The list of lists that a directive names; one in place of a list is a list of one, as GraphQL has it. */
function listsOf({ arguments: given }: ConstDirectiveNode, name: string): string[][] {
  const node = given?.find((each) => each.name.value === name)?.value;
  const lists = node ? (valueFromASTUntyped(node) as unknown) : [];
  return [lists].flat().map((each) => [each].flat().map(String));
}
