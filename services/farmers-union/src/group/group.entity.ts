import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { labelledEnum, LocalDate, One } from '#kit';
import { FarmersUnion } from '../farmers-union/farmers-union.entity.js';
import { UnitRecord } from '../record.entity.js';

export const OccupationalGroupKind = labelledEnum('OccupationalGroupKind', 'Size of an occupational group (loại).', {
  BRANCH: ['Chi hội nghề nghiệp', 'Occupational branch'],
  GROUP: ['Tổ hội nghề nghiệp', 'Occupational group'],
});
export type OccupationalGroupKind = keyof typeof OccupationalGroupKind;

@ObjectType()
abstract class FarmersGroup extends UnitRecord {
  @Index()
  @Column('text')
  farmersUnionId!: string;

  @Field(() => FarmersUnion, { description: 'Organisation directly above.' })
  @One(() => FarmersUnion, { key: 'farmersUnionId' })
  farmersUnion!: FarmersUnion;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  @Column({ type: 'text', collation: 'vi-x-icu' })
  name!: string;

  @Field(() => Int, { description: 'Number of members.' })
  @Column('int')
  members!: number;

  @Field(() => LocalDate, { description: 'First day of validity.' })
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null if it has not ended.' })
  @Column('date', { nullable: true })
  validTo!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "A branch of the Farmers' Union by residence (chi hội nông dân)." })
@Directive('@key(fields: "id")')
@Entity()
export class FarmersBranch extends FarmersGroup {}

@ObjectType({
  simpleResolvers: true,
  description: 'A branch or group of farmers of one trade (chi hội, tổ hội nghề nghiệp).',
})
@Entity()
export class OccupationalGroup extends FarmersGroup {
  @Field(() => OccupationalGroupKind, { description: 'Size of the group: branch or group.' })
  @Column('text')
  kind!: OccupationalGroupKind;

  @Field(() => String, { description: 'Trade of the farmers, in Vietnamese.' })
  @Column('text')
  trade!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A club "Farmers with the law" (câu lạc bộ Nông dân với pháp luật).',
})
@Entity()
export class LegalClub extends FarmersGroup {
  @Field(() => Int, { description: 'Number of sessions held in the last full year.' })
  @Column('int')
  sessions!: number;
}
