/**
 * The world that the demo data describes: administrative units, the organizations that work there, and everything that two or
 * more of them did together. Each subgraph takes its own rows from it, so seven databases tell one story.
 *
 * Dates are `YYYY-MM-DD`, instants are ISO 8601 in UTC. Every id is opaque, derived from the seed and a natural key, and
 * the same at every scale: Thanh Xuân in the country is Thanh Xuân in the district.
 */

export type Scale = 'district' | 'province' | 'country';

/** `PUBLIC` is a published fact with a source; `SYNTHETIC` was generated from the seed. */
export type Provenance = 'PUBLIC' | 'SYNTHETIC';

export type CivicKind =
  | 'FATHERLAND_FRONT'
  | 'TRADE_UNION'
  | 'WOMENS_UNION'
  | 'FARMERS_UNION'
  | 'VETERANS_ASSOCIATION'
  | 'YOUTH_UNION';

/** The last three own no subgraph: the Front keeps a reference to them. */
export type OrganizationKind =
  | CivicKind
  | 'PEOPLES_COMMITTEE'
  | 'SPECIALISED_UNIT'
  | 'PEOPLES_COUNCIL'
  | 'PARTY_COMMITTEE'
  | 'EMPLOYER'
  | 'MASS_ASSOCIATION';

export type Level = 'CENTRAL' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'BASE';

export type UnitType =
  | 'PROVINCE'
  | 'MUNICIPALITY'
  | 'URBAN_DISTRICT'
  | 'RURAL_DISTRICT'
  | 'DISTRICT_TOWN'
  | 'PROVINCIAL_CITY'
  | 'WARD'
  | 'COMMUNE'
  | 'TOWNSHIP'
  | 'SPECIAL_ZONE';

/** An administrative unit during one validity; `(code, validFrom)` identifies it, `code` alone does not. */
export interface Unit {
  id: string;
  code: string;
  /** With its kind, as published: `Phường Nhân Chính`. */
  name: string;
  nameEn: string;
  type: UnitType;
  level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  parentId: string | null;
  /** First and last day on which the unit operated; null when it still does. */
  validFrom: string;
  validTo: string | null;
  /** Day on which the instrument took legal effect, where it differs from `validFrom`. */
  legallyEffectiveFrom: string | null;
  legalBasis: string | null;
  source: string;
}

export interface UnitChangePart {
  unitId: string;
  side: 'FROM' | 'TO';
  /** What of a former unit went into the change; null on the `TO` side. */
  share: 'WHOLE' | 'PART' | 'REMAINDER' | null;
}

export interface UnitChange {
  id: string;
  kind: 'MERGE' | 'SPLIT' | 'RENAME' | 'BOUNDARY' | 'UPGRADE' | 'ABOLISH';
  /** Day from which the new units operate. */
  on: string;
  legallyEffectiveOn: string | null;
  instrument: string;
  /** `INFERRED` when the lists before and after are known and the text of the instrument is not. */
  confidence: 'READ_IN_TEXT' | 'INFERRED';
  source: string;
  parts: UnitChangePart[];
}

/** Points at a body of any owner. */
export interface OrganizationRef {
  kind: OrganizationKind;
  id: string;
}

export type PostKind =
  | 'CHAIRPERSON'
  | 'STANDING_VICE_CHAIRPERSON'
  | 'VICE_CHAIRPERSON'
  | 'SECRETARY'
  | 'DEPUTY_SECRETARY'
  | 'STANDING_MEMBER'
  | 'MEMBER'
  | 'GENERAL_SECRETARY'
  | 'BRANCH_HEAD'
  | 'FRONT_WORK_HEAD'
  | 'UNIT_HEAD';

/** An office of a body (W3C ORG `Post`), never the person who holds it. */
export interface Post {
  id: string;
  kind: PostKind;
  /** As the organisation itself calls it: `Bí thư`, `Chủ tịch`. */
  title: string;
  titleEn: string;
  /** How many seats the office has. */
  seats: number;
  validFrom: string;
  validTo: string | null;
}

/** A term of office of the body's committee. */
export interface Term {
  id: string;
  label: string;
  termFrom: string;
  termTo: string | null;
}

/** An organisation, committee or specialised unit at one level of one administrative unit, during one validity. */
export interface Organization extends OrganizationRef {
  name: string;
  nameEn: string;
  shortName: string;
  level: Level;
  /** The administrative unit in which it works; null for the organizations of the whole country. */
  unitId: string | null;
  /** The body directly above, of the same kind; for a specialised unit its People's Committee. */
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
  predecessorIds: string[];
  successorIds: string[];
  posts: Post[];
  terms: Term[];
  provenance: Provenance;
}

