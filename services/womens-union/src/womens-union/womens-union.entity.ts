import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization } from '../organization.interface.js';

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: "An organisation of the Viet Nam Women's Union (Hội Liên hiệp Phụ nữ).",
})
@Directive('@key(fields: "id")')
@Entity()
export class WomensUnion extends Organization {
  @Field(() => WomensUnion, { nullable: true, description: 'Organisation directly above; null at the top.' })
  @One(() => WomensUnion, { key: 'parentId' })
  parent!: WomensUnion | null;
}
