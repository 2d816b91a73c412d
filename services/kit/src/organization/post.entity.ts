import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate } from '../schema/build-schema.js';
import { DelegationRole, PostKind } from './organization.enum.js';

/** An office of an organisation (W3C ORG `Post`), never the person who holds it. */
@ObjectType({ simpleResolvers: true, description: 'An office (chức vụ), never the person who holds it.' })
@Directive('@shareable')
@Entity('post')
export class Post {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  organizationId!: string;

  /** Order among the offices of the organisation, the chief one first. */
  @Column('int')
  rank!: number;

  @Field(() => PostKind, { description: 'Kind of office, comparable across organisations.' })
  @Column('text')
  kind!: PostKind;

  @Field(() => String, { description: 'What the organisation itself calls it: Bí thư, Chủ tịch.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'The title in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => Int, { description: 'How many seats the office has.' })
  @Column('int')
  seats!: number;

  @Field(() => LocalDate, { description: 'First day of the office.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the office; null when it still stands.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}

/** A term of office of an organisation's committee. */
@ObjectType({ simpleResolvers: true, description: 'A term of office of a committee (nhiệm kỳ).' })
@Directive('@shareable')
@Entity('term')
export class Term {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  organizationId!: string;

  @Field(() => String, { description: 'As it is named: 2021-2026.' })
  @Column('text')
  label!: string;

  @Field(() => LocalDate, { description: 'First day of the term.' })
  @Column('date')
  termFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the term; null while it is open.' })
  @Column('date', { nullable: true })
  termTo!: string | null;
}

/** A seat at a table, by office. */
@ObjectType({ simpleResolvers: true, description: 'Seats at a table by office, without names (ghế, theo chức vụ).' })
@Directive('@shareable')
export class Seat {
  @Field(() => DelegationRole, { description: 'Part that the seat has.' })
  role!: DelegationRole;

  @Field(() => PostKind, { description: 'Office that fills the seat.' })
  post!: PostKind;

  @Field(() => String, { description: 'Title of the office, in Vietnamese.' })
  title!: string;

  @Field(() => String, { description: 'Title of the office, in English.' })
  titleEn!: string;

  @Field(() => Int, { description: 'How many such seats.' })
  seats!: number;
}
