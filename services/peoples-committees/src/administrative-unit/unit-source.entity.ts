import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Source of facts about administrative units. */
@ObjectType({ simpleResolvers: true, description: 'A source of facts about administrative units (nguồn dữ liệu).' })
@Entity()
export class UnitSource {
  @Field(() => ID, { description: 'Key by which units and changes cite the source.' })
  @PrimaryColumn('text')
  key!: string;

  @Field(() => String, { description: 'Title of the act, list or publication.' })
  @Column('text')
  title!: string;

  @Field(() => String, { description: 'Address at which the source was read.' })
  @Column('text')
  address!: string;

  @Field(() => String, { description: 'Facts that the source attests.' })
  @Column('text')
  attests!: string;
}
