import type { Bilingual } from './theme/theme.type.js';

/** Name of an organisation in both languages. */
export interface NamedOrganization {
  name: string;
  nameEn: string;
}

/** Returns the words that refer to an organisation within a sentence. */
export function reference({ name, nameEn }: NamedOrganization): Bilingual {
  return [name, /Company/.test(nameEn) ? nameEn : `the ${nameEn}`];
}

/** Replaces `{x}` in both languages by the words of `x`, and `{X}` by the same with a capital. */
export function fill(template: Bilingual, words: Readonly<Record<string, Bilingual>>): Bilingual {
  const filled = ([0, 1] as const).map((language) =>
    template[language].replace(/\{(\w)\}/g, (_, key: string) => {
      const text = words[key.toLowerCase()]![language];
      return key === key.toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    }),
  );
  return [filled[0]!, filled[1]!];
}
