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

/** The registers of the Front in which a search finds. */
export const registers = {
  SUPERVISION_DELEGATION: SupervisionDelegation,
  SUPERVISION_TOPIC: SupervisionTopic,
  COORDINATION_AGREEMENT: CoordinationAgreement,
  LEGAL_INSTRUMENT: LegalInstrument,
  MASS_MOBILIZATION_MODEL: MassMobilizationModel,
} as const;

export const SearchItem = createUnionType({
  name: 'SearchItem',
  description: 'What was found, as its owner knows it.',
  types: () => [
    AdministrativeUnit,
    ...Object.values(ownOrganizations),
    ...Object.values(organizationStubs),
    ...Object.values(registers),
  ],
});

/** Said again where the field is resolved: TypeGraphQL does not look for it among what is inherited. */
export const itemOptions = {
  nullable: true,
  description: 'The item itself; null when its owner does not answer. The other fields are there all the same.',
} as const;

/** What a list of names needs so that two of one name can be told apart. The Front answers it, whoever is the owner. */
@ObjectType({ simpleResolvers: true })
abstract class Named {
  @Field(() => ID, { description: 'Id of the item.' })
  id!: string;

  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: SearchKind;

  type!: string | null;

  @Field(() => String, { description: 'Name or title in Vietnamese.' })
  name!: string;

  @Field(() => String, { description: 'Type in Vietnamese, as precise as it is known: Phường, Công đoàn.' })
  typeLabel!: string;

  @Field(() => String, { description: 'The same in English.' })
  typeLabelEn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The units above a unit, or where anything else is: "Huyện Sóc Sơn, Thành phố Hà Nội". Null: central.',
  })
  place!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of its validity; null when unknown, and for what happens: a delegation, a topic.',
  })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of its validity; null: none is set.' })
  validTo!: string | null;

  @Field(() => SearchItem, itemOptions)
  item!: object | null;
}

/** What carries on a former unit or body on the request's day. */
@ObjectType({
  simpleResolvers: true,
  description: "A unit or body that carries on a former one on the request's day (đơn vị, tổ chức kế thừa).",
})
export class CurrentEquivalent extends Named {}

@ObjectType({ simpleResolvers: true, description: 'Something that a search found (kết quả tìm kiếm).' })
export class SearchResult extends Named {
  @Field(() => SearchMatch, { description: 'How it matches the text.' })
  matched!: SearchMatch;

  @Field(() => [CurrentEquivalent], {
    description: "For a unit or body that is not valid on the request's day: what carries it on then, by name.",
  })
  currentEquivalents!: CurrentEquivalent[];
}

export const SearchResultConnection = connectionTypeOf(SearchResult, {
  totalUnknown: 'while copies of names are not whole',
});
