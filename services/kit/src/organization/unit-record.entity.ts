import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Index, PrimaryColumn } from 'typeorm';
import { Sql } from '../read/mapping.js';
import { Provenance } from './organization.enum.js';
import { entityReferenceSql } from './organization.interface.js';

/**
 * Defines the base class of an organisation's own records: ID, unit and provenance. Call it once in a subgraph, with
 * that subgraph's own stub of `AdministrativeUnit`.
 */
export function unitRecordOf(administrativeUnit: () => new () => { id: string }) {
  @ObjectType()
  abstract class UnitRecord {
    @Field(() => ID, { description: 'Opaque, stable ID.' })
    @PrimaryColumn('text')
    id!: string;

    @Index()
    @Column('text')
    unitId!: string;

    @Field(() => administrativeUnit(), {
      nullable: true,
      description: 'Administrative unit of the record; null if its owner did not answer.',
    })
    @Sql(entityReferenceSql('unit_id'))
    area!: { id: string } | null;

    @Field(() => Provenance, {
      description: 'Origin of the record: published, declared by the organisation, or generated.',
    })
    @Column('text')
    provenance!: Provenance;
  }
  return UnitRecord;
}
