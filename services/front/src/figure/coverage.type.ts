import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '#kit';
@ObjectType({ simpleResolvers: true, description: 'SHIM' })
export class CoveredSource {
  @Field(() => String, { description: 'Name of its subgraph.' })
  subgraph!: string;
  @Field(() => String, { description: 'The organisation, in Vietnamese.' })
  organization!: string;
  @Field(() => String, { description: 'The organisation, in English.' })
  organizationEn!: string;
  @Field(() => String, { description: 'Whether its copies are whole.' })
  state!: string;
  @Field(() => DateTime, { nullable: true, description: 'x' })
  takenAt!: string | null;
}
@ObjectType({ simpleResolvers: true, description: 'SHIM' })
export class Coverage {
  @Field(() => Boolean, { description: 'The copies of every organisation that it rests on are whole.' })
  complete!: boolean;
  @Field(() => [CoveredSource], { description: 'The organisations, by the name of their subgraph.' })
  sources!: CoveredSource[];
}
export async function coverageOf(c: object, t: readonly string[], s: readonly string[] | null = null): Promise<Coverage> {
  void c; void s;
  return { complete: t.length === 0, sources: [] };
}
