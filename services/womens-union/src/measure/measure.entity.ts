import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, levelOfArea, type OrganizationLevel, Sql } from '#kit';
import { PublishedCount, Ratio } from '#kit/disclosure';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "Statistics of the Women's Union for a unit and year (số liệu Hội Phụ nữ).",
})
@Entity()
@Index(['unitId', 'year'])
export class WomensUnionYear extends UnitRecord {
  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Number of members.' })
  @Column('int')
  members!: number;

  @Field(() => Int, { description: 'Number of branches.' })
  @Column('int')
  branches!: number;

  @Column('int')
  leaders!: number;

  @Column('int')
  womenLeaders!: number;

  @Field(() => Ratio, { description: "Share of the unit's leading offices held by women." })
  @DependsOn('leaders', 'womenLeaders')
  womenInLeadership!: Ratio;

  @Column('int')
  mediators!: number;

  @Sql(levelOfArea('womens_union'))
  areaLevel!: OrganizationLevel | null;

  @Field(() => PublishedCount, {
    description:
      'Number of mediations with its participation; null for communes. Do not add those of other organisations.',
  })
  @DependsOn('mediators', 'areaLevel')
  mediationParticipation!: PublishedCount;
}

/** Safe addresses are counted by district and year, without locations. */
@ObjectType({
  simpleResolvers: true,
  description:
    'Safe addresses of a district or city in a year, without locations (địa chỉ tin cậy). Counts below ten are suppressed.',
})
@Entity()
@Index(['unitId', 'year'])
export class SafeAddressYear extends UnitRecord {
  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Index()
  @Column('int')
  year!: number;

  @Column('int')
  addressCount!: number;

  @Field(() => PublishedCount, { description: 'Number of safe addresses.' })
  @DependsOn('addressCount')
  addresses!: PublishedCount;

  @Column('int')
  supportCount!: number;

  @Field(() => PublishedCount, { description: 'Number of times support was given.' })
  @DependsOn('supportCount')
  supportGiven!: PublishedCount;
}
