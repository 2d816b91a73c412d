import {
  anyOf,
  type AskedList,
  bodyParts,
  type Days,
  kinds,
  levels,
  type MakePart,
  named,
  nameParts,
  nested,
  units,
  within,
} from './question.js';

const body = (column: string) => (where: string) => `exists (select from bodies b where b.id = ${column} and ${where})`;
const repliers = `('PEOPLES_COMMITTEE', 'SPECIALISED_UNIT')`;
/** Replies given as of the date, and recorded by their owner as known. */
const given = ({ day, known }: Days): string => `y.responded_on <= ${day} and y.recorded_at <= ${known}`;
const hasReply = (id: string, days: Days): string =>
  `exists (select from peoples_committees.recommendation_reply y where y.recommendation_id = ${id} and ${given(days)})`;
const newest = (table: string, id: string, { day, known }: Days): string =>
  `(select (array_agg(e.state order by e.occurred_on desc, e.sequence desc))[1] from front.${table} e
     where e.subject_id = ${id} and e.occurred_on <= ${day} and e.recorded_at <= ${known})`;
/** A reply is expected, none was given, and the issuer still follows up. */
const isAwaited = (alias: string, days: Days): string =>
  `(${alias}.kind <> 'COMMEND' and not ${hasReply(`${alias}.id`, days)}
    and coalesce(${newest('follow_up_event', `${alias}.id`, days)}, 'OPEN') in ('OPEN', 'OPEN_PARTIALLY_ADDRESSED'))`;
const unitName = (column: string): string =>
  `(select u.name collate "vi-x-icu" from peoples_committees.administrative_unit u where u.id = ${column})`;
const yesNo =
  (field: string, sql: (days: Days) => string): MakePart =>
  (random, days) => {
    const value = random.chance(0.5);
    return { filter: { [field]: value }, where: `(${sql(days)}) = ${value}` };
  };
const ofEnum =
  (field: string, values: readonly string[], sql: (days: Days) => string): MakePart =>
  (random, days) => {
    const value = random.some(values);
    return { filter: { [field]: value }, where: anyOf(sql(days), value) };
  };
const inArea =
  (column: string): MakePart =>
  (random, days) => {
    const withinAreaId = random.pick(units);
    return { filter: { withinAreaId }, where: within(column, withinAreaId, days) };
  };

const outstanding = (days: Days): string =>
  `(select count(*)::int from front.recommendation r where r.delegation_id = x.id and r.issued_on <= ${days.day}
     and r.recorded_at <= ${days.known} and r.recipient_kind in ${repliers} and ${isAwaited('r', days)})`;
const session = ({ day, known }: Days): string =>
  `(select min(s.held_on) from front.target_session s where s.target_id = t.id and s.held_on <= ${day}
     and s.recorded_at <= ${known})`;
/** The first session, or else the one set last. */
const anchor = (days: Days): string =>
  `coalesce(${session(days)}, (select p.day from unnest(t.scheduled_on, t.schedule_set_on, t.schedule_recorded_at)
     with ordinality as p(day, set_on, recorded_at, place)
     where coalesce(p.set_on, '-infinity') <= ${days.day} and coalesce(p.recorded_at, '-infinity') <= ${days.known}
     order by p.place desc limit 1))`;
/** The day on which a target entered a state; infinity while no such event is recorded. */
const cameInto = (state: string, { day, known }: Days): string =>
  `coalesce((select min(e.occurred_on) from front.target_event e where e.subject_id = t.id and e.state = '${state}'
     and e.occurred_on <= ${day} and e.recorded_at <= ${known}), 'infinity')`;

