import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Many, One } from '#kit';
import { valid } from '#kit/sql';
import { Organization } from '../organization.interface.js';

/** A People's Committee of one unit. */
@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "A People's Committee of a province, district or commune (Ủy ban nhân dân).",
})
@Directive('@key(fields: "id")')
@Entity()
export class PeoplesCommittee extends Organization {
  @Field(() => PeoplesCommittee, {
    nullable: true,
    description: "People's Committee directly above; null for a province.",
  })
  @One(() => PeoplesCommittee, { key: 'parentId' })
  parent!: PeoplesCommittee | null;

  @Field(() => [SpecialisedUnit], { description: 'Specialised units of the committee as of the request date.' })
  @Many(() => SpecialisedUnit, { by: 'parentId', order: 'name', when: valid })
  specialisedUnits!: SpecialisedUnit[];
}

/** A specialised unit of a People's Committee. */
@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "A specialised unit of a People's Committee (phòng, ban chuyên môn).",
})
@Directive('@key(fields: "id")')
@Entity()
export class SpecialisedUnit extends Organization {
  @Field(() => PeoplesCommittee, { nullable: true, description: "People's Committee of which this is a unit." })
  @One(() => PeoplesCommittee, { key: 'parentId' })
  committee!: PeoplesCommittee | null;
}