export type SupervisionField =
  | 'ADMINISTRATIVE_REFORM'
  | 'LAND_CLEARANCE'
  | 'SOCIO_ECONOMIC'
  | 'SECURITY_DEFENCE'
  | 'PEOPLES_LIVELIHOOD'
  | 'GRASSROOTS_DEMOCRACY'
  | 'COMPLAINTS_DENUNCIATIONS'
  | 'PUBLIC_INVESTMENT'
  | 'SOCIAL_SECURITY'
  | 'ENVIRONMENT'
  | 'LABOUR_RELATIONS'
  | 'FOOD_SAFETY'
  | 'YOUTH_POLICY'
  | 'GENDER_EQUALITY'
  | 'VETERAN_POLICY'
  | 'AGRICULTURE_LAND'
  | 'OTHER';

export type SupervisionForm =
  | 'DOCUMENT_REVIEW'
  | 'DELEGATION'
  | 'PEOPLES_INSPECTION_BOARD'
  | 'COMMUNITY_INVESTMENT_BOARD'
  | 'PARTICIPATION';

export type SupervisionGround =
  | 'JOINT_ACTION_PROGRAMME'
  | 'SUPERVISION_PROGRAMME'
  | 'MEMBER_RECOMMENDATION'
  | 'COMPLAINTS_AND_REFLECTIONS'
  | 'MASS_MEDIA';

export type PartyRole = 'LEAD' | 'COORDINATING' | 'SIGNATORY' | 'PARTICIPANT' | 'OBSERVER';
export type DelegationRole = 'HEAD' | 'DEPUTY_HEAD' | 'SECRETARY' | 'MEMBER' | 'INVITED';
export type HostingBasis = 'VFF_ITSELF' | 'AT_VFF_REQUEST' | 'BY_AGREEMENT_WITH_VFF' | 'BY_LAW';

/** A seat at the table, by office: no name. */
export interface Seat {
  role: DelegationRole;
  post: PostKind;
  title: string;
  titleEn: string;
  seats: number;
}

/** What one party brought to a joint thing; a party of the Front or of the state brings seats but no contribution of its own type. */
export interface Party {
  organization: OrganizationRef;
  role: PartyRole;
  since: string;
  until: string | null;
  seats: Seat[];
  /** What this party did, in one sentence; null when it has nothing to report. */
  work: string | null;
  workEn: string | null;
}

export interface SupervisionPlan {
  id: string;
  issuer: OrganizationRef;
  planYear: number;
  documentNumber: string;
  issuedOn: string;
  agreedWith: OrganizationRef[];
  areaUnitId: string;
  items: PlanItem[];
  amendments: PlanAmendment[];
}

export interface PlanItem {
  id: string;
  topicId: string;
  form: SupervisionForm;
  plannedFrom: string;
  plannedTo: string;
  host: OrganizationRef;
  coHosts: OrganizationRef[];
  supervised: OrganizationRef[];
  areaUnitIds: string[];
  unforeseen: boolean;
  withdrawnOn: string | null;
}

export interface PlanAmendment {
  id: string;
  amendedOn: string;
  documentNumber: string;
  reason: string;
  addedItemId: string | null;
  withdrawnItemId: string | null;
}

/** A subject that a host supervises in a year (*chuyên đề*); several delegations, or none, may carry it out. */
export interface SupervisionTopic {
  id: string;
  year: number;
  title: string;
  titleEn: string;
  field: SupervisionField;
  form: SupervisionForm;
  host: OrganizationRef;
  coHosts: OrganizationRef[];
  areaUnitId: string;
}

export type DelegationState =
  | 'PROPOSED'
  | 'PLANNED'
  | 'ESTABLISHED'
  | 'POSTPONED'
  | 'UNDER_WAY'
  | 'SESSIONS_COMPLETED'
  | 'REPORTED'
  | 'CONCLUDED'
  | 'FOLLOW_UP'
  | 'CLOSED'
  | 'DROPPED'
  | 'CANCELLED';

export type TargetState =
  | 'NOT_NOTIFIED'
  | 'NOTIFIED'
  | 'REPORT_RECEIVED'
  | 'SESSION_HELD'
  | 'FIELD_SURVEY'
  | 'CONCLUSION_RECEIVED'
  | 'EXCUSED';

