import { ID, Int } from 'type-graphql';
import { filterBy, listOf, LocalDate, OrganizationKind, OrganizationLevel } from '#kit';
import { type DateParameters, bySql, isOnRecord } from '#kit/sql';
import { repliesOutstanding } from '../recommendation/reply-timeliness.sql.js';
import { isSessionHeld } from '../target/target-session.sql.js';
import { withinArea } from '../copy/area.js';
import { lastReplyOn, replies } from '../copy/reply.js';
import { entriesOf } from '../party/entries-of.js';
import { byParty } from '../party/party.filter.js';
import { byTarget } from '../target/target.filter.js';
import {
  delegationState,
  isRegistered,
  SupervisionDelegation,
  wasEstablished,
} from './supervision-delegation.entity.js';
import { DelegationState, HostingBasis, Independence, SupervisionField } from './supervision.enum.js';

const isParty = (role: string) => (alias: string, value: (type: string) => string, dates: DateParameters) =>
  `${alias}.id in (${entriesOf(value('text'), dates)}${role})`;

export const delegationList = listOf(SupervisionDelegation, {
  baseCondition: bySql((alias, _, dates) => isRegistered(alias, dates)),
  filter: {
    ...filterBy.byYears(),
    ...filterBy.byDays('established', 'establishedOn', 'Established', wasEstablished),
    hostId: filterBy.byId('hostId', 'Hosted by the organisation with this ID.'),
    hostKind: filterBy.byAnyOf(() => OrganizationKind, 'hostKind', 'Hosted by an organisation of one of these kinds.'),
    partyId: {
      type: () => ID,
      description: 'With this organisation among the parties.',
      condition: bySql(isParty('')),
    },
    participantId: {
      type: () => ID,
      description: 'With this organisation as a party that does not host.',
      condition: bySql(isParty(" and p.role in ('PARTICIPANT', 'OBSERVER')")),
    },
    supervisedId: {
      type: () => ID,
      description: 'Supervising the body with this ID.',
      condition: bySql(
        (alias, value) =>
          `${alias}.id in (select t.delegation_id from supervision_target t where t.body_id = ${value('text')})`,
      ),
    },
    areaId: filterBy.byId('areaUnitId', 'Registered for the administrative unit with this ID.'),
    field: filterBy.byAnyOf(() => SupervisionField, 'field', 'In one of these fields.'),
    independence: filterBy.byAnyOf(() => Independence, 'independence', 'With one of these degrees of independence.'),
    hostingBasis: filterBy.byAnyOf(() => HostingBasis, 'hostingBasis', 'Hosted on one of these legal bases.'),
    level: filterBy.byAnyOf(() => OrganizationLevel, 'level', 'At one of these levels.'),
    state: {
      type: () => [DelegationState],
      description: 'In one of these states as of the request date.',
      condition: bySql((alias, value, dates) => `${delegationState(alias, dates)} = any(${value('text[]')})`),
    },
    sessionOn: {
      type: () => LocalDate,
      description: 'With a working session on this date, not after the request date.',
      condition: bySql(
        (alias, value, dates) =>
          `${alias}.id in (select t.delegation_id from supervision_target t join target_session s on s.target_id = t.id ` +
          `where s.held_on = ${value('date')} and ${isSessionHeld('s', dates)})`,
      ),
    },
    title: filterBy.byText('title', 'Vietnamese title contains this text.'),
    withinAreaId: withinArea('area_unit_id', 'Registered for this unit'),
    party: byParty,
    target: byTarget,
    repliesOutstanding: {
      type: () => Boolean,
      description: 'With recommendations not replied to by the request date; false: without such.',
      requiredTopics: replies,
      condition: bySql((alias, value, dates) => `(${repliesOutstanding(alias, dates)} > 0) = ${value('boolean')}`),
    },
    repliesOutstandingAtLeast: {
      type: () => Int,
      description: 'With at least this number of recommendations not replied to by the request date.',
      requiredTopics: replies,
      condition: bySql((alias, value, dates) => `${repliesOutstanding(alias, dates)} >= ${value('int')}`),
    },
  },
  orders: ['establishedOn', 'year', 'title', 'areaName', 'partyCount', 'repliesOutstanding', 'lastReplyOn'],
  expressions: {
    // Sorting must not reveal a day after the request date, or one not recorded by `asKnownOn`.
    establishedOn: {
      type: 'date',
      sql: (alias, dates) => `case when ${wasEstablished(alias, dates)} then ${alias}.established_on end`,
    },
    areaName: {
      type: 'text',
      sql: (alias) => `(select u.name from unit_copy u where u.id = ${alias}.area_unit_id)`,
      requiredTopics: ['unit'],
    },
    partyCount: {
      type: 'int',
      sql: (alias, dates) =>
        `(select count(*)::int from party p where p.entry_id = ${alias}.id and ${isOnRecord('since')('p', dates)})`,
    },
    repliesOutstanding: { type: 'int', sql: repliesOutstanding, requiredTopics: replies },
    lastReplyOn: { type: 'date', sql: lastReplyOn, requiredTopics: replies },
  },
  direction: 'DESC',
  groups: {
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `${alias}.year` },
    FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` },
    HOST_KIND: { label: ['Theo loại tổ chức chủ trì', 'By kind of host'], by: (alias) => `${alias}.host_kind` },
    LEVEL: { label: ['Theo cấp', 'By level'], by: (alias) => `${alias}.level` },
    INDEPENDENCE: { label: ['Theo tính độc lập', 'By independence'], by: (alias) => `${alias}.independence` },
  },
});
