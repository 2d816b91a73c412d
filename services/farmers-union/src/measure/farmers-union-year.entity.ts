import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn } from '#kit';
import { Ratio } from '#kit/disclosure';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "Statistics of the Farmers' Union for a unit and year (số liệu Hội Nông dân).",
})
@Entity()
@Index(['unitId', 'year'])
export class FarmersUnionYear extends UnitRecord {
  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Number of members.' })
  @Column('int')
  members!: number;

  @Column('int')
  households!: number;

  @Column('int')
  goodHouseholds!: number;

  @Field(() => Ratio, { description: 'Share of farming households with the title of good farmer.' })
  @DependsOn('households', 'goodHouseholds')
  goodFarmerRate!: Ratio;

  @Field(() => Int, { description: 'Number of groups that borrow from the fund.' })
  @Column('int')
  borrowingGroups!: number;

  @Field(() => Int, { description: "Number of citizen receptions held together with the People's Committee." })
  @Column('int')
  receptionSittings!: number;
}
