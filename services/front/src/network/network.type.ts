import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { LocalDate, OrganizationKind } from '#kit';
import { CoordinationKind } from '../agreement/agreement.enum.js';
import { Figure } from '../figure/figure.type.js';
import { Organization } from '../organization/organization.interface.js';

/** An organisation in the coordination network, with its measures. */
@ObjectType({
  simpleResolvers: true,
  description: 'An organisation in the coordination network, with its measures (tổ chức trong mạng lưới phối hợp).',
})
export class CoordinationNode {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string;

  @Field(() => OrganizationKind, { description: 'Kind of the organisation.' })
  kind!: OrganizationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Its name in Vietnamese, from the directory of all organisations; null where that has none.',
  })
  name!: string | null;

  organizationKind!: OrganizationKind;

  organizationId!: string;

  @Field(() => Organization, { nullable: true, description: 'The organisation; null when its owner does not answer.' })
  organization!: Organization | null;

  @Field(() => Int, { description: 'With how many organisations of the network it is tied (bậc).' })
  degree!: number;

  @Field(() => Float, { description: 'Sum of the weights of its ties (bậc có trọng số).' })
  weightedDegree!: number;

  @Field(() => Float, {
    description:
      'Betweenness (độ trung gian): over all pairs of other organisations, the share of their shortest paths that pass ' +
      'through it, added up. Paths are counted in steps, not by weight: a weight says how much of a tie two organisations ' +
      'share, not how far apart they are.',
  })
  betweenness!: number;

  @Field(() => Float, {
    description:
      'Betweenness divided by the number of pairs of other organisations of the network that have ties: between 0 and 1, ' +
      'for comparing two networks.',
  })
  betweennessNormalized!: number;
}

/** Two organisations that are tied by agreements, delegations or both. */
@ObjectType({
  simpleResolvers: true,
  description: 'Two organisations that are tied by agreements or delegations (liên kết).',
})
export class CoordinationEdge {
  @Field(() => CoordinationNode, { description: 'The organisation whose id comes first.' })
  one!: CoordinationNode;

  @Field(() => CoordinationNode, { description: 'The organisation whose id comes second.' })
  other!: CoordinationNode;

  @Field(() => Float, {
    description:
      'Sum over what ties them: 1/(k-1) for an agreement or delegation of k parties, so that each counts alike.',
  })
  weight!: number;

  @Field(() => Int, { description: 'How many agreements tie them.' })
  agreements!: number;

  @Field(() => Int, { description: 'How many delegations tie them.' })
  delegations!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Who coordinates with whom on a day (mạng lưới phối hợp), projected from agreements and delegations.',
})
export class CoordinationNetwork extends Figure {
  @Field(() => LocalDate, {
    description: 'The day: agreements in force on it, and delegations of the period up to it.',
  })
  day!: string;

  @Field(() => [CoordinationKind], { description: 'The kinds of agreements that it rests on.' })
  kinds!: CoordinationKind[];

  @Field(() => Int, { description: 'How many agreements with two parties or more tie its organisations, each once.' })
  agreements!: number;

  @Field(() => Int, { description: 'How many delegations with two parties or more tie its organisations, each once.' })
  delegations!: number;

  @Field(() => [CoordinationNode], { description: 'All organisations, tied or isolated, by the weight of their ties.' })
  nodes!: CoordinationNode[];

  @Field(() => [CoordinationEdge], { description: 'All pairs that are tied, the heaviest first.' })
  edges!: CoordinationEdge[];

  @Field(() => [CoordinationNode], { description: 'Organisations of the network without any tie (chưa có liên kết).' })
  isolated!: CoordinationNode[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'A pair of organisations whose tie changed in weight between two days.',
})
export class CoordinationEdgeChange {
  @Field(() => CoordinationNode, { description: 'The organisation whose id comes first, as on the second day.' })
  one!: CoordinationNode;

  @Field(() => CoordinationNode, { description: 'The organisation whose id comes second, as on the second day.' })
  other!: CoordinationNode;

  @Field(() => Float, { description: 'Weight on the first day.' })
  weightBefore!: number;

  @Field(() => Float, { description: 'Weight on the second day.' })
  weightAfter!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How the coordination network changed between two days (biến động).',
})
export class CoordinationNetworkChange {
  @Field(() => CoordinationNetwork, { description: 'The network on the first day.' })
  before!: CoordinationNetwork;

  @Field(() => CoordinationNetwork, { description: 'The network on the second day.' })
  after!: CoordinationNetwork;

  @Field(() => [CoordinationNode], { description: 'Organisations that came.' })
  nodesCame!: CoordinationNode[];

  @Field(() => [CoordinationNode], { description: 'Organisations that went, as they were on the first day.' })
  nodesWent!: CoordinationNode[];

  @Field(() => [CoordinationEdge], { description: 'Pairs that came to be tied.' })
  edgesCame!: CoordinationEdge[];

  @Field(() => [CoordinationEdge], { description: 'Pairs that are no longer tied, as they were on the first day.' })
  edgesWent!: CoordinationEdge[];

  @Field(() => [CoordinationEdgeChange], { description: 'Pairs tied on both days, with another weight.' })
  edgesChanged!: CoordinationEdgeChange[];
}
