import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate } from '#kit';

/** The Front's base unit: one in each residential area, known by its number. */
@ObjectType({
  simpleResolvers: true,
  description: 'A Front Work Committee (Ban công tác Mặt trận) of one residential area.',
})
@Directive('@key(fields: "id")')
@Entity()
export class FrontWorkCommittee {
  @Field(() => ID, { description: 'Opaque; the same for ever.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  frontCommitteeId!: string;

  @Field(() => Int, { description: 'Number of the residential area in its commune.' })
  @Column('int')
  number!: number;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => String, { description: 'Title of the office that heads it; never who holds it.' })
  @Column('text')
  headTitle!: string;

  @Field(() => Int, { description: 'How many members it has, a count.' })
  @Column('int')
  membersCount!: number;

  @Field(() => LocalDate, { description: 'First day of its validity.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of its validity; null when it still works.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}
