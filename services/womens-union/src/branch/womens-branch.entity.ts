import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { LocalDate, One } from '#kit';
import { UnitRecord } from '../record.entity.js';
import { WomensUnion } from '../womens-union/womens-union.entity.js';

@ObjectType({
  simpleResolvers: true,
  description: "A branch of the Women's Union in a residential area (chi hội phụ nữ).",
})
@Directive('@key(fields: "id")')
@Entity()
export class WomensBranch extends UnitRecord {
  @Index()
  @Column('text')
  womensUnionId!: string;

  @Field(() => WomensUnion, { description: 'The body directly above.' })
  @One(() => WomensUnion, { key: 'womensUnionId' })
  womensUnion!: WomensUnion;

  @Field(() => Int, { description: 'Number of the residential area.' })
  @Column('int')
  number!: number;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => Int, { description: 'Members (hội viên): a count.' })
  @Column('int')
  members!: number;

  @Field(() => Int, { description: 'Groups below the branch (tổ phụ nữ).' })
  @Column('int')
  groups!: number;

  @Field(() => LocalDate, { description: 'First day.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while it works.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}
