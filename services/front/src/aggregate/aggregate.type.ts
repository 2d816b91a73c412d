import { Field, Int, ObjectType } from 'type-graphql';
import type { OrganizationKind } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Figure } from '../figure/figure.type.js';
import { Organization } from '../organization/organization.interface.js';

/** Value of one grouping for a group. */
@ObjectType({ simpleResolvers: true, description: 'The value of one grouping for a group (nhóm).' })
export class AggregateKey {
  @Field(() => String, {
    nullable: true,
    description: 'Year, name of an enum value, or ID; null for items without a value.',
  })
  value!: string | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Administrative unit, if the grouping is by units.' })
  area!: AdministrativeUnit | null;

  organizationKind!: OrganizationKind | null;

  organizationId!: string | null;

  @Field(() => Organization, { nullable: true, description: 'Organisation, if the grouping is by organisations.' })
  organization!: Organization | null;
}

@ObjectType({ simpleResolvers: true, description: 'The number of items in one group (số lượng theo nhóm).' })
export class AggregateGroup {
  @Field(() => [AggregateKey], { description: 'Value of each grouping, in the order of the argument `by`.' })
  keys!: AggregateKey[];

  @Field(() => Int, { description: 'Number of distinct items in the group.' })
  value!: number;
}

/** A count by one to three groupings, with definition, period and coverage. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A count by one to three groupings, with definition, period and coverage for citation (số liệu tổng hợp).',
})
export class Aggregate extends Figure {
  @Field(() => Int, { description: 'Number of distinct items in all groups together.' })
  total!: number;

  @Field(() => Boolean, {
    description:
      'True if the groups add up to the total. False if an item can be in several groups, as when grouped by party.',
  })
  additive!: boolean;

  @Field(() => [AggregateGroup], { description: 'Groups with at least one item, in the order of their keys.' })
  groups!: AggregateGroup[];
}
