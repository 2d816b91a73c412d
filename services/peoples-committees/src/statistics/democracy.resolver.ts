import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Context, filterBy, listField, listOf, nodeQueries } from '#kit';
import { ratio } from '#kit/disclosure';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { DisclosureItem, DisclosureTopic, PeopleDialogue } from './democracy.entity.js';
import { democracyOf } from './read-democracy.js';
import { GrassrootsDemocracy } from './statistics.type.js';

@Resolver(() => AdministrativeUnit)
class GrassrootsDemocracyResolver {
  @FieldResolver(() => GrassrootsDemocracy, {
    description: 'Disclosures and dialogues of one year, in the unit and those directly below.',
  })
  async grassrootsDemocracy(
    @Root() { id }: { id: string },
    @Arg('year', () => Int, { description: 'Calendar year of the record.' }) year: number,
    @Ctx() context: Context,
  ): Promise<GrassrootsDemocracy> {
    const { disclosures, onTime, dialogues } = await democracyOf(context, id, year, year);
    return {
      unitId: id,
      year,
      disclosures,
      disclosuresOnTime: ratio(onTime, disclosures, 'disclosures within five working days / disclosures'),
      dialoguesHeld: dialogues,
    };
  }
}

const disclosures = listOf(DisclosureItem, {
  baseCondition: filterBy.happened('disclosed_on'),
  filter: {
    unitId: filterBy.byId('unitId', 'Of the administrative unit with this ID.'),
    topic: filterBy.byAnyOf(() => DisclosureTopic, 'topic', 'On one of these topics.'),
    onTime: filterBy.byFlag('onTime', 'Disclosed in time; false: late.'),
    ...filterBy.byDays('decided', 'decidedOn', 'Decided'),
  },
  orders: ['decidedOn'],
  direction: 'DESC',
});
const dialogues = listOf(PeopleDialogue, {
  baseCondition: filterBy.happened('held_on'),
  filter: {
    unitId: filterBy.byId('unitId', 'Of the administrative unit with this ID.'),
    ...filterBy.byDays('held', 'heldOn', 'Held'),
  },
  orders: ['heldOn'],
  direction: 'DESC',
});
const ofUnit = (alias: string, unitId: string): string => `${alias}.unit_id = ${unitId}`;

export const democracyResolvers = [
  GrassrootsDemocracyResolver,
  nodeQueries(DisclosureItem, disclosures, {
    many: { name: 'disclosureItems', description: 'Items disclosed by communes, newest first.' },
  }),
  nodeQueries(PeopleDialogue, dialogues, {
    many: { name: 'peopleDialogues', description: "Dialogues of People's Committees with the people, newest first." },
  }),
  listField(AdministrativeUnit, disclosures, {
    name: 'disclosureItems',
    description: 'Items disclosed by the unit, newest first.',
    parentCondition: ofUnit,
  }),
  listField(AdministrativeUnit, dialogues, {
    name: 'peopleDialogues',
    description: 'Dialogues with the people in the unit, newest first.',
    parentCondition: ofUnit,
  }),
];
