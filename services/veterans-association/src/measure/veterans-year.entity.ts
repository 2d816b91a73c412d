import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, levelOfArea, type OrganizationLevel, PublishedCount, Sql } from '#kit';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "The Veterans' Association's measures of a unit in a year (số liệu Hội Cựu chiến binh).",
})
@Entity()
@Index(['unitId', 'year'])
export class VeteransAssociationYear extends UnitRecord {
  @Field(() => Int, { description: 'The year.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Members.' })
  @Column('int')
  members!: number;

  @Field(() => Int, { description: 'Clubs and liaison boards of former servicemen.' })
  @Column('int')
  clubs!: number;

  @Sql(levelOfArea('veterans_association'))
  areaLevel!: OrganizationLevel | null;

  @Column('int', { name: 'houses' })
  houseCount!: number;

  @Field(() => PublishedCount, { description: 'Houses built or repaired for members in need. Never for a commune.' })
  @DependsOn('houseCount', 'areaLevel')
  houses!: PublishedCount;

  @Column('int')
  mediations!: number;

  @Field(() => PublishedCount, {
    description: 'Mediations in which it took part; not to be added to those of others. Never for a commune.',
  })
  @DependsOn('mediations', 'areaLevel')
  mediationParticipation!: PublishedCount;
}
