import { isHeld } from '../recommendation/recommendation.sql.js';
import { newestState } from '../event/process-event.entity.js';
import { statusOn } from '../agreement/coordination-agreement.entity.js';
import { agreementList } from '../agreement/coordination-agreement.resolver.js';
import { criticismPointList, ofCriticism } from '../criticism/criticism-point.list.js';
import { delegationList } from '../delegation/supervision-delegation.list.js';
import { delegationState } from '../delegation/supervision-delegation.entity.js';
import { isPointAnswered } from '../criticism/social-criticism.entity.js';
import { highestRecognition, modelList } from '../model/mass-mobilization-model.resolver.js';
import { recommendationList } from '../recommendation/recommendation.list.js';
import { topicList } from '../topic/supervision-topic.resolver.js';
import { aggregateKeyResolver, aggregateQuery } from './aggregate-query.js';
import {
  byOrganization,
  byColumn,
  byParty,
  byPartyKind,
  byUnit,
  byUnitAbove,
  byYearOf,
  type LabelledGrouping,
} from './groupings.js';

const byHostKind = byColumn('host_kind', ['Theo loại tổ chức chủ trì', 'By kind of host']);
const byHost = byOrganization('host', ['Theo tổ chức chủ trì', 'By host']);
const byField = byColumn('field', ['Theo lĩnh vực', 'By field']);
const byIndependence = byColumn('independence', ['Theo tính độc lập', 'By independence']);

/** Groups by supervised body: a delegation is once in the group of each of its bodies. */
const ofTargets = (label: LabelledGrouping['label'], value: string, of?: LabelledGrouping['of']): LabelledGrouping => ({
  label,
  joint: true,
  ...(of && { of }),
  by: (alias) => `select distinct ${value} from supervision_target t where t.delegation_id = ${alias}.id`,
});

const ofDelegation = (column: string, label: LabelledGrouping['label']): LabelledGrouping => ({
  label,
  by: (alias) => `(select d.${column} from supervision_delegation d where d.id = ${alias}.delegation_id)`,
});

