import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** Number of items with one value of a grouping. */
@ObjectType({
  simpleResolvers: true,
  description: 'Number of items of a list that share one value of a grouping (số lượng theo nhóm).',
})
@Directive('@shareable')
export class GroupCount {
  @Field(() => String, {
    nullable: true,
    description: 'Value of the grouping: a year, or the name of an enum value; null if unknown.',
  })
  key!: string | null;

  @Field(() => Int, { description: 'Number of items with this value.' })
  count!: number;
}
