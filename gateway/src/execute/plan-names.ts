import { type ArgumentNode, type FieldNode, print } from 'graphql';
import { responseNameOf } from './collect-fields.js';

/**
 * Names of one operation inside the gateway. A client's aliases and variables must not meet the names that a plan reads
 * and writes: keys, required fields, `__typename`, `representations`. So plans are made for an operation without the
 * client's names, and `projection.ts` restores these in data, errors and incomplete paths.
 */
export class PlanNames {
  private readonly aliases = new Map<string, string>();

  constructor(private readonly mutationType: string | undefined) {}

  /**
   * Returns the response name of a field in plans. It is the field's own name, or an alias with two underscores: the
   * GraphQL specification reserves these in every schema. Aliases of a leaf with equal arguments are one field in plans.
   * Aliases of an object stay apart, since a null that propagates in one must not reach the other.
   */
  responseName(node: FieldNode, parentType: string): string {
    const { name, arguments: args = [], directives = [], alias, selectionSet } = node;
    // Each field of a mutation is executed by itself, even if it equals another.
    if (parentType === this.mutationType) return this.alias(`mutation ${responseNameOf(node)}`);
    const isAliasedObject = selectionSet !== undefined && alias !== undefined && alias.value !== name.value;
    if (args.length === 0 && directives.length === 0 && !isAliasedObject) return name.value;
    const values = args.map(printArgument).toSorted().join();
    const written = `${name.value}(${values}) ${directives.map(print).join(' ')}`;
    return this.alias(selectionSet ? `${responseNameOf(node)}: ${written}` : written);
  }

  private alias(identity: string): string {
    let alias = this.aliases.get(identity);
    if (alias === undefined) this.aliases.set(identity, (alias = `__field${this.aliases.size}`));
    return alias;
  }
}

const printArgument = (node: ArgumentNode): string => print(node);

/** Returns the name of a client's variable in plans. */
export function planVariable(name: string): string {
  return `client_${name}`;
}

/** Replaces the plan's names of the client's variables in a message by the client's own. */
export function withClientVariables(message: string): string {
  return message.replaceAll('$client_', '$');
}
