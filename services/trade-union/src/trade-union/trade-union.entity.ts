import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { One } from '#kit';
import { Organization } from '../organization.interface.js';

/** A federation of labour, or a trade union above the workplace. */
@ObjectType({
  implements: Organization,
  simpleResolvers: true,
  description: 'A federation of labour or trade union above the workplace (liên đoàn lao động, công đoàn cấp trên).',
})
@Directive('@key(fields: "id")')
@Entity()
export class TradeUnion extends Organization {
  @Field(() => TradeUnion, { nullable: true, description: 'Union directly above; null at the top.' })
  @One(() => TradeUnion, { key: 'parentId' })
  parent!: TradeUnion | null;
}
