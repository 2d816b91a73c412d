/**
 * Types of the demo world: administrative units, their organisations, and the records that two or more organisations share.
 * Each subgraph derives its rows from one world, so the seven databases are consistent.
 *
 * Dates are `YYYY-MM-DD`, instants are ISO 8601 in UTC. Ids are opaque and derived from natural keys. They are the same at
 * every scale: Thanh Xuân in the country is Thanh Xuân in the district.
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

/** Kinds of organisations. Those without a subgraph are reference records of the Front. */
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

/**
 * Basis of a fact about units. `ACT_READ`: the text of the act. `OFFICIAL_LIST`: a dated list of the General Statistics
 * Office. `SECONDARY`: a plan or the press. `INFERRED`: concluded from names and lists.
 */
export type UnitEvidence = 'ACT_READ' | 'OFFICIAL_LIST' | 'SECONDARY' | 'INFERRED';

/** Source of facts about units. */
export interface UnitSource {
  key: string;
  title: string;
  address: string;
  attests: string;
}

/** Administrative unit during one validity; `(code, knownFrom)` identifies it, `code` alone does not. */
export interface Unit {
  id: string;
  code: string;
  /** With its kind, as published: `Phường Nhân Chính`. */
  name: string;
  nameEn: string;
  type: UnitType;
  level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  parentId: string | null;
  /** First day on which the record has the unit: `validFrom`, or the first day on which a source shows it. */
  knownFrom: string;
  /** First day of operation; null if no source states it. */
  validFrom: string | null;
  /** Last day of operation; null if the unit operates. */
  validTo: string | null;
  /** Day on which the instrument took legal effect; null if unknown or equal to `validFrom`. */
  legallyEffectiveFrom: string | null;
  legalBasis: string | null;
  evidence: UnitEvidence;
  sourceKeys: string[];
  note: string | null;
  source: string;
}

export interface UnitChangePart {
  /** Null for a unit outside the record, which `outside` names. */
  unitId: string | null;
  outside: string | null;
  side: 'FROM' | 'TO';
  /** Portion of a former unit; null on the `TO` side. */
  share: 'WHOLE' | 'PART' | 'REMAINDER' | null;
  /** Part that moved; null on the `TO` side. */
  moved: 'AREA_AND_POPULATION' | 'AREA_ONLY' | 'PART_OF_AREA_WHOLE_POPULATION' | null;
}

export interface UnitChange {
  id: string;
  kind: 'MERGE' | 'SPLIT' | 'RENAME' | 'BOUNDARY' | 'UPGRADE' | 'TRANSFER' | 'ABOLISH';
  /** First day of the new units; null if no source states it. It is then between `notBefore` and `notAfter`. */
  on: string | null;
  notBefore: string;
  notAfter: string | null;
  adoptedOn: string | null;
  legallyEffectiveOn: string | null;
  instrument: string;
  evidence: UnitEvidence;
  sourceKeys: string[];
  note: string | null;
  parts: UnitChangePart[];
}

/** Day of the public calendar on which offices close, or on which they work although it is a weekend. */
export interface CalendarDay {
  day: string;
  effect: 'OFF' | 'WORK';
  kind: 'FIXED' | 'LUNAR' | 'COMPENSATORY' | 'SWAP_WORKING_DAY';
  name: string;
  nameEn: string;
  source: string;
  confidence: 'HIGH' | 'MEDIUM' | 'LOW';
  note: string | null;
}

/** Reference to an organisation of any owner. */
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

/** Office of an organisation (W3C ORG `Post`), never its holder. */
export interface Post {
  id: string;
  kind: PostKind;
  /** Title used by the organisation itself: `Bí thư`, `Chủ tịch`. */
  title: string;
  titleEn: string;
  /** Number of seats. */
  seats: number;
  validFrom: string;
  validTo: string | null;
}

/** Term of office of an organisation's committee. */
export interface Term {
  id: string;
  label: string;
  termFrom: string;
  termTo: string | null;
}

/** Organisation, committee or specialised unit at one level of one administrative unit, during one validity. */
export interface Organization extends OrganizationRef {
  name: string;
  nameEn: string;
  shortName: string;
  level: Level;
  /** Administrative unit of the organisation; null for national organisations. */
  unitId: string | null;
  /** Organisation directly above, of the same kind; for a specialised unit its People's Committee. */
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

/** Seat of an office in a delegation; no personal name. */
export interface Seat {
  role: DelegationRole;
  post: PostKind;
  title: string;
  titleEn: string;
  seats: number;
}

/** Party of a register entry, with its seats and its work. */
export interface Party {
  organization: OrganizationRef;
  role: PartyRole;
  since: string;
  until: string | null;
  seats: Seat[];
  /** Work of the party in one sentence; null if it reports none. */
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

/** Subject of supervision in a year (*chuyên đề*), carried out by any number of delegations. */
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

/** Append-only record. The newest event by `occurredOn`, then `sequence`, gives the state of its subject. */
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

/** Supervised body within a delegation, with its process state and deadlines. */
export interface SupervisionTarget {
  id: string;
  body: OrganizationRef;
  bodyLevel: Level;
  /** Unit in which the supervised body works. */
  unitId: string;
  events: ProcessEvent<TargetState>[];
  /** All dates set for the session, oldest first. */
  scheduledOn: string[];
  noticeSentOn: string | null;
  /** Records of the supervised body itself: receipt of the notice, its report, attendance. */
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
  /** Parties; the host has role `LEAD`, further hosts have role `COORDINATING`. */
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
  /** Follow-up events, owned by the issuer. */
  followUp: ProcessEvent<FollowUpStatus>[];
  verification: { verifiedOn: string; result: 'FULL' | 'PARTIAL' | 'NOT_DONE' | 'UNSATISFACTORY' } | null;
  /** Successive holders: a dissolved body is followed by its successor. */
  assignments: Assignment[];
  reminders: { id: string; number: number; sentOn: string; documentNumber: string }[];
  escalations: Escalation[];
  /** Day of receipt, owned by the recipient; null if none is recorded. */
  receivedOn: string | null;
  /** Replies in chronological order: an acceptance after dialogue may follow a refusal. */
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
  textEn: string;
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
  /** Last day of the first party that ended before the term; null if all parties remain. */
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
  findingsEn: string;
  outcome: 'CONTINUE' | 'AMEND' | 'REPLACE' | 'END';
}

/** Skilful-mass-mobilisation model or exemplar (*Dân vận khéo*). */
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
  /** Parties; one has role `LEAD`, the others `COORDINATING`. */
  parties: Party[];
}

/** Records shared by organisations of different owners. Iterables are lazy and restartable. */
export interface World {
  readonly scale: Scale;
  readonly seed: string;
  readonly units: readonly Unit[];
  readonly unitChanges: readonly UnitChange[];
  readonly unitSources: readonly UnitSource[];
  readonly holidays: readonly CalendarDay[];
  unit(id: string): Unit;
  /** Returns the unit that had the code on the day; undefined if none had. */
  unitByCode(code: string, on: string): Unit | undefined;
  organizations(kind: OrganizationKind): Iterable<Organization>;
  plans(): Iterable<SupervisionPlan>;
  topics(): Iterable<SupervisionTopic>;
  delegations(): Iterable<SupervisionDelegation>;
  agreements(): Iterable<CoordinationAgreement>;
  models(): Iterable<MassMobilizationModel>;
  /** Approximate counts for a progress bar. */
  readonly expected: { organizations: number; delegations: number; agreements: number; models: number };
}
