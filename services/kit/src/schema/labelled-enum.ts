import { registerEnumType } from 'type-graphql';

/** Label in Vietnamese and English. */
export type Label = readonly [vi: string, en: string];

const labelsOf = new WeakMap<object, Readonly<Record<string, Label>>>();

/**
 * Registers an enum of the graph. The label of a value in both languages is its description; `deprecated` gives reasons.
 * @example
 * export const ReviewKind = labelledEnum('ReviewKind', 'Kind of review: interim or final (loại rà soát).', { INTERIM: ['Sơ kết', 'Interim review'] });
 * export type ReviewKind = keyof typeof ReviewKind;
 */
export function labelledEnum<Value extends string>(
  name: string,
  description: string,
  labels: Readonly<Record<Value, Label>>,
  deprecated?: Readonly<Partial<Record<Value, string>>>,
): { readonly [Each in Value]: Each } {
  const values = Object.keys(labels) as Value[];
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [Each in Value]: Each };
  labelsOf.set(members, labels);
  registerEnumType(members, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      values.map((value) => [
        value,
        {
          description: `${labels[value][0]} — ${labels[value][1]}.`,
          ...(deprecated?.[value] !== undefined && { deprecationReason: deprecated[value] }),
        },
      ]),
    ) as Record<Value, { description: string; deprecationReason?: string }>,
  });
  return members;
}

/** Returns the label of a value, for responses that carry it as text. */
export function labelOf<Value extends string>(members: { readonly [Each in Value]: Each }, value: Value): Label {
  return labelsOf.get(members)![value]!;
}
