import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { LocalDate, Many, One } from '#kit';
import { hasHappened, isYearOver } from '#kit/sql';
import { FarmersUnion } from '../farmers-union/farmers-union.entity.js';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "The Farmers' Support Fund of a unit in one year (Quỹ Hỗ trợ nông dân trong năm).",
})
@Entity()
@Index(['fundId', 'year'])
export class FarmersSupportFundYear extends UnitRecord {
  @Column('text')
  fundId!: string;

  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Capital at the end of the year, in millions of đồng.' })
  @Column('int')
  capital!: number;

  @Field(() => Int, { description: 'Fees received, in millions of đồng.' })
  @Column('int')
  fees!: number;

  @Field(() => Int, { description: 'Part of the fees added to the capital, in millions of đồng.' })
  @Column('int')
  addedToCapital!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "A project that borrows from a Farmers' Support Fund, without borrowers' data (dự án vay vốn).",
})
@Entity()
export class FarmersFundProject extends UnitRecord {
  @Index()
  @Column('text')
  fundId!: string;

  @Field(() => FarmersSupportFund, { description: 'Fund that lends to the project.' })
  @One(() => FarmersSupportFund, { key: 'fundId' })
  fund!: FarmersSupportFund;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => Int, { description: 'Amount lent, in millions of đồng.' })
  @Column('int')
  amount!: number;

  @Field(() => Int, { description: 'Number of occupational groups that take part.' })
  @Column('int')
  groups!: number;

  @Field(() => LocalDate, { description: 'First day of the project.' })
  @Index()
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDate, { description: 'Day on which the loan is due.' })
  @Column('date')
  dueOn!: string;
}

@ObjectType({ simpleResolvers: true, description: "A Farmers' Support Fund (Quỹ Hỗ trợ nông dân)." })
@Directive('@key(fields: "id")')
@Entity()
export class FarmersSupportFund extends UnitRecord {
  @Index()
  @Column('text')
  farmersUnionId!: string;

  @Field(() => FarmersUnion, { description: 'Organisation that runs it.' })
  @One(() => FarmersUnion, { key: 'farmersUnionId' })
  farmersUnion!: FarmersUnion;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => LocalDate, { description: 'First day of the fund.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => [FarmersSupportFundYear], { description: 'Results of each year up to the request date.' })
  @Many(() => FarmersSupportFundYear, {
    by: 'fundId',
    order: 'year',
    when: isYearOver,
  })
  years!: FarmersSupportFundYear[];

  @Field(() => [FarmersFundProject], { description: 'Projects financed by the fund, oldest first.' })
  @Many(() => FarmersFundProject, {
    by: 'fundId',
    order: 'startedOn',
    when: hasHappened('started_on'),
  })
  projects!: FarmersFundProject[];
}
