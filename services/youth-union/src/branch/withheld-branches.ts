import type { Context } from '#kit';
import { defaultThreshold, sensitiveThreshold, withheldAtOnce } from '#kit/disclosure';
import type { YouthBranchKind } from './youth-branch.entity.js';

/** Members are young from 16 on: only at work and in the forces are all of them of age. */
const mayHaveMinors: ReadonlySet<YouthBranchKind> = new Set(['SCHOOL', 'RESIDENTIAL']);

interface Members {
  id: string;
  youthUnionId: string;
  kind: YouthBranchKind;
  count: number;
}

const identity = {};

/**
 * The branches of a body whose members are withheld: the body's own number is published and they add up to it, so a small
 * branch takes others with it. All branches count, whatever their validity: a day of the request changes nothing.
 */
export function withheldBranches(context: Context, youthUnionId: string): Promise<ReadonlySet<string>> {
  return context
    .loader<string, ReadonlySet<string>>(identity, async (bodyIds) => {
      const { rows } = await context.pool.query<Members>({
        name: 'members-of-branches',
        text: `select id, youth_union_id as "youthUnionId", kind, member_count as count
          from youth_branch where youth_union_id = any($1) order by youth_union_id, id`,
        values: [bodyIds],
      });
      return bodyIds.map((bodyId) => {
        const branches = rows.filter((row) => row.youthUnionId === bodyId);
        const threshold = (kind: YouthBranchKind): number =>
          mayHaveMinors.has(kind) ? sensitiveThreshold : defaultThreshold;
        const { cells } = withheldAtOnce(
          branches.map(({ kind, count }) => ({ value: count, threshold: threshold(kind) })),
        );
        return new Set([...cells].map((place) => branches[place]!.id));
      });
    })
    .load(youthUnionId);
}
