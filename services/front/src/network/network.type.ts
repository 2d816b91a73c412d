import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { LocalDate, OrganizationKind } from '#kit';
import { CoordinationKind } from '../agreement/agreement.enum.js';
import { Figure } from '../figure/figure.type.js';
import { Organization } from '../organization/organization.interface.js';

/** An organisation of the coordination network with its measures. */
@ObjectType({
  simpleResolvers: true,
  description: 'An organisation of the coordination network with its measures (tổ chức trong mạng lưới phối hợp).',
})
export class CoordinationNode {
  @Field(() => ID, { description: 'ID of the organisation.' })
  id!: string;

  @Field(() => OrganizationKind, { description: 'Kind of this organisation.' })
  kind!: OrganizationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Name in Vietnamese from the directory of organisations; null if not listed there.',
  })
  name!: string | null;

  organizationKind!: OrganizationKind;

  organizationId!: string;

  @Field(() => Organization, { nullable: true, description: 'The organisation; null if its owner did not answer.' })
  organization!: Organization | null;

  @Field(() => Int, { description: 'Number of organisations tied to this one (bậc).' })
  degree!: number;

  @Field(() => Float, { description: 'Sum of the weights of the ties (bậc có trọng số).' })
  weightedDegree!: number;

  @Field(() => Float, {
    description:
      'Betweenness (độ trung gian): sum, over all pairs of other organisations, of the share of their shortest paths through this one. Path length is the number of ties; weights are not used.',
  })
  betweenness!: number;

  @Field(() => Float, {
    description:
      'Betweenness divided by the number of pairs of other tied organisations: between 0 and 1, comparable between networks.',
  })
  betweennessNormalized!: number;
}

/** Two organisations tied by agreements, delegations or both. */
@ObjectType({
  simpleResolvers: true,
  description: 'Two organisations tied by agreements or delegations (liên kết).',
})
export class CoordinationEdge {
  @Field(() => CoordinationNode, { description: 'Organisation with the smaller ID.' })
  one!: CoordinationNode;

  @Field(() => CoordinationNode, { description: 'Organisation with the greater ID.' })
  other!: CoordinationNode;

  @Field(() => Float, {
    description:
      'Sum of 1/(k-1) over the agreements and delegations that tie the pair, k being their number of parties.',
  })
  weight!: number;

  @Field(() => Int, { description: 'Number of agreements that tie the pair.' })
  agreements!: number;

  @Field(() => Int, { description: 'Number of delegations that tie the pair.' })
  delegations!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Network of coordination between organisations on a date, from agreements and delegations (mạng lưới phối hợp).',
})
export class CoordinationNetwork extends Figure {
  @Field(() => LocalDate, {
    description: 'Date of the network: agreements in force on it, and delegations of the period up to it.',
  })
  day!: string;

  @Field(() => [CoordinationKind], { description: 'Kinds of agreements that form ties.' })
  kinds!: CoordinationKind[];

  @Field(() => Int, { description: 'Number of distinct agreements with two or more parties in the network.' })
  agreements!: number;

  @Field(() => Int, { description: 'Number of distinct delegations with two or more parties in the network.' })
  delegations!: number;

  @Field(() => [CoordinationNode], {
    description: 'All organisations of the network, tied or isolated, by weighted degree.',
  })
  nodes!: CoordinationNode[];

  @Field(() => [CoordinationEdge], { description: 'All tied pairs of organisations, by weight, heaviest first.' })
  edges!: CoordinationEdge[];

  @Field(() => [CoordinationNode], { description: 'Organisations of the network without a tie (chưa có liên kết).' })
  isolated!: CoordinationNode[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A pair of organisations whose tie changed in weight between two dates (liên kết thay đổi).',
})
export class CoordinationEdgeChange {
  @Field(() => CoordinationNode, {
    description: 'Organisation with the smaller ID, with its measures on the later date.',
  })
  one!: CoordinationNode;

  @Field(() => CoordinationNode, {
    description: 'Organisation with the greater ID, with its measures on the later date.',
  })
  other!: CoordinationNode;

  @Field(() => Float, { description: 'Weight on the earlier date.' })
  weightBefore!: number;

  @Field(() => Float, { description: 'Weight on the later date.' })
  weightAfter!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Changes of the coordination network between two dates (biến động).',
})
export class CoordinationNetworkChange {
  @Field(() => CoordinationNetwork, { description: 'Network on the earlier date.' })
  before!: CoordinationNetwork;

  @Field(() => CoordinationNetwork, { description: 'Network on the later date.' })
  after!: CoordinationNetwork;

  @Field(() => [CoordinationNode], { description: 'Organisations only in the later network.' })
  nodesCame!: CoordinationNode[];

  @Field(() => [CoordinationNode], {
    description: 'Organisations only in the earlier network, with their measures there.',
  })
  nodesWent!: CoordinationNode[];

  @Field(() => [CoordinationEdge], { description: 'Pairs tied only in the later network.' })
  edgesCame!: CoordinationEdge[];

  @Field(() => [CoordinationEdge], { description: 'Pairs tied only in the earlier network, with their weight there.' })
  edgesWent!: CoordinationEdge[];

  @Field(() => [CoordinationEdgeChange], { description: 'Pairs tied on both dates with different weights.' })
  edgesChanged!: CoordinationEdgeChange[];
}
