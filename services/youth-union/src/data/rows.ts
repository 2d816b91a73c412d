import { contributionsOf, type LoadedRow, officeRows, organizationRow, rowOf } from '#kit/demo';
import { randomFor, type World } from '#world';
import { YouthUnionContribution } from '../contribution/contribution.entity.js';
import { YouthUnion } from '../youth-union/youth-union.entity.js';
import { ownRecordRows } from './own-records.js';

/** The Youth Union's rows of the demo world. */
export function* rows(world: World): Iterable<LoadedRow> {
  for (const organization of world.organizations('YOUTH_UNION')) {
    yield rowOf(YouthUnion, organizationRow(organization));
    yield* officeRows(organization);
  }
  for (const { columns, entry } of contributionsOf(world, 'YOUTH_UNION')) {
    const random = randomFor(world.seed, 'survey', columns.id);
    // Surveys online came with the years.
    const surveyed = entry.type === 'DELEGATION' && entry.year >= 2016 && random.chance(0.7);
    yield rowOf(YouthUnionContribution, { ...columns, surveyAnswers: surveyed ? random.int(60, 900) : null });
  }
  yield* ownRecordRows(world);
}
