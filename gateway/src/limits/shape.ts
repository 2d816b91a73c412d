import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { checkLimit, type Limits } from './limits.js';

/** How large a selection set is with its fragments written out. */
interface Shape {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
  /** Fields at its own level. */
  width: number;
}

const nothing: Shape = { depth: 0, fields: 0, aliases: 0, directives: 0, width: 0 };

/**
 * Measures a document before it is validated, since validation compares fields with each other. Each fragment is measured
 * once, so that doubling fragments cost no more than they are long.
 * @throws LimitError for the first limit that an operation exceeds
 */
export function checkShape(document: DocumentNode, limits: Limits): void {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition.selectionSet);
  }
  checkLimit(limits, 'operations', operations.length);
  const measured = new Map<string, Shape>();

  const shapeOfFragment = (name: string): Shape => {
    let shape = measured.get(name);
    if (shape) return shape;
    // A fragment within itself counts as nothing there: validation refuses it with a better message.
    measured.set(name, nothing);
    const set = fragments.get(name);
    shape = set ? shapeOf(set) : nothing;
    measured.set(name, shape);
    return shape;
  };

  const shapeOf = ({ selections }: SelectionSetNode): Shape => {
    const total = { ...nothing, depth: 1 };
    const names = new Map<string, number>();
    for (const node of selections) {
      total.directives += node.directives?.length ?? 0;
      let nested: Shape;
      if (node.kind === Kind.FIELD) {
        const name = node.alias?.value ?? node.name.value;
        const repeats = (names.get(name) ?? 0) + 1;
        names.set(name, repeats);
        checkLimit(limits, 'repeats', repeats);
        nested = node.selectionSet ? shapeOf(node.selectionSet) : nothing;
        total.fields += 1;
        total.width += 1;
        if (node.alias) total.aliases += 1;
        total.depth = Math.max(total.depth, nested.depth + 1);
      } else {
        nested = node.kind === Kind.FRAGMENT_SPREAD ? shapeOfFragment(node.name.value) : shapeOf(node.selectionSet);
        total.width += nested.width;
        total.depth = Math.max(total.depth, nested.depth);
      }
      total.fields += nested.fields;
      total.aliases += nested.aliases;
      total.directives += nested.directives;
    }
    return total;
  };

  for (const operation of operations) {
    const { depth, fields, aliases, directives, width } = shapeOf(operation.selectionSet);
    checkLimit(limits, 'depth', depth);
    checkLimit(limits, 'aliases', aliases);
    checkLimit(limits, 'directives', directives + (operation.directives?.length ?? 0));
    checkLimit(limits, 'rootFields', width);
    checkLimit(limits, 'fields', fields);
  }
}
