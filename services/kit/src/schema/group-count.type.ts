import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** How many have each value of what was counted by. */
@ObjectType({ simpleResolvers: true, description: 'How many of a list have one value of what it was counted by.' })
@Directive('@shareable')
export class GroupCount {
  @Field(() => String, {
    nullable: true,
    description: 'The value: a year, or the name of an enum value; null: unknown.',
  })
  key!: string | null;

  @Field(() => Int, { description: 'How many have it.' })
  count!: number;
}
