import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, LocalDate, PublishedCount, Ratio, Sql } from '#kit';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A programme for women who start or run a business (hỗ trợ phụ nữ khởi nghiệp): totals, no borrowers.',
})
@Entity()
export class WomenEntrepreneurshipProgramme extends UnitRecord {
  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  @Index()
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day; null while it runs on the request's day." })
  @Sql((alias, dates) => `case when ${alias}.ended_on <= ${dates.asOf} then ${alias}.ended_on end`)
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { description: 'Businesses led by women that it supported.' })
  @Column('int')
  businessesSupported!: number;

  @Column('int', { name: 'loans' })
  loanCount!: number;

  @Field(() => PublishedCount, { description: 'Loans that it arranged.' })
  @DependsOn('loanCount')
  loans!: PublishedCount;

  @Column('int', { name: 'loan_total' })
  loanSum!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Sum of the loans, in millions of đồng; null where their number is withheld.',
  })
  @DependsOn('loanCount', 'loanSum')
  loanTotal!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A review of a draft from the point of view of gender (rà soát lồng ghép giới).',
})
@Entity()
export class GenderReview extends UnitRecord {
  @Field(() => String, { description: 'Title of the draft, in Vietnamese.' })
  @Column('text')
  draftTitle!: string;

  @Field(() => String, { description: 'Who drafted it, in Vietnamese.' })
  @Column('text')
  draftedBy!: string;

  @Field(() => LocalDate, { description: 'Day of the review.' })
  @Index()
  @Column('date')
  reviewedOn!: string;

  @Column('int')
  pointsRaised!: number;

  @Column('int')
  pointsAccepted!: number;

  @Field(() => Ratio, { description: 'Points accepted, of points raised.' })
  @DependsOn('pointsRaised', 'pointsAccepted')
  acceptance!: Ratio;
}
