import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate, Many, Provenance, RegisterEntry, Sql } from '#kit';
import { isYearOver, entityReferenceSql } from '#kit/sql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';

/** Results of a board in a year, as counts. */
@ObjectType({ simpleResolvers: true, description: 'Results of a board in a year (kết quả hoạt động).' })
@Entity()
export class BoardYear extends RegisterEntry {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  boardId!: string;

  @Field(() => Int, { description: 'Calendar year of the record.' })
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Number of supervisions carried out.' })
  @Column('int')
  supervisions!: number;

  @Field(() => Int, { description: 'Number of recommendations to the Party committee.' })
  @Column('int')
  recommendationsToParty!: number;

  @Field(() => Int, { description: 'Number of recommendations to the authorities.' })
  @Column('int')
  recommendationsToAuthorities!: number;

  @Field(() => Int, { description: 'Number of recommendations to other bodies.' })
  @Column('int')
  recommendationsToOthers!: number;

  @Field(() => Int, {
    description: 'Number of recommendations answered within 15 days, a limit of law since 1 July 2023.',
  })
  @Column('int')
  answeredInTime!: number;
}

@ObjectType()
abstract class Board {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Index()
  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'Commune in which the board works.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => Int, { description: 'Number of members. Members are residents and are never named.' })
  @Column('int')
  membersCount!: number;

  @Field(() => LocalDate, { description: 'First day of validity.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => [BoardYear], {
    description: 'Results of each year that ended before the request date.',
  })
  @Many(() => BoardYear, { by: 'boardId', order: 'year', when: isYearOver })
  years!: BoardYear[];

  @Field(() => Provenance, {
    description: 'Origin of the record: published, declared by the organisation, or generated.',
  })
  @Column('text')
  provenance!: Provenance;
}

/** A board elected in the residential groups of a commune and guided by its Front committee. */
@ObjectType({
  simpleResolvers: true,
  description: "A People's Inspection Board of a commune (Ban Thanh tra nhân dân).",
})
@Directive('@key(fields: "id")')
@Entity()
export class PeoplesInspectionBoard extends Board {}

/** A board for one programme or project, dissolved at its end. */
@ObjectType({
  simpleResolvers: true,
  description: 'A Community Investment Supervision Board (Ban Giám sát đầu tư của cộng đồng), one for each project.',
})
@Directive('@key(fields: "id")')
@Entity()
export class CommunityInvestmentSupervisionBoard extends Board {
  @Field(() => String, { description: 'The programme or project, in Vietnamese.' })
  @Column('text')
  project!: string;
}
