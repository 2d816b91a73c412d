import { isRecorded, type Grouping } from '#kit';

type Label = readonly [vi: string, en: string];

/** A grouping of an aggregate: what a person reads, the SQL, and what kind of thing its values are. */
export interface LabelledGrouping extends Grouping {
  label: Label;
  /** Values that are ids: of units, or of bodies as `KIND/id`. */
  of?: 'UNIT' | 'BODY';
}

export const byColumn = (column: string, label: Label): LabelledGrouping => ({
  label,
  by: (alias) => `${alias}.${column}`,
});

export const byYearOf = (column: string, label: Label): LabelledGrouping => ({
  label,
  by: (alias) => `extract(year from ${alias}.${column})`,
});

export const byUnit = (column: string, label: Label): LabelledGrouping => ({ ...byColumn(column, label), of: 'UNIT' });

/** By the unit above the unit of a column: the district of a ward, as long as there were districts; then the city. */
export const byUnitAbove = (column: string): LabelledGrouping => ({
  label: ['Theo đơn vị hành chính cấp trên trực tiếp', 'By the administrative unit directly above'],
  of: 'UNIT',
  requiredTopics: ['unit'],
  by: (alias) => `(select u.parent_id from unit_copy u where u.id = ${alias}.${column})`,
});

/** By a body that is kept in two columns, `<column>_kind` and `<column>_id`. */
export const byOrganization = (column: string, label: Label): LabelledGrouping => ({
  label,
  of: 'BODY',
  by: (alias) => `${alias}.${column}_kind || '/' || ${alias}.${column}_id`,
});

/** By the parties of something joint: each entry is in the group of each of its parties, once. */
export const byPartyKind: LabelledGrouping = {
  label: ['Theo loại tổ chức tham gia', 'By kind of party'],
  joint: true,
  by: (alias, dates) =>
    `select distinct p.organization_kind from party p where p.entry_id = ${alias}.id and ${isRecorded('p', dates)}`,
};

export const byParty: LabelledGrouping = {
  label: ['Theo tổ chức tham gia', 'By party'],
  joint: true,
  of: 'BODY',
  by: (alias, dates) =>
    `select distinct p.organization_kind || '/' || p.organization_id from party p ` +
    `where p.entry_id = ${alias}.id and ${isRecorded('p', dates)}`,
};
