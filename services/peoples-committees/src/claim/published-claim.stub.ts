import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ClaimMeasure, LocalDate, OfficialCount } from '#kit';

/** Reference to a published claim. This subgraph adds the counts from its statistics. */
@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "id")')
export class PublishedClaim {
  @Field(() => ID)
  id!: string;

  @Field(() => [ClaimMeasure], { description: 'Measures that check the claim.' })
  @Directive('@external')
  measures!: ClaimMeasure[];

  @Field(() => ID, { description: 'The administrative unit that it is about.' })
  @Directive('@external')
  areaId!: string;

  @Field(() => LocalDate, { description: 'First day of its period.' })
  @Directive('@external')
  periodFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of its period.' })
  @Directive('@external')
  periodTo!: string;

  @Field(() => [OfficialCount], { nullable: true, description: "What the People's Committees counted for it." })
  @Directive('@requires(fields: "measures areaId periodFrom periodTo")')
  officialCounts!: OfficialCount[] | null;
}