/** An append-only record. The state of a thing is its newest event by `occurredOn`, then `sequence`. */
export interface ProcessEvent<State extends string> {
  id: string;
  sequence: number;
  state: State;
  occurredOn: string;
  recordedAt: string;
  by: OrganizationRef;
  documentId: string | null;
  note: string | null;
}

export type DocumentKind =
  | 'PROPOSAL'
  | 'DELEGATION_PLAN'
  | 'ESTABLISHING_DECISION'
  | 'REPORT_OUTLINE'
  | 'NOTICE_LETTER'
  | 'MINUTES'
  | 'SUPERVISED_BODY_REPORT'
  | 'SUPERVISION_REPORT'
  | 'CONCLUSION'
  | 'RECOMMENDATION_LETTER'
  | 'REMINDER'
  | 'CLOSING_NOTE';

export interface ProcessDocument {
  id: string;
  kind: DocumentKind;
  documentNumber: string;
  title: string;
  issuedOn: string;
  issuer: OrganizationRef;
  targetId: string | null;
}

/** A supervised body within a delegation: the place of process state and deadlines. */
export interface SupervisionTarget {
  id: string;
  body: OrganizationRef;
  bodyLevel: Level;
  /** Unit in which the supervised body works. */
  unitId: string;
  events: ProcessEvent<TargetState>[];
  /** Every date that was ever set for the session, oldest first. */
  scheduledOn: string[];
  noticeSentOn: string | null;
  /** The supervised body's own side: when the notice came in, what it sent, who attended. */
  noticeReceivedOn: string | null;
  reportSentOn: string | null;
  reportReceivedOn: string | null;
  reportDocumentNumber: string | null;
  sessions: TargetSession[];
  excusedReason: string | null;
}

export interface TargetSession {
  id: string;
  heldOn: string;
  isFieldSurvey: boolean;
  minutesDocumentId: string | null;
  /** Offices of the supervised body that attended. */
  attendance: Seat[];
}

export interface SupervisionDelegation {
  id: string;
  topicId: string | null;
  planItemId: string | null;
  title: string;
  titleEn: string;
  year: number;
  field: SupervisionField;
  ground: SupervisionGround;
  host: OrganizationRef;
  hostingBasis: HostingBasis;
  registration: 'REGISTERED' | 'SELF_DECLARED';
  level: Level;
  areaUnitId: string;
  unforeseen: boolean;
  followUpOfId: string | null;
  purpose: string;
  documentNumber: string | null;
  establishedOn: string | null;
  /** The host is the party with role `LEAD`; further hosts are `COORDINATING`. */
  parties: Party[];
  targets: SupervisionTarget[];
  documents: ProcessDocument[];
  events: ProcessEvent<DelegationState>[];
  recommendations: Recommendation[];
}

export type FollowUpStatus =
  | 'OPEN'
  | 'OPEN_PARTIALLY_ADDRESSED'
  | 'CLOSED_IMPLEMENTED'
  | 'CLOSED_NOT_IMPLEMENTED'
  | 'CLOSED_SUPERSEDED'
  | 'CLOSED_WITHDRAWN';

export type ResponsePosition =
  | 'ACCEPTED'
  | 'PARTLY_ACCEPTED'
  | 'REJECTED_WITH_REASONS'
  | 'NOT_COMPETENT_FORWARDED'
  | 'RECONSIDERATION_REQUESTED';

export interface Recommendation {
  id: string;
  documentNumber: string;
  text: string;
  textEn: string;
  kind: 'REMEDY' | 'POLICY_CHANGE' | 'HANDLE_VIOLATION' | 'PROTECT_RIGHTS' | 'COMMEND';
  field: SupervisionField;
  priority: boolean;
  isMultiYear: boolean;
  issuedOn: string;
  issuer: OrganizationRef;
  targetId: string;
  areaUnitId: string;
  recipient: OrganizationRef;
  alsoSentTo: OrganizationRef[];
  requestedReplyBy: string | null;
  requestedImplementationBy: string | null;
  /** Owned by the issuer: how the follow-up stands, event by event. */
  followUp: ProcessEvent<FollowUpStatus>[];
  verification: { verifiedOn: string; result: 'FULL' | 'PARTIAL' | 'NOT_DONE' | 'UNSATISFACTORY' } | null;
  /** Who holds it: a dissolved body hands over to its successor. */
  assignments: Assignment[];
  reminders: { id: string; number: number; sentOn: string; documentNumber: string }[];
  escalations: Escalation[];
  /** Owned by the recipient; null when it never received it on paper or has not been heard of since. */
  receivedOn: string | null;
  /** Replies in the order they were given: a refusal may be followed, after dialogue, by an acceptance. */
  replies: Reply[];
  claimedImplementation: { claimedOn: string; evidence: Evidence[] } | null;
}

