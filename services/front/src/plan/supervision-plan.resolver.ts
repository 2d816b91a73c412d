import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context, filterBy, listOf, nodeQueries } from '#kit';
import { ratio, Ratio } from '#kit/disclosure';
import { bySql } from '#kit/sql';
import { computeDeadline } from '../deadline/compute.js';
import { Deadline } from '../deadline/deadline.type.js';
import { rulebookOf } from '../deadline/rulebook.js';
import { organizationFields } from '../organization/organization-field.resolver.js';
import { SupervisionPlanItem } from './supervision-plan-item.entity.js';
import { SupervisionPlan } from './supervision-plan.entity.js';

const list = listOf(SupervisionPlan, {
  baseCondition: filterBy.happened('issued_on'),
  filter: {
    ...filterBy.byYears('planYear'),
    issuerId: filterBy.byId('issuerId', 'Issued by the committee with this ID.'),
    areaId: filterBy.byId('areaUnitId', 'For the administrative unit with this ID.'),
    issuedInTime: {
      type: () => Boolean,
      description: 'Issued before the planned year; false: issued late.',
      condition: bySql(
        (alias, value) => `(${alias}.issued_on < make_date(${alias}.plan_year, 1, 1)) = ${value('boolean')}`,
      ),
    },
  },
  orders: ['planYear', 'issuedOn'],
  direction: 'DESC',
});

interface PlanFacts {
  planYear: number;
  issuedOn: string;
  itemsExecuted: number;
  itemsToExecute: number;
}

@Resolver(() => SupervisionPlan)
class SupervisionPlanResolver {
  @FieldResolver()
  async deadlines(@Root() { planYear, issuedOn }: PlanFacts, @Ctx() context: Context): Promise<Deadline[]> {
    const book = await rulebookOf(context);
    const anchor = `${planYear}-01-01`;
    const limit = computeDeadline(book, { ruleKey: 'PLAN_ISSUE', anchor, metOn: issuedOn, asOf: context.asOf });
    return limit ? [limit] : [];
  }

  @FieldResolver()
  executionRate(@Root() { itemsExecuted, itemsToExecute }: PlanFacts): Ratio {
    return ratio(itemsExecuted, itemsToExecute, 'plan items with a session in the plan year / items not withdrawn');
  }
}

export const planResolvers = [
  nodeQueries(SupervisionPlan, list, {
    one: { name: 'supervisionPlan', description: 'An annual supervision plan by ID; null if not found.' },
    many: { name: 'supervisionPlans', description: 'Annual plans of supervision and social criticism, newest first.' },
  }),
  organizationFields(SupervisionPlan, { one: ['issuer'], many: { agreedWith: 'agreedWithRefs' } }),
  organizationFields(SupervisionPlanItem, {
    one: ['host'],
    many: { coHosts: 'coHostRefs', supervised: 'supervisedRefs' },
  }),
  SupervisionPlanResolver,
];
