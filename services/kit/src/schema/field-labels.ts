import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
} from 'graphql';
import { type FieldLabels, sharedFieldLabels } from './shared-field-labels.js';

/**
 * Puts the label before the description of each field and input field: `Nhãn — Label. Description`. A field without a
 * description belongs to another owner. @throws Error naming the fields without a label
 */
export function withFieldLabels(typeDefs: DocumentNode, own: FieldLabels): DocumentNode {
  const labels: FieldLabels = { ...sharedFieldLabels, ...own };
  const missing = new Set<string>();
  const labelled = <Node extends FieldDefinitionNode | InputValueDefinitionNode>(type: string, node: Node): Node => {
    const { name, description } = node;
    if (!description || isLabelled(description.value)) return node;
    const label = labels[`${type}.${name.value}`] ?? labels[name.value];
    if (label === undefined) {
      missing.add(`${type}.${name.value}`);
      return node;
    }
    const [vi, en] = typeof label === 'string' ? [label, wordsOf(name.value)] : label;
    return { ...node, description: { ...description, value: `${vi} — ${en}. ${description.value}` } };
  };
  const definitions = typeDefs.definitions.map((each): DefinitionNode => {
    switch (each.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        return { ...each, fields: (each.fields ?? []).map((field) => labelled(each.name.value, field)) };
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return { ...each, fields: (each.fields ?? []).map((field) => labelled(each.name.value, field)) };
      default:
        return each;
    }
  });
  if (missing.size > 0)
    throw new Error(`Give a Vietnamese label in field-labels.ts to ${[...missing].join(', ')}: { name: 'Nhãn' }.`);
  return { ...typeDefs, definitions };
}

function isLabelled(description: string): boolean {
  return /^[^.]* — [^.]*\./.test(description);
}

/** Returns the words of a camel-case name, the first with a capital: `hostId` is `Host ID`. */
function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bid\b/, 'ID');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