export const delegations: AskedList = {
  field: 'supervisionDelegations',
  noun: 'SupervisionDelegation',
  from: ({ day, known }) =>
    `front.supervision_delegation x where x.proposed_on <= ${day} and x.id in (select subject_id from front.delegation_event
       where occurred_on <= ${day} and recorded_at <= ${known})`,
  parts: [
    nested(
      'party',
      [
        ...bodyParts,
        ofEnum('role', ['LEAD', 'COORDINATING', 'PARTICIPANT'], () => 'p.role'),
        (random) => {
          const post = random.some(['CHAIRPERSON', 'VICE_CHAIRPERSON', 'SECRETARY', 'DEPUTY_SECRETARY', 'MEMBER']);
          const where = `exists (select from contributions c, jsonb_array_elements(c.seats) s
            where c.organization_id = p.organization_id and c.entry_id = p.entry_id and ${anyOf("s->>'post'", post)})`;
          return { filter: { post }, where };
        },
      ],
      (where, { day, known }) =>
        `exists (select from front.party p left join bodies b on b.id = p.organization_id
           where p.entry_id = x.id and p.since <= ${day} and p.recorded_at <= ${known} and ${where})`,
    ),
    nested(
      'target',
      [
        ofEnum('state', ['SESSION_HELD', 'REPORT_RECEIVED', 'NOTIFIED', 'EXCUSED', 'CONCLUSION_RECEIVED'], (days) =>
          newest('target_event', 't.id', days),
        ),
        ofEnum('bodyKind', kinds, () => 't.body_kind'),
        ofEnum('bodyLevel', levels, () => 't.body_level'),
        (random) => {
          const bodyName = random.pick(nameParts);
          return { filter: { bodyName }, where: named('b.name', bodyName) };
        },
        inArea('t.unit_id'),
        yesNo(
          'missingReport',
          (days) => `${session(days)} is not null and ${cameInto('REPORT_RECEIVED', days)} = 'infinity'`,
        ),
        yesNo(
          'lateNotice',
          (days) => `case when ${cameInto('EXCUSED', days)} = 'infinity' then
            least(${cameInto('NOTIFIED', days)}, ${days.day}) > ${anchor(days)} - (select r.amount from front.deadline_rule r
              where r.rule_key = 'NOTICE' and ${anchor(days)} between r.valid_from and coalesce(r.valid_to, 'infinity')) end`,
        ),
        yesNo(
          'reportSent',
          ({ day, known }) => `select coalesce(s.report_went_on <= ${day} and s.report_recorded_at <= ${known}, false)
            from peoples_committees.supervised_body_side s where s.target_id = t.id`,
        ),
      ],
      (where) =>
        `exists (select from front.supervision_target t left join bodies b on b.id = t.body_id
           where t.delegation_id = x.id and ${where})`,
    ),
    inArea('x.area_unit_id'),
    yesNo('repliesOutstanding', (days) => `${outstanding(days)} > 0`),
    (random, days) => {
      const repliesOutstandingAtLeast = random.pick([1, 2, 3]);
      return { filter: { repliesOutstandingAtLeast }, where: `${outstanding(days)} >= ${repliesOutstandingAtLeast}` };
    },
  ],
  orders: {
    AREA_NAME: () => unitName('x.area_unit_id'),
    PARTY_COUNT: ({ day, known }) =>
      `(select count(*) from front.party p where p.entry_id = x.id and p.since <= ${day} and p.recorded_at <= ${known})`,
    REPLIES_OUTSTANDING: outstanding,
    LAST_REPLY_ON: (days) =>
      `(select max(y.responded_on) from peoples_committees.recommendation_reply y join front.recommendation r
         on r.id = y.recommendation_id and r.issued_on <= ${days.day} and r.recorded_at <= ${days.known} where r.delegation_id = x.id and ${given(days)})`,
    ESTABLISHED_ON: () => 'x.established_on',
  },
};

const due = `coalesce(x.requested_reply_by, x.issued_on + 30)`;
const overdue = (days: Days): string =>
  `case when x.recipient_kind in ${repliers} then ${due} < ${days.day} and ${isAwaited('x', days)} end`;

export const recommendations: AskedList = {
  field: 'recommendations',
  noun: 'Recommendation',
  from: ({ day, known }) => `front.recommendation x where x.issued_on <= ${day} and x.recorded_at <= ${known}`,
  parts: [
    nested('recipient', bodyParts, body('x.recipient_id')),
    nested('issuer', bodyParts, body('x.issuer_id')),
    inArea('x.area_unit_id'),
    ofEnum('followUpStatus', ['OPEN', 'OPEN_PARTIALLY_ADDRESSED', 'CLOSED_IMPLEMENTED'], (days) =>
      newest('follow_up_event', 'x.id', days),
    ),
    ofEnum(
      'response',
      ['ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED_WITH_REASONS', 'NOT_COMPETENT_FORWARDED'],
      (days) => `(select (array_agg(y.position order by y.number desc))[1]
        from peoples_committees.recommendation_reply y where y.recommendation_id = x.id and ${given(days)})`,
    ),
    yesNo('answered', (days) => `case when x.recipient_kind in ${repliers} then ${hasReply('x.id', days)} end`),
    yesNo('overdue', overdue),
    yesNo(
      'claimDisputed',
      ({ day, known }) => `select x.verification_result <> 'FULL' from peoples_committees.recommendation_file f
        where f.recommendation_id = x.id and f.claimed_on <= ${day} and f.claim_recorded_at <= ${known}
          and exists (select from front.follow_up_event e where e.subject_id = x.id and e.occurred_on = x.verified_on
            and e.occurred_on <= ${day} and e.recorded_at <= ${known})`,
    ),
    ofEnum(
      'replyDueBasis',
      ['LETTER', 'HOUSE_POLICY'],
      () => `case when x.requested_reply_by is null then 'HOUSE_POLICY' else 'LETTER' end`,
    ),
  ],
  orders: {
    REPLY_DUE_ON: () => due,
    DAYS_OVERDUE: (days) => `case when ${overdue(days)} then ${days.day} - ${due} end`,
    RECIPIENT_NAME: () => `(select b.name collate "vi-x-icu" from bodies b where b.id = x.recipient_id)`,
    AREA_NAME: () => unitName('x.area_unit_id'),
    ISSUED_ON: () => 'x.issued_on',
  },
};

export const organizations: AskedList = {
  field: 'organizations',
  noun: 'OrganizationEntry',
  from: () => 'bodies x where true',
  parts: [
    ...bodyParts.map((make): MakePart => (random, days) => {
      const { filter, where } = make(random, days);
      return { filter, where: where.replaceAll('b.', 'x.') };
    }),
    () => ({ filter: { includeFormer: true }, where: 'true' }),
  ],
  unless: {
    field: 'includeFormer',
    where: ({ day }) => `x.valid_from <= ${day} and coalesce(x.valid_to, 'infinity') >= ${day}`,
  },
  orders: {
    NAME: () => 'x.name collate "vi-x-icu"',
    KIND: () => 'x.kind',
    LEVEL: () =>
      `case x.level when 'CENTRAL' then 1 when 'PROVINCE' then 2 when 'DISTRICT' then 3 when 'COMMUNE' then 4 else 5 end`,
    VALID_FROM: () => 'x.valid_from',
  },
};
