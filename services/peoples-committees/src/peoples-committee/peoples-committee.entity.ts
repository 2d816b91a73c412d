import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Many, One } from '#kit';
import { valid } from '#kit/sql';
import { Organization } from '../organization.interface.js';

/** The People's Committee of one unit. */
@ObjectType({ implements: Organization, simpleResolvers: true, description: "A People's Committee (Ủy ban nhân dân)." })
@Directive('@key(fields: "id")')
@Entity()
export class PeoplesCommittee extends Organization {
  @Field(() => PeoplesCommittee, { nullable: true, description: 'The committee directly above; null for a province.' })
  @One(() => PeoplesCommittee, { key: 'parentId' })
  parent!: PeoplesCommittee | null;

  @Field(() => [SpecialisedUnit], { description: "Its specialised units on the request's day." })
  @Many(() => SpecialisedUnit, { by: 'parentId', order: 'name', when: valid })
  specialisedUnits!: SpecialisedUnit[];
}

/** A division of a People's Committee. */
@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "A specialised unit of a People's Committee (phòng, ban chuyên môn).",
})
@Directive('@key(fields: "id")')
@Entity()
export class SpecialisedUnit extends Organization {
  @Field(() => PeoplesCommittee, { nullable: true, description: "The People's Committee that it belongs to." })
  @One(() => PeoplesCommittee, { key: 'parentId' })
  committee!: PeoplesCommittee | null;
}
