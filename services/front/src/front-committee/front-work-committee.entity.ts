import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LocalDate } from '#kit';

/** A base unit of the Front in a residential area, identified by number. */
@ObjectType({
  simpleResolvers: true,
  description: 'A Front Work Committee (Ban công tác Mặt trận) of one residential area.',
})
@Directive('@key(fields: "id")')
@Entity()
export class FrontWorkCommittee {
  @Field(() => ID, { description: 'Opaque, stable ID.' })
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text')
  frontCommitteeId!: string;

  @Field(() => Int, { description: 'Number of the residential area within the commune.' })
  @Column('int')
  number!: number;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => String, { description: 'Title of the office that heads the committee, never its holder.' })
  @Column('text')
  headTitle!: string;

  @Field(() => Int, { description: 'Number of members of the committee.' })
  @Column('int')
  membersCount!: number;

  @Field(() => LocalDate, { description: 'First day on which the organisation or record is valid.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of validity; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}
