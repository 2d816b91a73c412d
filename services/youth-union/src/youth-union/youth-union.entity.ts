import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization } from '../organization.interface.js';

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description:
    'An organisation of the Ho Chi Minh Communist Youth Union, led by a secretary (Đoàn Thanh niên, Bí thư).',
})
@Directive('@key(fields: "id")')
@Entity()
export class YouthUnion extends Organization {
  @Field(() => YouthUnion, { nullable: true, description: 'Organisation directly above; null at the top.' })
  @One(() => YouthUnion, { key: 'parentId' })
  parent!: YouthUnion | null;
}
