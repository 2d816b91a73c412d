import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { DependsOn, LocalDate, Sql } from '#kit';
import { PublishedCount, Ratio } from '#kit/disclosure';
import { UnitRecord } from '../record.entity.js';

@ObjectType({
  simpleResolvers: true,
  description:
    "A programme for women who start or run a business, without borrowers' data (hỗ trợ phụ nữ khởi nghiệp).",
})
@Entity()
export class WomenEntrepreneurshipProgramme extends UnitRecord {
  @Field(() => String, { description: 'Title in Vietnamese.' })
  @Column('text')
  title!: string;

  @Field(() => LocalDate, { description: 'First day of the programme.' })
  @Index()
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if not ended as of the request date.' })
  @Sql((alias, dates) => `case when ${alias}.ended_on <= ${dates.asOf} then ${alias}.ended_on end`)
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { description: 'Number of businesses led by women that the programme supported.' })
  @Column('int')
  businessesSupported!: number;

  @Column('int', { name: 'loans' })
  loanCount!: number;

  @Field(() => PublishedCount, { description: 'Number of loans arranged by the programme.' })
  @DependsOn('loanCount')
  loans!: PublishedCount;

  @Column('int', { name: 'loan_total' })
  loanSum!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Sum of the loans, in millions of đồng; null if their number is suppressed.',
  })
  @DependsOn('loanCount', 'loanSum')
  loanTotal!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A gender review of a draft (rà soát lồng ghép giới).',
})
@Entity()
export class GenderReview extends UnitRecord {
  @Field(() => String, { description: 'Title of the draft, in Vietnamese.' })
  @Column('text')
  draftTitle!: string;

  @Field(() => String, { description: 'Name of the drafting body in Vietnamese.' })
  @Column('text')
  draftedBy!: string;

  @Field(() => LocalDate, { description: 'Day on which the draft was reviewed.' })
  @Index()
  @Column('date')
  reviewedOn!: string;

  @Column('int')
  pointsRaised!: number;

  @Column('int')
  pointsAccepted!: number;

  @Field(() => Ratio, { description: 'Share of points raised that were accepted.' })
  @DependsOn('pointsRaised', 'pointsAccepted')
  acceptance!: Ratio;
}
