import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, levelOfArea, LocalDate, Many, One, type OrganizationLevel, Sql } from '#kit';
import { PublishedCount } from '#kit/disclosure';
import { isYearOver } from '#kit/sql';
import { UnitRecord } from '../record.entity.js';
import { VeteransAssociation } from '../veterans-association/veterans-association.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "A solidarity fund in one year, without beneficiaries' data (Quỹ nghĩa tình đồng đội trong năm).",
})
@Entity()
@Index(['fundId', 'year'])
export class SolidarityFundYear extends UnitRecord {
  @Column('text')
  fundId!: string;

  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Contributions received, in millions of đồng.' })
  @Column('int')
  contributions!: number;

  @Field(() => Int, { description: 'Amount spent, in millions of đồng.' })
  @Column('int')
  spent!: number;

  @Sql(levelOfArea('veterans_association'))
  areaLevel!: OrganizationLevel | null;

  @Column('int', { name: 'houses' })
  houseCount!: number;

  @Field(() => PublishedCount, {
    description: 'Number of houses built or repaired for members in need; null for communes.',
  })
  @DependsOn('houseCount', 'areaLevel')
  houses!: PublishedCount;
}

@ObjectType({
  simpleResolvers: true,
  description: "A solidarity fund of the Veterans' Association (Quỹ nghĩa tình đồng đội).",
})
@Directive('@key(fields: "id")')
@Entity()
export class SolidarityFund extends UnitRecord {
  @Index()
  @Column('text')
  veteransAssociationId!: string;

  @Field(() => VeteransAssociation, { description: 'Organisation that runs it.' })
  @One(() => VeteransAssociation, { key: 'veteransAssociationId' })
  veteransAssociation!: VeteransAssociation;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => LocalDate, { description: 'First day of the fund.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => [SolidarityFundYear], { description: 'Results of each year up to the request date.' })
  @Many(() => SolidarityFundYear, {
    by: 'fundId',
    order: 'year',
    when: isYearOver,
  })
  years!: SolidarityFundYear[];
}
