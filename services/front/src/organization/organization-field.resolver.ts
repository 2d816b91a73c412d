import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { addMethod, type Context, type OrganizationKind } from '#kit';
import { type OrganizationReference, loadOrganizations, loadOrganization } from './load-organization.js';
import { Organization } from './organization.interface.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * Adds fields of the interface `Organization`. One organisation is stored in two columns, `<field>Kind` and
 * `<field>Id`; several in one column of references, named beside the field.
 */
export function organizationFields(
  type: new () => object,
  { one = [], many = {} }: { one?: readonly string[]; many?: Readonly<Record<string, string>> },
): Function {
  @Resolver(() => type)
  class OrganizationFieldResolver {}
  for (const field of one) {
    // Mirrors the field's own decorator; TypeGraphQL uses these for a field that `type` inherits.
    const options = { nullable: true, description: 'Body that acted; null if its owner did not answer.' } as const;
    add(
      OrganizationFieldResolver,
      field,
      FieldResolver(() => Organization, options),
      (row, context, info) =>
        loadOrganization(
          context,
          info,
          row[`${field}Kind`] as OrganizationKind | null,
          row[`${field}Id`] as string | null,
        ),
    );
  }
  for (const [field, column] of Object.entries(many)) {
    add(OrganizationFieldResolver, field, FieldResolver(), (row, context, info) =>
      loadOrganizations(context, info, row[column] as OrganizationReference[]),
    );
  }
  return OrganizationFieldResolver;
}

function add(
  resolver: Function,
  field: string,
  decorate: MethodDecorator,
  resolve: (row: Row, context: Context, info: GraphQLResolveInfo) => unknown,
): void {
  addMethod(resolver, field, { is: decorate, parameters: [Root(), Ctx(), Info()], resolve });
}
