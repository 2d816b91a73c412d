import { Args, ArgsType, Arg, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { BadUserInput, Context, LocalDate, OrganizationKind, OrganizationLevel } from '#kit';
import { CoordinationKind } from '../agreement/agreement.enum.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import type { NetworkScope } from './network-ties.js';
import { changeOf, networkOn } from './network.service.js';
import { CoordinationNetwork, CoordinationNetworkChange, CoordinationNode } from './network.type.js';

/** Membership and affiliation tie every organisation to the Front and would make it central by definition. */
const defaultKinds = Object.values(CoordinationKind).filter((kind) => kind !== 'MEMBERSHIP' && kind !== 'AFFILIATION');

@ArgsType()
class NetworkArguments {
  @Field(() => [CoordinationKind], {
    nullable: true,
    description: 'Kinds of agreements that form ties. Default: all but membership and affiliation.',
  })
  kinds?: CoordinationKind[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'True to tie the parties of delegations too. Default: true.',
  })
  delegations!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Only organisations of this unit, or of a unit that was ever below it.',
  })
  withinAreaId?: string;

  @Field(() => [OrganizationKind], { nullable: true, description: 'Only organisations of these kinds.' })
  organizationKinds?: OrganizationKind[];

  @Field(() => [OrganizationLevel], { nullable: true, description: 'Only organisations at these levels.' })
  levels?: OrganizationLevel[];
}

@ArgsType()
class NetworkOfPeriodArguments extends NetworkArguments {
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only delegations established on or after this date. Default: 1 January of the year of the request date.',
  })
  delegationsFrom?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only delegations established on or before this date. Default: the request date.',
  })
  delegationsTo?: string;
}

@Resolver()
class NetworkResolver {
  @Query(() => CoordinationNetwork, {
    nullable: true,
    description:
      'Network of organisations that coordinate, as of the request date. Throws BAD_USER_INPUT if the network is too large to measure.',
  })
  coordinationNetwork(
    @Args(() => NetworkOfPeriodArguments) { delegationsFrom, delegationsTo, ...args }: NetworkOfPeriodArguments,
    @Ctx() context: Context,
  ): Promise<CoordinationNetwork> {
    const year = yearUpTo(context.asOf);
    return networkOn(context, context.asOf, {
      ...scopeOf(args, { from: delegationsFrom ?? year.from, to: delegationsTo ?? year.to }),
    });
  }

  @Query(() => CoordinationNetworkChange, {
    nullable: true,
    description:
      'Changes of the network between two dates. Each date counts the delegations of its calendar year up to that date.',
  })
  async coordinationNetworkChange(
    @Arg('from', () => LocalDate, { description: 'Earlier date of the comparison.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Later date of the comparison.' }) to: string,
    @Args(() => NetworkArguments) args: NetworkArguments,
    @Ctx() context: Context,
  ): Promise<CoordinationNetworkChange> {
    if (from >= to)
      throw new BadUserInput({
        vi: `from là ${from}, không trước to là ${to}. Nêu ngày sớm hơn trước.`,
        en: `from is ${from}, not before to, which is ${to}. Give the earlier day first.`,
      });
    if (to > context.asOf) {
      throw new BadUserInput({
        vi: `to là ${to}, sau ngày yêu cầu ${context.asOf}. Nêu một ngày đã đến.`,
        en: `to is ${to}, after the request date, ${context.asOf}. Give a day that has come.`,
      });
    }
    const [before, after] = await Promise.all(
      [from, to].map((day) => networkOn(context, day, scopeOf(args, yearUpTo(day)))),
    );
    return changeOf(before!, after!);
  }
}

const yearUpTo = (day: string): { from: string; to: string } => ({ from: `${day.slice(0, 4)}-01-01`, to: day });

function scopeOf(args: NetworkArguments, period: { from: string; to: string }): NetworkScope {
  return {
    kinds: args.kinds ?? defaultKinds,
    delegations: args.delegations ? period : null,
    withinAreaId: args.withinAreaId ?? null,
    organizationKinds: args.organizationKinds ?? null,
    levels: args.levels ?? null,
  };
}

export const networkResolvers = [NetworkResolver, organizationFields(CoordinationNode, { one: ['organization'] })];