export interface Assignment {
  id: string;
  body: OrganizationRef;
  assignedFrom: string;
  assignedTo: string | null;
  reason: 'ADDRESSEE' | 'UNIT_REORGANISATION';
}

export interface Escalation {
  id: string;
  step: 'CONSIDER_RESPONSIBILITY' | 'SEMESTER_BRIEFING' | 'SUPERIOR_FRONT' | 'RE_SUPERVISION';
  escalatedOn: string;
  to: OrganizationRef;
  documentNumber: string;
}

export interface Reply {
  id: string;
  by: OrganizationRef;
  position: ResponsePosition;
  respondedOn: string;
  documentNumber: string;
  text: string;
}

export interface Evidence {
  id: string;
  title: string;
  documentNumber: string;
  issuedOn: string;
}

export type CoordinationKind =
  | 'WORK_REGULATION'
  | 'JOINT_ACTION_PROGRAMME'
  | 'SUPERVISION_PROGRAMME'
  | 'THEMATIC_PROGRAMME'
  | 'JOINT_RESOLUTION'
  | 'JOINT_PLAN'
  | 'MEMBERSHIP'
  | 'AFFILIATION'
  | 'CONSULTATION'
  | 'STATUTORY_DUTY'
  | 'ENTRUSTMENT'
  | 'GUIDES';

export interface CoordinationAgreement {
  id: string;
  kind: CoordinationKind;
  title: string;
  titleEn: string;
  documentNumber: string;
  signedOn: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  termLabel: string | null;
  level: Level;
  areaUnitIds: string[];
  parties: Party[];
  contents: { theme: string; duties: string }[];
  reviewCycle: 'HALF_YEARLY' | 'YEARLY' | 'END_OF_TERM' | null;
  reviews: AgreementReview[];
  supersedesId: string | null;
  amendsId: string | null;
  /** Set when a party ceased to exist before the term ended. */
  lapsedOn: string | null;
  provenance: Provenance;
}

export interface AgreementReview {
  id: string;
  kind: 'INTERIM' | 'FINAL';
  periodFrom: string;
  periodTo: string;
  heldOn: string;
  documentNumber: string;
  findings: string;
  outcome: 'CONTINUE' | 'AMEND' | 'REPLACE' | 'END';
}

/** A skilful-mass-mobilisation model or exemplar (*Dân vận khéo*). */
export interface MassMobilizationModel {
  id: string;
  title: string;
  titleEn: string;
  kind: 'MODEL' | 'COLLECTIVE_EXEMPLAR';
  field: 'ECONOMY' | 'CULTURE_SOCIETY' | 'SECURITY_DEFENCE' | 'POLITICAL_SYSTEM';
  tags: string[];
  areaUnitId: string;
  level: Level;
  registeredOn: string;
  startedOn: string;
  endedOn: string | null;
  status: 'REGISTERED' | 'LAUNCHED' | 'RUNNING' | 'EVALUATED' | 'REPLICATED' | 'ENDED';
  criteria: string[];
  outputs: string[];
  recognitions: { level: 'COMMUNE' | 'DISTRICT' | 'CITY' | 'CENTRAL'; recognizedOn: string; decision: string }[];
  replicationOfId: string | null;
  /** The party with role `LEAD` leads; the others coordinate. */
  parties: Party[];
}

/** Everything that organizations of different owners share. Iterables are produced lazily and may be walked again. */
export interface World {
  readonly scale: Scale;
  readonly seed: string;
  readonly units: readonly Unit[];
  readonly unitChanges: readonly UnitChange[];
  unit(id: string): Unit;
  /** The unit that carried this code on this day. */
  unitByCode(code: string, on: string): Unit | undefined;
  organizations(kind: OrganizationKind): Iterable<Organization>;
  plans(): Iterable<SupervisionPlan>;
  topics(): Iterable<SupervisionTopic>;
  delegations(): Iterable<SupervisionDelegation>;
  agreements(): Iterable<CoordinationAgreement>;
  models(): Iterable<MassMobilizationModel>;
  /** How many of each a full walk gives, near enough for a progress bar. */
  readonly expected: { organizations: number; delegations: number; agreements: number; models: number };
}
