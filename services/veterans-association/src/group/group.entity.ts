import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { labelledEnum, LocalDate, One } from '#kit';
import { UnitRecord } from '../record.entity.js';
import { VeteransAssociation } from '../veterans-association/veterans-association.entity.js';

export const ServicemenGroupKind = labelledEnum(
  'FormerServicemenGroupKind',
  'Form of a group of former servicemen (loại hình).',
  {
    CLUB: ['Câu lạc bộ cựu quân nhân', 'Club of former servicemen'],
    LIAISON_BOARD: ['Ban liên lạc', 'Liaison board'],
  },
);
export type ServicemenGroupKind = keyof typeof ServicemenGroupKind;

@ObjectType()
abstract class VeteransGroup extends UnitRecord {
  @Index()
  @Column('text')
  veteransAssociationId!: string;

  @Field(() => VeteransAssociation, { description: 'Organisation directly above.' })
  @One(() => VeteransAssociation, { key: 'veteransAssociationId' })
  veteransAssociation!: VeteransAssociation;

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

@ObjectType({ simpleResolvers: true, description: "A branch of the Veterans' Association (chi hội cựu chiến binh)." })
@Directive('@key(fields: "id")')
@Entity()
export class VeteransBranch extends VeteransGroup {
  @Field(() => Boolean, { description: 'True for a branch in an agency, false in a residential area.' })
  @Column('boolean')
  inAgency!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A club or liaison board of former servicemen (câu lạc bộ, ban liên lạc cựu quân nhân).',
})
@Entity()
export class FormerServicemenClub extends VeteransGroup {
  @Field(() => ServicemenGroupKind, { description: 'Form of the group: club or liaison board.' })
  @Column('text')
  kind!: ServicemenGroupKind;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A self-managed security group of a residential area (tổ tự quản an ninh trật tự).',
})
@Entity()
export class SelfManagedSecurityGroup extends VeteransGroup {
  @Field(() => Int, { description: 'Number of households in the area.' })
  @Column('int')
  households!: number;

  @Field(() => Int, { description: 'Number of patrols in a month.' })
  @Column('int')
  patrolsPerMonth!: number;
}
