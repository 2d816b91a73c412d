import { isRecorded, type Grouping } from '#kit/sql';

type Label = readonly [vi: string, en: string];

/** A grouping of an aggregate: label, SQL, and the kind of its values. */
export interface LabelledGrouping extends Grouping {
  label: Label;
  /** Set if values are IDs: of units, or of organisations as `KIND/id`. */
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

/** Groups by the parent of the unit in a column: a ward's district, or its city since 1 July 2025. */
export const byUnitAbove = (column: string): LabelledGrouping => ({
  label: ['Theo đơn vị hành chính cấp trên trực tiếp', 'By the administrative unit directly above'],
  of: 'UNIT',
  requiredTopics: ['unit'],
  by: (alias) => `(select u.parent_id from unit_copy u where u.id = ${alias}.${column})`,
});

/** Groups by an organisation stored in two columns, `<column>_kind` and `<column>_id`. */
export const byOrganization = (column: string, label: Label): LabelledGrouping => ({
  label,
  of: 'BODY',
  by: (alias) => `${alias}.${column}_kind || '/' || ${alias}.${column}_id`,
});

/** Groups by party: an entry is once in the group of each of its parties. */
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
