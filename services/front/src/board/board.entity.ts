import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isYearOver, LocalDate, Many, Provenance, RegisterEntry, Sql, entityReferenceSql } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';

/** What a board did in a year, in counts. */
@ObjectType({ simpleResolvers: true, description: 'What a board did in a year (kết quả hoạt động): counts.' })
@Entity()
export class BoardYear extends RegisterEntry {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  boardId!: string;

  @Field(() => Int, { description: 'The year.' })
  @Column('int')
  year!: number;

  @Field(() => Int, { description: 'Supervisions carried out.' })
  @Column('int')
  supervisions!: number;

  @Field(() => Int, { description: 'Recommendations to the Party committee.' })
  @Column('int')
  recommendationsToParty!: number;

  @Field(() => Int, { description: 'Recommendations to the authorities.' })
  @Column('int')
  recommendationsToAuthorities!: number;

  @Field(() => Int, { description: 'Recommendations to others.' })
  @Column('int')
  recommendationsToOthers!: number;

  @Field(() => Int, { description: 'Recommendations answered within 15 days, a limit of law since 1 July 2023.' })
  @Column('int')
  answeredInTime!: number;
}

@ObjectType()
abstract class Board {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Index()
  @Column('text')
  areaUnitId!: string;

  @Field(() => AdministrativeUnit, { nullable: true, description: 'The commune in which it works.' })
  @Sql(entityReferenceSql('area_unit_id'))
  area!: AdministrativeUnit | null;

  @Field(() => Int, { description: 'Members, a count: they are residents, never named.' })
  @Column('int')
  membersCount!: number;

  @Field(() => LocalDate, { description: 'First day.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it works.' })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => [BoardYear], {
    description: "What it did, year by year, of the years that were over on the request's day.",
  })
  @Many(() => BoardYear, { by: 'boardId', order: 'year', when: isYearOver })
  years!: BoardYear[];

  @Field(() => Provenance, { description: 'Whether this is a published fact or was generated.' })
  @Column('text')
  provenance!: Provenance;
}

/** A board elected in the residential groups of a commune, guided by its Front. */
@ObjectType({
  simpleResolvers: true,
  description: "A People's Inspection Board of a commune (Ban Thanh tra nhân dân).",
})
@Directive('@key(fields: "id")')
@Entity()
export class PeoplesInspectionBoard extends Board {}

/** A board for one programme or project, dissolved when it is done. */
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
