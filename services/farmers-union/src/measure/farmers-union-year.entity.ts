import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, Ratio } from '#kit';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "The Farmers' Union's measures of a unit in a year (số liệu Hội Nông dân).",
})
@Entity()
@Index(['unitId', 'year'])
export class FarmersUnionYear extends UnitRecord {
  @Field(() => Int, { description: 'The year.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Members.' })
  @Column('int')
  members!: number;

  @Column('int')
  households!: number;

  @Column('int')
  goodHouseholds!: number;

  @Field(() => Ratio, { description: 'Households with the title of good farmer, of farming households.' })
  @DependsOn('households', 'goodHouseholds')
  goodFarmerRate!: Ratio;

  @Field(() => Int, { description: 'Groups that borrow from the fund.' })
  @Column('int')
  borrowingGroups!: number;

  @Field(() => Int, { description: 'Sittings in citizen reception together with the People’s Committee.' })
  @Column('int')
  receptionSittings!: number;
}
