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

  @Field(() => WomensUnion, { description: 'Organisation directly above.' })
  @One(() => WomensUnion, { key: 'womensUnionId' })
  womensUnion!: WomensUnion;

  @Field(() => Int, { description: 'Number of the residential area within the commune.' })
  @Column('int')
  number!: number;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => Int, { description: 'Number of members (hội viên).' })
  @Column('int')
  members!: number;

  @Field(() => Int, { description: 'Number of groups below the branch (tổ phụ nữ).' })
  @Column('int')
  groups!: number;

  @Field(() => LocalDate, { description: 'First day of the branch.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}
