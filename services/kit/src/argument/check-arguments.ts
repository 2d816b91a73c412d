import {
  defaultFieldResolver,
  getNullableType,
  type GraphQLInputType,
  GraphQLID,
  GraphQLInt,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context/context.js';
import { BadUserInput } from '../error/error.js';
import { quoteValue } from '../error/quote-value.js';
import { earliestYear, latestYear } from '../schema/local-date.js';
import { type IdTarget, type IdTargets, isUnknownId } from './id-target.js';

interface NamedId {
  path: string;
  id: string;
  target: IdTarget;
}

/** Checks one value and collects the ids in it. @throws BadUserInput */
type Check = (value: unknown, path: string, ids: NamedId[]) => void;

interface Input {
  name: string;
  type: GraphQLInputType;
}

/**
 * Adds the checks of arguments to every field of the schema: the form of ids, and that they name something; years; ranges
 * that end before they begin; NUL characters. The days of a calendar are checked by the scalar `LocalDate`.
 * @throws Error for an ID argument without a target
 */
export function addArgumentChecks(schema: GraphQLSchema, targets: IdTargets): void {
  const checks = new InputChecks(targets);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || field.name.startsWith('_')) continue;
      // An unknown id of a lookup is answered by null.
      const isLookup = type === schema.getQueryType() && ['id', 'ids'].includes(field.args[0]!.name);
      const check = checks.ofFields(isLookup ? 'lookup' : `${type.name}.${field.name}`, field.args);
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: Record<string, unknown>, context: Context, info) => {
        const ids: NamedId[] = [];
        check(args, '', ids);
        if (ids.length === 0) return resolve(source, args, context, info);
        return onlyOfKnown(ids, context, async () => resolve(source, args, context, info));
      };
    }
  }
}

/** Resolves while the ids are looked up: both go to the database together. An unknown id takes precedence over the result. */
async function onlyOfKnown(
  ids: readonly NamedId[],
  context: Context,
  resolve: () => Promise<unknown>,
): Promise<unknown> {
  const [known, result] = await Promise.allSettled([refuseUnknown(ids, context), resolve()]);
  if (known.status === 'rejected') throw known.reason;
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

async function refuseUnknown(ids: readonly NamedId[], context: Context): Promise<void> {
  const unknown = await Promise.all(ids.map(({ target, id }) => isUnknownId(context, target, id)));
  const first = unknown.indexOf(true);
  if (first >= 0) throw noSuchId(ids[first]!);
}

function noSuchId({ path, id, target }: NamedId): BadUserInput {
  const [vi, en] = target.noun;
  return new BadUserInput({
    vi: `${path}: ${quoteValue(id, 'giá trị này')} không phải là id của ${vi}. Tìm id theo tên bằng search(text:).`,
    en: `${path}: ${quoteValue(id, 'the value')} is not the id of ${en}. Find the id by name with search(text:).`,
  });
}

class InputChecks {
  private readonly checks = new Map<string, Check | undefined>();

  constructor(private readonly targets: IdTargets) {}

  /** Checks each value of an input object or of a field's arguments, and the ranges between them. */
  ofFields(owner: string, inputs: readonly Input[]): Check {
    const checks = inputs.flatMap(({ name, type }) => {
      const check = this.ofType(owner, name, type);
      return check ? [{ name, check }] : [];
    });
    const ranges = rangesAmong(inputs.map(({ name }) => name));
    return (value, path, ids) => {
      const values = value as Readonly<Record<string, unknown>>;
      for (const { name, check } of checks) {
        if (values[name] != null) check(values[name], path ? `${path}.${name}` : name, ids);
      }
      for (const [from, to] of ranges) checkRange(values, from, to, path);
    };
  }

  private ofType(owner: string, name: string, inputType: GraphQLInputType): Check | undefined {
    const type = getNullableType(inputType);
    if (isListType(type)) {
      const check = this.ofType(owner, name, type.ofType as GraphQLInputType);
      return (
        check && ((value, path, ids) => (value as unknown[]).forEach((each) => each != null && check(each, path, ids)))
      );
    }
    if (isInputObjectType(type)) return this.ofFields(type.name, Object.values(type.getFields()));
    if (type === GraphQLInt && isYear(name)) return checkYear;
    if (type === GraphQLID && owner !== 'lookup') return checkId(this.targetOf(owner, name));
    return type === GraphQLID || type === GraphQLString ? checkText : undefined;
  }

  private targetOf(owner: string, name: string): IdTarget {
    const target = this.targets[`${owner}.${name}`] ?? this.targets[name];
    if (!target) throw new Error(`${owner}.${name} is an ID: add what it names to the subgraph's idTargets.`);
    return target;
  }
}

const checkId =
  (target: IdTarget): Check =>
  (value, path, ids) => {
    const named = { path, id: value as string, target };
    if (!target.form.test(named.id)) throw noSuchId(named);
    if (target.tables.length > 0) ids.push(named);
  };

const checkText: Check = (value, path) => {
  if (!(value as string).includes('\0')) return;
  throw new BadUserInput({
    vi: `${path} có ký tự NUL, không văn bản nào ở đây có ký tự này.`,
    en: `${path} has a NUL character, which no text here has.`,
  });
};

/** Numbers called `from` and `to` are years; days have a scalar of their own. */
const isYear = (name: string): boolean => /^year|Year(From|To)?$|^(from|to)$/.test(name);

const checkYear: Check = (value, path) => {
  const year = value as number;
  if (year >= earliestYear && year <= latestYear) return;
  throw new BadUserInput({
    vi: `${path} là ${year}; năm phải từ ${earliestYear} đến ${latestYear}.`,
    en: `${path} is ${year}; a year is between ${earliestYear} and ${latestYear}.`,
  });
};

/** Returns the pairs of names that are the two ends of a range: `from` and `to`, `heldFrom` and `heldTo`. */
function rangesAmong(names: readonly string[]): [from: string, to: string][] {
  return names
    .filter((name) => /^from$|From$/.test(name))
    .map((from): [string, string] => [from, from.replace(/rom$/, '') === 'f' ? 'to' : from.replace(/From$/, 'To')])
    .filter(([, to]) => names.includes(to));
}

function checkRange(values: Readonly<Record<string, unknown>>, from: string, to: string, path: string): void {
  const [first, last] = [values[from], values[to]] as (string | number | null | undefined)[];
  if (first == null || last == null || first <= last) return;
  const prefix = path ? `${path}.` : '';
  const [vi, en] = typeof first === 'number' ? ['năm', 'year'] : ['ngày', 'day'];
  throw new BadUserInput({
    vi: `${prefix}${from} là ${first}, không trước ${prefix}${to} là ${last}. Nêu ${vi} sớm hơn trước.`,
    en: `${prefix}${from} is ${first}, not before ${prefix}${to}, which is ${last}. Give the earlier ${en} first.`,
  });
}
