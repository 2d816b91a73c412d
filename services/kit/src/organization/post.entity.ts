import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate } from '../schema/local-date.js';
import { DelegationRole, PostKind } from './organization.enum.js';

/** An office of an organisation (W3C ORG `Post`), never its holder. */
@ObjectType({ simpleResolvers: true, description: 'An office (chức vụ), never its holder.' })
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

  @Field(() => String, { description: 'Title of the office in Vietnamese: Bí thư, Chủ tịch.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Title of the office in English.' })
  @Column('text')
  titleEn!: string;

  @Field(() => Int, { description: 'Number of seats of the office.' })
  @Column('int')
  seats!: number;

  @Field(() => LocalDate, { description: 'First day of the office.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the office; null if it has not ended.' })
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

  @Field(() => String, { description: 'Name of the term: 2021-2026.' })
  @Column('text')
  label!: string;

  @Field(() => LocalDate, { description: 'First day of the term.' })
  @Column('date')
  termFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the term; null if it has not ended.' })
  @Column('date', { nullable: true })
  termTo!: string | null;
}

/** A seat in joint work, by office. */
@ObjectType({
  simpleResolvers: true,
  description: 'Seats in joint work, by office and without names (ghế, theo chức vụ).',
})
@Directive('@shareable')
export class Seat {
  @Field(() => DelegationRole, { description: 'Role of the seat in the delegation.' })
  role!: DelegationRole;

  @Field(() => PostKind, { description: 'Kind of office that holds the seat.' })
  post!: PostKind;

  @Field(() => String, { description: 'Title of the office, in Vietnamese.' })
  title!: string;

  @Field(() => String, { description: 'Title of the office, in English.' })
  titleEn!: string;

  @Field(() => Int, { description: 'Number of seats of this role and office.' })
  seats!: number;
}
