import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, filterBy, listOf, nodeQueries, OrganizationKind } from '#kit';
import { ratio, Ratio } from '#kit/disclosure';
import { bySql } from '#kit/sql';
import { withinArea } from '../copy/area.js';
import { computeDeadline } from '../deadline/compute.js';
import { Deadline } from '../deadline/deadline.type.js';
import { rulebookOf } from '../deadline/rulebook.js';
import { SupervisionField } from '../delegation/supervision.enum.js';
import { newestState } from '../event/process-event.entity.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { CriticismEvent, CriticismForm, CriticismState, SocialCriticism } from './social-criticism.entity.js';

const stateOf = newestState('criticism_event');

export const criticismList = listOf(SocialCriticism, {
  baseCondition: filterBy.happened('planned_on'),
  filter: {
    hostId: filterBy.byId('hostId', 'Hosted by the organisation with this ID.'),
    hostKind: filterBy.byAnyOf(() => OrganizationKind, 'hostKind', 'Hosted by an organisation of one of these kinds.'),
    draftingBodyId: filterBy.byId('draftingBodyId', 'On drafts of the body with this ID.'),
    areaId: filterBy.byId('areaUnitId', 'For the administrative unit with this ID.'),
    withinAreaId: withinArea('area_unit_id', 'For this unit'),
    field: filterBy.byAnyOf(() => SupervisionField, 'field', 'In one of these fields.'),
    form: filterBy.byAnyOf(() => CriticismForm, 'form', 'In one of these forms.'),
    ...filterBy.byDays('planned', 'plannedOn', 'Planned'),
    state: {
      type: () => [CriticismState],
      description: 'In one of these states as of the request date.',
      condition: bySql((alias, value, dates) => `${stateOf(alias, dates)} = any(${value('text[]')})`),
    },
  },
  orders: ['plannedOn'],
  direction: 'DESC',
  groups: {
    YEAR: { label: ['Theo năm', 'By year'], by: (alias) => `extract(year from ${alias}.planned_on)` },
    HOST_KIND: { label: ['Theo loại tổ chức chủ trì', 'By kind of host'], by: (alias) => `${alias}.host_kind` },
    FIELD: { label: ['Theo lĩnh vực', 'By field'], by: (alias) => `${alias}.field` },
  },
});

interface CriticismFacts {
  submissionOn: string | null;
  draftReceivedOn: string | null;
  opinionOn: string | null;
  repliedOn: string | null;
  pointsAccepted: number;
  pointsAnswered: number;
}

@Resolver(() => SocialCriticism)
class SocialCriticismResolver {
  @FieldResolver()
  acceptance(@Root() { pointsAccepted, pointsAnswered }: CriticismFacts): Ratio {
    return ratio(pointsAccepted, pointsAnswered, 'points accepted, wholly or in part / points answered');
  }

  @FieldResolver()
  async deadlines(@Root() facts: CriticismFacts, @Ctx() context: Context): Promise<Deadline[]> {
    const book = await rulebookOf(context);
    const { asOf } = context;
    return [
      computeDeadline(book, {
        ruleKey: 'DRAFT_TO_VFF',
        anchor: facts.submissionOn,
        metOn: facts.draftReceivedOn,
        asOf,
      }),
      computeDeadline(book, { ruleKey: 'CRITICISM_REPLY', anchor: facts.opinionOn, metOn: facts.repliedOn, asOf }),
    ].filter((deadline) => deadline !== undefined);
  }
}

export const criticismResolvers = [
  nodeQueries(SocialCriticism, criticismList, {
    one: { name: 'socialCriticism', description: 'A social criticism by ID; null if not found.' },
    many: { name: 'socialCriticisms', description: 'Social criticisms of drafts, newest first.' },
    counts: {
      name: 'socialCriticismCounts',
      description: 'Number of social criticisms, by year, host or field.',
    },
  }),
  organizationFields(SocialCriticism, { one: ['host', 'draftingBody'] }),
  organizationFields(CriticismEvent, { one: ['by'] }),
  SocialCriticismResolver,
];
