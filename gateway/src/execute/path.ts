import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { type Data, isData } from './data.js';
import type { TypeConditions } from './type-condition.js';

/** Where an object stands in the answer: response names and list places. */
export type Place = readonly (string | number)[];

type Step = { field: string } | { list: true } | { conditions: readonly string[] };

/** Walks every object that a plan's path leads to. */
export type Walk = (data: Data, visit: (object: Data, place: Place) => void) => void;

export function compilePath(path: readonly FlattenNodePathSegment[], conditions: TypeConditions): Walk {
  const steps = path.map(stepOf);
  return (data, visit) => walk(data, steps, 0, [], conditions, visit);
}

/** The field names of a path, for an error that concerns all objects on it. */
export function fieldsOf(path: readonly FlattenNodePathSegment[]): string[] {
  return path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
}

function stepOf(segment: FlattenNodePathSegment): Step {
  if (segment === '@') return { list: true };
  if ('Field' in segment) return { field: segment.Field };
  return { conditions: segment.TypeCondition };
}

function walk(
  value: unknown,
  steps: readonly Step[],
  at: number,
  place: (string | number)[],
  conditions: TypeConditions,
  visit: (object: Data, place: Place) => void,
): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    const step = steps[at];
    const next = step && 'list' in step ? at + 1 : at;
    value.forEach((item, index) => {
      place.push(index);
      walk(item, steps, next, place, conditions, visit);
      place.pop();
    });
    return;
  }
  const step = steps[at];
  if (!isData(value)) return;
  if (!step) visit(value, place.slice());
  else if ('field' in step) {
    if (!Object.hasOwn(value, step.field)) return;
    place.push(step.field);
    walk(value[step.field], steps, at + 1, place, conditions, visit);
    place.pop();
  } else if ('conditions' in step) {
    const typeName = value['__typename'];
    if (typeof typeName !== 'string' || conditions(typeName, step.conditions)) {
      walk(value, steps, at + 1, place, conditions, visit);
    }
  }
}
