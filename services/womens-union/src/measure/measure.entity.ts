import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, levelOfArea, type OrganizationLevel, PublishedCount, Ratio, Sql } from '#kit';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "The Women's Union's measures of a unit in a year (số liệu Hội Phụ nữ).",
})
@Entity()
@Index(['unitId', 'year'])
export class WomensUnionYear extends UnitRecord {
  @Field(() => Int, { description: 'The year.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Members.' })
  @Column('int')
  members!: number;

  @Field(() => Int, { description: 'Branches.' })
  @Column('int')
  branches!: number;

  @Column('int')
  leaders!: number;

  @Column('int')
  womenLeaders!: number;

  @Field(() => Ratio, { description: 'Women among the leading offices of the unit.' })
  @DependsOn('leaders', 'womenLeaders')
  womenInLeadership!: Ratio;

  @Column('int')
  mediators!: number;

  @Sql(levelOfArea('womens_union'))
  areaLevel!: OrganizationLevel | null;

  @Field(() => PublishedCount, {
    description: 'Mediations in which it took part; not to be added to those of others. Never for a commune.',
  })
  @DependsOn('mediators', 'areaLevel')
  mediationParticipation!: PublishedCount;
}

/** Safe addresses are counted by district and year and never located. */
@ObjectType({
  simpleResolvers: true,
  description:
    'Safe addresses of a district or city in a year (địa chỉ tin cậy): counts, withheld below ten; no locations.',
})
@Entity()
@Index(['unitId', 'year'])
export class SafeAddressYear extends UnitRecord {
  @Field(() => Int, { description: 'The year.' })
  @Index()
  @Column('int')
  year!: number;

  @Column('int')
  addressCount!: number;

  @Field(() => PublishedCount, { description: 'Safe addresses.' })
  @DependsOn('addressCount')
  addresses!: PublishedCount;

  @Column('int')
  supportCount!: number;

  @Field(() => PublishedCount, { description: 'Times that support was given.' })
  @DependsOn('supportCount')
  supportGiven!: PublishedCount;
}
