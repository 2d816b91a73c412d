import type { Context } from '#kit';
import { defaultThreshold, sensitiveThreshold, withheldAtOnce } from '#kit/disclosure';
import type { YouthBranchKind } from './youth-branch.entity.js';

/** Kinds of branch that may have minors: members join from the age of 16. */
const mayHaveMinors: ReadonlySet<YouthBranchKind> = new Set(['SCHOOL', 'RESIDENTIAL']);

interface Members {
  id: string;
  youthUnionId: string;
  kind: YouthBranchKind;
  count: number;
}

const identity = {};

/**
 * Returns the branches of an organisation whose number of members is suppressed. The organisation's total is
 * published, so a small branch requires others to be suppressed too. All branches count, current or former, so the
 * result does not depend on the request date.
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
