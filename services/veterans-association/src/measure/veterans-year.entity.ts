import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, levelOfArea, type OrganizationLevel, Sql } from '#kit';
import { PublishedCount } from '#kit/disclosure';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "Statistics of the Veterans' Association for a unit and year (số liệu Hội Cựu chiến binh).",
})
@Entity()
@Index(['unitId', 'year'])
export class VeteransAssociationYear extends UnitRecord {
  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Index()
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Number of members.' })
  @Column('int')
  members!: number;

  @Field(() => Int, { description: 'Clubs and liaison boards of former servicemen.' })
  @Column('int')
  clubs!: number;

  @Sql(levelOfArea('veterans_association'))
  areaLevel!: OrganizationLevel | null;

  @Column('int', { name: 'houses' })
  houseCount!: number;

  @Field(() => PublishedCount, {
    description: 'Number of houses built or repaired for members in need; null for communes.',
  })
  @DependsOn('houseCount', 'areaLevel')
  houses!: PublishedCount;

  @Column('int')
  mediations!: number;

  @Field(() => PublishedCount, {
    description:
      'Number of mediations with its participation; null for communes. Do not add those of other organisations.',
  })
  @DependsOn('mediations', 'areaLevel')
  mediationParticipation!: PublishedCount;
}
