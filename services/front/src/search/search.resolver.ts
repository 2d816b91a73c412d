import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  Context,
  Coverage,
  coverageOf,
  getObjectTypeName,
  loadRow,
  type OrganizationKind,
  PageArguments,
  selectionOf,
} from '#kit';
import { loadOrganization } from '../organization/load-organization.js';
import {
  CurrentEquivalent,
  itemOptions,
  registers,
  SearchItem,
  SearchResult,
  SearchResultConnection,
} from './search-result.type.js';
import { SearchKind } from './search.enum.js';
import { search, type SearchInput, type SearchPage } from './search.service.js';
import { searchedCopies } from './search.statement.js';

@ArgsType()
class SearchArguments extends PageArguments implements SearchInput {
  @Field(() => String, {
    description:
      'Words of a name or title, with or without accents; abbreviations (MTTQ, UBND) and types of units (P., quận) too.',
  })
  text!: string;

  @Field(() => [SearchKind], { nullable: true, description: 'Only what is one of these.' })
  kinds?: SearchKind[];

  @Field(() => ID, { nullable: true, description: 'Only what is in this administrative unit, or in one below it.' })
  area?: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Also what is no longer valid on the request's day, with what carries it on.",
  })
  includeFormer!: boolean;
}

@Resolver()
class SearchResolver {
  @Query(() => SearchResultConnection, {
    nullable: true,
    description:
      'Finds units, organisations of all owners, and what the registers of the Front hold, by name (tìm kiếm). Ranked: exact ' +
      'accents, whole words, prefix, abbreviation; then what is valid on the day, the higher level, and the name.',
  })
  search(
    @Args(() => SearchArguments) args: SearchArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchPage> {
    const asked = selectionOf(info, getObjectTypeName(SearchResultConnection));
    return search(context, args, { counted: asked.has('totalCount') });
  }
}

@Resolver(() => SearchResultConnection)
class SearchCoverageResolver {
  @FieldResolver(() => Coverage, {
    description: 'Whose units and organisations could be found, and how old the copies are.',
  })
  coverage(@Ctx() context: Context): Promise<Coverage> {
    return coverageOf(context, searchedCopies);
  }
}

/** The item of a result: a row of ours, or the key of somebody else's. */
async function loadItem(
  context: Context,
  info: GraphQLResolveInfo,
  { id, kind, type }: SearchResult | CurrentEquivalent,
) {
  if (kind === 'ADMINISTRATIVE_UNIT') return { __typename: 'AdministrativeUnit', id };
  if (kind === 'ORGANIZATION') return loadOrganization(context, info, type as OrganizationKind, id);
  const table: new () => object = registers[kind];
  const row = await loadRow(context, info, table, id);
  return row && { ...row, __typename: getObjectTypeName(table) };
}

@Resolver(() => SearchResult)
class ResultItemResolver {
  @FieldResolver(() => SearchItem, itemOptions)
  item(@Root() root: SearchResult, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return loadItem(context, info, root);
  }
}

@Resolver(() => CurrentEquivalent)
class EquivalentItemResolver {
  @FieldResolver(() => SearchItem, itemOptions)
  item(@Root() root: CurrentEquivalent, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return loadItem(context, info, root);
  }
}

export const searchResolvers = [SearchResolver, SearchCoverageResolver, ResultItemResolver, EquivalentItemResolver];
