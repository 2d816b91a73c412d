/** A text in Vietnamese and English. */
export interface Label {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Label;

/**
 * Returns the label at the start of a description, `Nhãn — Label.`; for a description without one, a label made from the
 * name of the field or value.
 */
export function labelOf(description: string | null | undefined, name: string): Label {
  const [first = ''] = (description ?? '').split(/(?<=\.)\s/, 1);
  const [vi, en] = first.replace(/\.$/, '').split(' — ');
  if (vi && en) return { vi, en };
  const words = wordsOf(name);
  return { vi: words, en: words };
}

/** Returns the words of a camel-case or upper-case name, the first with a capital: `nextPage` is `Next page`. */
function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
