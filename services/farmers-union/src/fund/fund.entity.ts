import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { LocalDate, Many, One } from '#kit';
import { hasHappened, isYearOver } from '#kit/sql';
import { FarmersUnion } from '../farmers-union/farmers-union.entity.js';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The Farmers’ Support Fund of a unit in one year: capital and interest.',
})
@Entity()
@Index(['fundId', 'year'])
export class FarmersSupportFundYear extends UnitRecord {
  @Column('text')
  fundId!: string;

  @Field(() => Int, { description: 'The year.' })
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Capital at the end of the year, in millions of đồng.' })
  @Column('int')
  capital!: number;

  @Field(() => Int, { description: 'Fees received, in millions of đồng.' })
  @Column('int')
  fees!: number;

  @Field(() => Int, { description: 'Of these put back into the capital, in millions of đồng.' })
  @Column('int')
  addedToCapital!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A project that the fund lends to (dự án vay vốn): an amount and groups; no borrowers.',
})
@Entity()
export class FarmersFundProject extends UnitRecord {
  @Index()
  @Column('text')
  fundId!: string;

  @Field(() => FarmersSupportFund, { description: 'The fund.' })
  @One(() => FarmersSupportFund, { key: 'fundId' })
  fund!: FarmersSupportFund;

  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => Int, { description: 'Amount lent, in millions of đồng.' })
  @Column('int')
  amount!: number;

  @Field(() => Int, { description: 'Occupational groups that take part.' })
  @Column('int')
  groups!: number;

  @Field(() => LocalDate, { description: 'First day.' })
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

  @Field(() => FarmersUnion, { description: 'The body that runs it.' })
  @One(() => FarmersUnion, { key: 'farmersUnionId' })
  farmersUnion!: FarmersUnion;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it works.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => [FarmersSupportFundYear], { description: 'Year by year, up to the request’s day.' })
  @Many(() => FarmersSupportFundYear, {
    by: 'fundId',
    order: 'year',
    when: isYearOver,
  })
  years!: FarmersSupportFundYear[];

  @Field(() => [FarmersFundProject], { description: 'Its projects, oldest first.' })
  @Many(() => FarmersFundProject, {
    by: 'fundId',
    order: 'startedOn',
    when: hasHappened('started_on'),
  })
  projects!: FarmersFundProject[];
}
