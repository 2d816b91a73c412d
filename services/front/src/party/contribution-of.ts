import { getObjectTypeName } from '#kit';
import { contributionStubs } from '../organization/organization.stub.js';

/** Builds SQL for the reference to a party's contribution, whose ID is derived from the entry and the organisation. */
export function contributionOf(alias: string): string {
  const kinds = [
    ...Object.entries(contributionStubs).map(([kind, type]) => [kind, getObjectTypeName(type)] as const),
    ['FATHERLAND_FRONT', 'FrontContribution'] as const,
  ];
  const branches = kinds.map(([kind, type]) => `when '${kind}' then '${type}'`).join(' ');
  const kindList = kinds.map(([kind]) => `'${kind}'`).join(', ');
  return (
    `case when ${alias}.organization_kind in (${kindList}) then json_build_object(` +
    `'__typename', case ${alias}.organization_kind ${branches} end, ` +
    `'id', ${alias}.entry_id || '~' || ${alias}.organization_id) end`
  );
}
