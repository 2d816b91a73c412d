import { Field, Int, ObjectType } from 'type-graphql';
import type { OrganizationKind } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { Figure } from '../figure/figure.type.js';
import { Organization } from '../organization/organization.interface.js';

/** The value that a group has for one of the groupings. */
@ObjectType({ simpleResolvers: true, description: 'The value that a group has for one of the groupings (nhóm).' })
export class AggregateKey {
  @Field(() => String, {
    nullable: true,
    description: 'A year, the name of an enum value, or an id; null: what has no value.',
  })
  value!: string | null;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The unit, where the grouping is by units.' })
  area!: AdministrativeUnit | null;

  organizationKind!: OrganizationKind | null;

  organizationId!: string | null;

  @Field(() => Organization, { nullable: true, description: 'The body, where the grouping is by bodies.' })
  organization!: Organization | null;
}

@ObjectType({ simpleResolvers: true, description: 'How many there are in one group (số lượng theo nhóm).' })
export class AggregateGroup {
  @Field(() => [AggregateKey], { description: 'Its value for each grouping, in the order asked for.' })
  keys!: AggregateKey[];

  @Field(() => Int, { description: 'How many there are, each once.' })
  value!: number;
}

/** A count by one to three groupings, with what is needed to cite it. */
@ObjectType({
  simpleResolvers: true,
  description: 'A count by one to three groupings, with what is needed to cite it (số liệu tổng hợp).',
})
export class Aggregate extends Figure {
  @Field(() => Int, { description: 'How many there are in all, each once, whatever the groups add up to.' })
  total!: number;

  @Field(() => Boolean, {
    description:
      'Whether the groups add up to the total. False where one thing is in several groups, as a delegation of four ' +
      'parties is when it is grouped by party: then never add groups.',
  })
  additive!: boolean;

  @Field(() => [AggregateGroup], { description: 'The groups that are not empty, in the order of their keys.' })
  groups!: AggregateGroup[];
}
