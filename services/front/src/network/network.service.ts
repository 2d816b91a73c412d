import { BadUserInput, type Context, coverageOf, assertComplete } from '#kit';
import { coverageOfFigure } from '../figure/coverage.js';
import { figureOf } from '../figure/figure.js';
import { measureOnce } from './network-measures.js';
import { type NetworkScope, tiesOn } from './network-ties.js';
import type {
  CoordinationEdge,
  CoordinationEdgeChange,
  CoordinationNetwork,
  CoordinationNetworkChange,
  CoordinationNode,
} from './network.type.js';

/**
 * Limits of a network. The cost of betweenness is organisations times ties: a city of 127 communes costs 4 million
 * and a third of a second, once for the same ties.
 */
const limits = { entries: 20_000, organizations: 6000, cost: 5_000_000 };

const definition = {
  definitionKey: 'coordinationNetwork',
  definition:
    'Tổ chức là nút; mỗi văn bản phối hợp còn hiệu lực và mỗi đoàn giám sát trong kỳ có k bên nối từng cặp bên với trọng ' +
    'số 1/(k-1), kể cả khi có bên nằm ngoài phạm vi. Quan hệ thành viên và trực thuộc chỉ tính khi được yêu cầu.',
  definitionEn:
    'Organisations are nodes; each agreement in force and each delegation of the period with k parties ties every pair of ' +
    'them with the weight 1/(k-1), k counting parties outside the scope too. Membership and affiliation count on request only.',
};

/**
 * Loads the network of a day. @throws BadUserInput if it is too large; COPIES_INCOMPLETE if the directory is
 * incomplete
 */
export async function networkOn(context: Context, day: string, scope: NetworkScope): Promise<CoordinationNetwork> {
  const topics = scope.withinAreaId ? ['organization', 'unit'] : ['organization'];
  const coverage = coverageOfFigure(assertComplete(await coverageOf(context, topics)));
  const ties = await tiesOn(context, day, scope, limits);
  if (ties === 'entries') {
    const { entries } = limits;
    throw tooLarge(
      `hơn ${entries} quan hệ phối hợp và đoàn giám sát`,
      `more than ${entries} agreements and delegations`,
    );
  }
  if (ties === 'organizations') {
    throw tooLarge(`hơn ${limits.organizations} tổ chức`, `more than ${limits.organizations} organisations`);
  }
  const tied = new Set(ties.edges.flatMap(({ one, other }) => [one, other])).size;
  if (tied * ties.edges.length > limits.cost) {
    throw tooLarge(
      `${tied} tổ chức với ${ties.edges.length} liên kết, quá nhiều để tính`,
      `${tied} organisations with ${ties.edges.length} ties, too many to measure`,
    );
  }

  const measures = measureOnce(ties.edges);
  const nodes = ties.nodes.map(({ id, kind, name }): CoordinationNode => {
    const measured = measures.get(id) ?? { degree: 0, weightedDegree: 0, betweenness: 0, betweennessNormalized: 0 };
    return { id, kind, name, organizationKind: kind, organizationId: id, organization: null, ...measured };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = ties.edges.map((edge) => ({ ...edge, one: byId.get(edge.one)!, other: byId.get(edge.other)! }));
  return {
    ...figureOf(context, definition, { from: scope.delegations?.from ?? null, to: day }),
    coverage,
    day,
    kinds: [...scope.kinds],
    agreements: ties.agreements,
    delegations: ties.delegations,
    nodes: nodes.sort((one, other) => other.weightedDegree - one.weightedDegree || (one.id < other.id ? -1 : 1)),
    edges: edges.sort((one, other) => other.weight - one.weight),
    isolated: nodes.filter(({ degree }) => degree === 0),
  };
}

function tooLarge(vi: string, en: string): BadUserInput {
  return new BadUserInput({
    vi: `Mạng lưới sẽ có ${vi}. Nêu withinAreaId là một quận, huyện hoặc một thành phố; hoặc chọn ít cấp, ít loại hơn.`,
    en: `The network would have ${en}. Give withinAreaId: a district or a city; or fewer levels or kinds.`,
  });
}

/** Computes the difference between two networks. */
export function changeOf(before: CoordinationNetwork, after: CoordinationNetwork): CoordinationNetworkChange {
  const nodesBefore = new Set(before.nodes.map(({ id }) => id));
  const nodesAfter = new Set(after.nodes.map(({ id }) => id));
  const edgesBefore = new Map(before.edges.map((edge) => [pairOf(edge), edge]));
  const edgesAfter = new Map(after.edges.map((edge) => [pairOf(edge), edge]));
  return {
    before,
    after,
    nodesCame: after.nodes.filter(({ id }) => !nodesBefore.has(id)),
    nodesWent: before.nodes.filter(({ id }) => !nodesAfter.has(id)),
    edgesCame: after.edges.filter((edge) => !edgesBefore.has(pairOf(edge))),
    edgesWent: before.edges.filter((edge) => !edgesAfter.has(pairOf(edge))),
    edgesChanged: after.edges.flatMap((edge): CoordinationEdgeChange[] => {
      const earlier = edgesBefore.get(pairOf(edge));
      if (!earlier || earlier.weight === edge.weight) return [];
      return [{ one: edge.one, other: edge.other, weightBefore: earlier.weight, weightAfter: edge.weight }];
    }),
  };
}

const pairOf = ({ one, other }: CoordinationEdge): string => `${one.id} ${other.id}`;
