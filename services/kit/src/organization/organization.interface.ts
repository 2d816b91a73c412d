import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { Column, Index, PrimaryColumn } from 'typeorm';
import { hasHappened, valid } from '../read/filter.js';
import { Many, One, Sql } from '../read/mapping.js';
import { LocalDate } from '../schema/local-date.js';
import { OrganizationKind, OrganizationLevel, Provenance } from './organization.enum.js';
import { Post, Seat, Term } from './post.entity.js';

/** Builds SQL for an entity reference: the key, and the type if the field is of an interface. */
export function entityReferenceSql(idColumn: string, typeName?: string): (alias: string) => string {
  return (alias) => {
    const id = `'id', ${alias}.${idColumn}`;
    const object = typeName ? `json_build_object('__typename', '${typeName}', ${id})` : `json_build_object(${id})`;
    return `case when ${alias}.${idColumn} is not null then ${object} end`;
  };
}

type AbstractClass = abstract new () => object;

interface OrganizationTypesOptions {
  /** Interfaces with the key alone, for a subgraph that refers to organisations of all owners. */
  keyInterfaces?: { Organization: AbstractClass; Contribution: AbstractClass };
  /** True if the subgraph owns the administrative units. */
  ownsUnits?: boolean;
}

/**
 * Returns the interfaces of a subgraph's organisations and contributions. A function, since each subgraph has its own stub of
 * `AdministrativeUnit` (or owns it) and TypeGraphQL's registry is global: call it once in a subgraph. The two classes are the graph's
 * interfaces `Organization` and `Contribution`, unless the subgraph brings interfaces of its own: then they are bases.
 */
export function organizationTypes(
  administrativeUnit: () => new () => { id: string },
  { keyInterfaces, ownsUnits = false }: OrganizationTypesOptions = {},
) {
  const publish = (name: string, description: string): ClassDecorator =>
    keyInterfaces ? ObjectType() : InterfaceType(name, { autoRegisterImplementations: false, description });

  @publish('Organization', 'An organisation of any owner (tổ chức) at one level of one area during one validity.')
  abstract class Organization {
    @Field(() => ID, { description: 'Opaque, stable ID.' })
    @PrimaryColumn('text')
    id!: string;

    @Field(() => OrganizationKind, { description: 'Kind of organisation.' })
    @Column('text')
    kind!: OrganizationKind;

    @Field(() => String, { description: 'Name in Vietnamese during the validity of the organisation.' })
    @Column({ type: 'text', collation: 'vi-x-icu' })
    name!: string;

    @Field(() => String, { description: 'Name in English.' })
    @Column('text')
    nameEn!: string;

    @Field(() => String, { description: 'Short name, as used in documents.' })
    @Column('text')
    shortName!: string;

    @Field(() => OrganizationLevel, { description: 'Level at which the organisation works.' })
    @Column('text')
    level!: OrganizationLevel;

    @Index()
    @Column('text', { nullable: true })
    unitId!: string | null;

    @Field(() => administrativeUnit(), {
      nullable: true,
      description: 'Administrative unit in which the organisation works; null at central level.',
    })
    @(ownsUnits ? One(administrativeUnit, { key: 'unitId' }) : Sql(entityReferenceSql('unit_id')))
    area!: { id: string } | null;

    @Index()
    @Column('text', { nullable: true })
    parentId!: string | null;

    @Field(() => LocalDate, { description: 'First day on which the organisation or record is valid.' })
    @Column('date')
    validFrom!: string;

    @Field(() => LocalDate, { nullable: true, description: 'Last day of validity; null if it has not ended.' })
    @Column('date', { nullable: true })
    validTo!: string | null;

    @Column('text', { array: true, default: [] })
    predecessorIds!: string[];

    @Column('text', { array: true, default: [] })
    successorIds!: string[];

    @Field(() => [keyInterfaces?.Organization ?? Organization], {
      nullable: 'items',
      description: 'Organisations from which this one resulted (W3C ORG `resultedFrom`).',
    })
    @Many((self) => self, { on: (owner, related) => `${related}.id = any(${owner}.predecessor_ids)`, order: 'name' })
    predecessors!: Organization[];

    @Field(() => [keyInterfaces?.Organization ?? Organization], {
      nullable: 'items',
      description: 'Organisations that resulted from this one (W3C ORG `changedBy`).',
    })
    @Many((self) => self, { on: (owner, related) => `${related}.id = any(${owner}.successor_ids)`, order: 'name' })
    successors!: Organization[];

    @Field(() => [Post], { description: 'Offices as of the request date, the chief office first.' })
    @Many(() => Post, { by: 'organizationId', order: 'rank', when: valid })
    posts!: Post[];

    @Field(() => [Term], { description: 'Terms of the committee that had begun by the request date, oldest first.' })
    @Many(() => Term, {
      by: 'organizationId',
      order: 'termFrom',
      when: hasHappened('term_from'),
    })
    terms!: Term[];

    @Field(() => Provenance, {
      description: 'Origin of the record: published, declared by the organisation, or generated.',
    })
    @Column('text')
    provenance!: Provenance;
  }

  @publish(
    'Contribution',
    "An organisation's own record of its part in a delegation, agreement or model (phần việc của tổ chức).",
  )
  abstract class Contribution {
    @Field(() => ID, { description: 'Stable ID, derived from the register entry and the organisation.' })
    @PrimaryColumn('text')
    id!: string;

    @Index()
    @Column('text')
    organizationId!: string;

    /** Each subgraph names its own table of organisations. */
    @Field(() => keyInterfaces?.Organization ?? Organization, {
      description: 'Organisation that made the contribution.',
    })
    organization!: Organization;

    /** The delegation, agreement or model in the Front's register. */
    @Index()
    @Column('text')
    entryId!: string;

    @Field(() => [Seat], { description: 'Seats of the organisation, by office.' })
    @Column('jsonb')
    seats!: Seat[];

    @Field(() => String, { nullable: true, description: 'Work done by the organisation, in Vietnamese.' })
    @Column('text', { nullable: true })
    work!: string | null;

    @Field(() => String, { nullable: true, description: 'Work done by the organisation, in English.' })
    @Column('text', { nullable: true })
    workEn!: string | null;
  }

  return { Organization, Contribution };
}
