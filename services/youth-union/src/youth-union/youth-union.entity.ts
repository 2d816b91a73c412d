import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization } from '../organization.interface.js';

@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: 'A body of the Ho Chi Minh Communist Youth Union (Đoàn Thanh niên), led by a secretary (Bí thư).',
})
@Directive('@key(fields: "id")')
@Entity()
export class YouthUnion extends Organization {
  @Field(() => YouthUnion, { nullable: true, description: 'The body directly above; null at the top.' })
  @One(() => YouthUnion, { key: 'parentId' })
  parent!: YouthUnion | null;
}
