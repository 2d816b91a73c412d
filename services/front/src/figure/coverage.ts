import { type Context, type Coverage, coverageOf } from '#kit';

const front = {
  subgraph: 'front',
  organization: 'Mặt trận Tổ quốc Việt Nam',
  organizationEn: 'Viet Nam Fatherland Front',
  state: 'TAKEN',
} as const;

/**
 * Of a figure that is counted from the Front's own registers, and from copies of these topics where there are any: the
 * registers are read as they are now, the copies are as old as they say.
 */
export async function coverageOfFigure(context: Context, topics: readonly string[] = []): Promise<Coverage> {
  const own = { ...front, takenAt: new Date().toISOString() };
  if (topics.length === 0) return { complete: true, sources: [own] };
  const { complete, sources } = await coverageOf(context, topics);
  return { complete, sources: sources.some(({ subgraph }) => subgraph === own.subgraph) ? sources : [own, ...sources] };
}