export const aggregateResolvers = [
  aggregateKeyResolver,
  aggregateQuery(delegationList, {
    name: 'supervisionDelegationAggregate',
    counted: ['đoàn giám sát', 'supervision delegations'],
    groupings: {
      YEAR: byColumn('year', ['Theo năm kế hoạch', 'By year of the plan']),
      FIELD: byField,
      HOST_KIND: byHostKind,
      HOST: byHost,
      HOST_LEVEL: byColumn('level', ['Theo cấp của tổ chức chủ trì', 'By level of the host']),
      INDEPENDENCE: byIndependence,
      STATE: {
        label: ['Theo trạng thái', 'By state as of the request date'],
        by: delegationState,
      },
      AREA: byUnit('area_unit_id', ['Theo đơn vị hành chính', 'By administrative unit']),
      AREA_ABOVE: byUnitAbove('area_unit_id'),
      PARTY_KIND: byPartyKind,
      PARTY: byParty,
      SUPERVISED_KIND: ofTargets(['Theo loại đơn vị được giám sát', 'By kind of supervised body'], 't.body_kind'),
      SUPERVISED: ofTargets(
        ['Theo đơn vị được giám sát', 'By supervised body'],
        `t.body_kind || '/' || t.body_id`,
        'BODY',
      ),
    },
  }),
  aggregateQuery(topicList, {
    name: 'supervisionTopicAggregate',
    counted: ['chuyên đề giám sát', 'supervision topics'],
    groupings: {
      YEAR: byColumn('year', ['Theo năm', 'By year']),
      FIELD: byField,
      FORM: byColumn('form', ['Theo hình thức', 'By form']),
      HOST_KIND: byHostKind,
      HOST: byHost,
      HOST_LEVEL: {
        label: ['Theo cấp của tổ chức chủ trì', 'By level of the host'],
        requiredTopics: ['organization'],
        by: (alias) => `(select o.level from organization_copy o where o.id = ${alias}.host_id)`,
      },
      INDEPENDENCE: byIndependence,
      AREA: byUnit('area_unit_id', ['Theo đơn vị hành chính', 'By administrative unit']),
      AREA_ABOVE: byUnitAbove('area_unit_id'),
    },
  }),
  aggregateQuery(recommendationList, {
    name: 'recommendationAggregate',
    counted: ['kiến nghị sau giám sát', 'recommendations'],
    groupings: {
      YEAR: byYearOf('issued_on', ['Theo năm ban hành', 'By year of issue']),
      FIELD: byField,
      KIND: byColumn('kind', ['Theo loại', 'By kind']),
      FOLLOW_UP_STATUS: {
        label: ['Theo kết quả theo dõi', "By the issuer's status as of the request date"],
        by: newestState('follow_up_event'),
      },
      ISSUER_KIND: byColumn('issuer_kind', ['Theo loại tổ chức kiến nghị', 'By kind of issuer']),
      ISSUER: byOrganization('issuer', ['Theo tổ chức kiến nghị', 'By issuer']),
      HOST_LEVEL: ofDelegation('level', ['Theo cấp của tổ chức chủ trì', 'By level of the host']),
      INDEPENDENCE: ofDelegation('independence', ['Theo tính độc lập', 'By independence of the delegation']),
      RECIPIENT_KIND: byColumn('recipient_kind', ['Theo loại nơi nhận', 'By kind of addressee']),
      RECIPIENT: byOrganization('recipient', ['Theo nơi nhận', 'By addressee']),
      HOLDER: {
        label: ['Theo đơn vị đang chịu trách nhiệm', 'By the body that holds it as of the request date'],
        of: 'BODY',
        by: (alias, dates) =>
          `(select a.body_kind || '/' || a.body_id from recommendation_assignment a ` +
          `where a.recommendation_id = ${alias}.id and ${isHeld('a', dates)} order by a.assigned_from desc limit 1)`,
      },
      AREA: byUnit('area_unit_id', ['Theo đơn vị hành chính', 'By administrative unit']),
      AREA_ABOVE: byUnitAbove('area_unit_id'),
    },
  }),
  aggregateQuery(criticismPointList, {
    name: 'criticismPointAggregate',
    counted: ['nội dung phản biện', 'points of social criticism'],
    groupings: {
      YEAR: {
        label: ['Theo năm', 'By year'],
        by: (alias) => `extract(year from ${ofCriticism(alias, 'planned_on')})`,
      },
      DRAFTING_BODY: {
        label: ['Theo cơ quan soạn thảo', 'By drafting body'],
        of: 'BODY',
        by: (alias) =>
          `${ofCriticism(alias, 'drafting_body_kind')} || '/' || ${ofCriticism(alias, 'drafting_body_id')}`,
      },
      HOST_KIND: {
        label: ['Theo loại tổ chức chủ trì', 'By kind of host'],
        by: (alias) => ofCriticism(alias, 'host_kind'),
      },
      OUTCOME: {
        label: ['Theo kết quả tiếp thu', 'By outcome by the request date; null if not answered'],
        by: (alias, dates) => `case when ${isPointAnswered(alias, dates)} then ${alias}.outcome_given end`,
      },
    },
  }),
  aggregateQuery(agreementList, {
    name: 'coordinationAgreementAggregate',
    counted: ['văn bản phối hợp', 'coordination agreements'],
    groupings: {
      YEAR_SIGNED: byYearOf('signed_on', ['Theo năm ký', 'By year of signature']),
      KIND: byColumn('kind', ['Theo loại', 'By kind']),
      LEVEL: byColumn('level', ['Theo cấp', 'By level']),
      STATUS: { label: ['Theo trạng thái', 'By status as of the request date'], by: statusOn },
      AREA: {
        label: ['Theo đơn vị hành chính', 'By administrative unit in which it applies'],
        joint: true,
        of: 'UNIT',
        by: (alias) => `select distinct u from unnest(${alias}.area_unit_ids) u`,
      },
      PARTY_KIND: byPartyKind,
      PARTY: byParty,
    },
  }),
  aggregateQuery(modelList, {
    name: 'massMobilizationModelAggregate',
    counted: ['mô hình, điển hình Dân vận khéo', 'skilful-mobilisation models and exemplars'],
    groupings: {
      YEAR: byYearOf('started_on', ['Theo năm bắt đầu', 'By year of start']),
      FIELD: byField,
      KIND: byColumn('kind', ['Theo loại', 'By kind']),
      LEAD_KIND: byColumn('lead_kind', ['Theo tổ chức chủ trì', 'By kind of lead']),
      LEVEL: byColumn('level', ['Theo cấp', 'By level']),
      STATUS: byColumn('status', ['Theo trạng thái', 'By state']),
      HIGHEST_RECOGNITION: {
        label: ['Theo cấp công nhận cao nhất', 'By the highest recognition by the request date'],
        by: highestRecognition,
      },
      AREA: byUnit('area_unit_id', ['Theo đơn vị hành chính', 'By administrative unit']),
      AREA_ABOVE: byUnitAbove('area_unit_id'),
      PARTY_KIND: byPartyKind,
      PARTY: byParty,
    },
  }),
];
