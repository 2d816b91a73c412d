import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Context, Coverage, coverageOf, getObjectTypeName, type OrganizationKind, PageArguments } from '#kit';
import { loadRow, selectionOf } from '#kit/sql';
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
      'Words of a name or title, with or without accents. Accepts abbreviations (MTTQ, UBND) and types of units (P., quận).',
  })
  text!: string;

  @Field(() => [SearchKind], { nullable: true, description: 'Only results of these kinds.' })
  kinds?: SearchKind[];

  @Field(() => ID, { nullable: true, description: 'Only results in this administrative unit or a unit below it.' })
  area?: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Includes results no longer valid as of the request date, with their current equivalents.',
  })
  includeFormer!: boolean;
}

@Resolver()
class SearchResolver {
  @Query(() => SearchResultConnection, {
    nullable: true,
    description:
      'Search by name in units, organisations of all owners and the registers of the Front (tìm kiếm). Ranked by match, then validity as of the request date, level and name.',
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
    description: 'Owners whose units and organisations the search covers, with the age of the copies.',
  })
  coverage(@Ctx() context: Context): Promise<Coverage> {
    return coverageOf(context, searchedCopies);
  }
}

/** Loads the Front's own row, or returns the entity reference of another owner's item. */
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
