import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypeOf, LocalDate } from '#kit';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.stub.js';
import { CoordinationAgreement } from '../agreement/coordination-agreement.entity.js';
import { SupervisionDelegation } from '../delegation/supervision-delegation.entity.js';
import { LegalInstrument } from '../instrument/legal-instrument.entity.js';
import { MassMobilizationModel } from '../model/mass-mobilization-model.entity.js';
import { ownOrganizations } from '../organization/load-organization.js';
import { organizationStubs } from '../organization/organization.stub.js';
import { SupervisionTopic } from '../topic/supervision-topic.entity.js';
import { SearchKind, SearchMatch } from './search.enum.js';

/** Registers of the Front that a search covers. */
export const registers = {
  SUPERVISION_DELEGATION: SupervisionDelegation,
  SUPERVISION_TOPIC: SupervisionTopic,
  COORDINATION_AGREEMENT: CoordinationAgreement,
  LEGAL_INSTRUMENT: LegalInstrument,
  MASS_MOBILIZATION_MODEL: MassMobilizationModel,
} as const;

export const SearchItem = createUnionType({
  name: 'SearchItem',
  description: 'The item found, resolved by its owner (đối tượng tìm thấy).',
  types: () => [
    AdministrativeUnit,
    ...Object.values(ownOrganizations),
    ...Object.values(organizationStubs),
    ...Object.values(registers),
  ],
});

/** Options repeated by the field resolver, because TypeGraphQL does not look them up in base classes. */
export const itemOptions = {
  nullable: true,
  description:
    'The item from its owner; null if the owner did not answer. The other fields do not depend on the owner.',
} as const;

/** Base class of search results: the fields that tell namesakes apart, resolved by the Front for all owners. */
@ObjectType({ simpleResolvers: true })
abstract class Named {
  @Field(() => ID, { description: 'ID of the item found.' })
  id!: string;

  @Field(() => SearchKind, { description: 'Kind of item.' })
  kind!: SearchKind;

  type!: string | null;

  @Field(() => String, { description: 'Name or title of the item in Vietnamese.' })
  name!: string;

  @Field(() => String, { description: 'Most precise known type in Vietnamese: Phường, Công đoàn.' })
  typeLabel!: string;

  @Field(() => String, { description: 'Most precise known type in English.' })
  typeLabelEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Location: the units above, such as "Huyện Sóc Sơn, Thành phố Hà Nội". Null at central level.',
  })
  place!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of validity; null if unknown, and for delegations and topics.',
  })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of validity; null if not set.' })
  validTo!: string | null;

  @Field(() => SearchItem, itemOptions)
  item!: object | null;
}

/** A successor of a former unit or organisation, valid as of the request date. */
@ObjectType({
  simpleResolvers: true,
  description: 'A unit or organisation that succeeds a former one as of the request date (đơn vị, tổ chức kế thừa).',
})
export class CurrentEquivalent extends Named {}

@ObjectType({ simpleResolvers: true, description: 'A search result (kết quả tìm kiếm).' })
export class SearchResult extends Named {
  @Field(() => SearchMatch, { description: 'Quality of the match with the text.' })
  matched!: SearchMatch;

  @Field(() => [CurrentEquivalent], {
    description: 'Successors valid as of the request date, by name, of a unit or organisation that is no longer valid.',
  })
  currentEquivalents!: CurrentEquivalent[];
}

export const SearchResultConnection = connectionTypeOf(SearchResult, {
  totalUnknown: 'while copies of names are not whole',
});
