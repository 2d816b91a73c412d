export type Bilingual = readonly [vi: string, en: string];

/** Building blocks of the texts about one field of supervision. All are invented. */
export interface Theme {
  /** Subjects, to follow "Giám sát" and "Supervision of". */
  subjects: readonly Bilingual[];
  /** Actions asked of the recipient: a verb phrase, in English in its base form. */
  recommendations: readonly Bilingual[];
  /** Actions by which a recipient follows a recommendation: a verb phrase, in English in its base form. */
  measures: readonly Bilingual[];
  /** Reasons against a recommendation, to follow "vì" and "because". */
  obstacles: readonly Bilingual[];
}
