import { organizationPublication, published } from '#kit';
import { AdministrativeUnit } from './administrative-unit/administrative-unit.entity.js';
import { UnitChangePart } from './administrative-unit/unit-change.entity.js';
import { PeoplesCommittee, SpecialisedUnit } from './peoples-committee/peoples-committee.entity.js';
import { RecommendationFile, RecommendationReply } from './supervised-side/recommendation-reply.entity.js';
import { SupervisedBodySide } from './supervised-side/supervised-side.entity.js';

/** SQL for the IDs on the other side of the changes by which a unit began or ended. A unit that gives land has no successor. */
const linked = (side: 'FROM' | 'TO') => (alias: string) =>
  `(select coalesce(jsonb_agg(distinct other.unit_id), '[]') from unit_change_part mine ` +
  `join unit_change_part other on other.change_id = mine.change_id and other.side <> mine.side ` +
  `join unit_change c on c.id = mine.change_id ` +
  `join administrative_unit former on former.id = ${side === 'FROM' ? 'mine' : 'other'}.unit_id ` +
  `where mine.unit_id = ${alias}.id and mine.side = '${side}' and other.unit_id is not null ` +
  `and former.valid_to < c.changed_on)`;

/** Receiver of the supervised side of a file: the keeper of the registers, and nobody else. */
const registers = ['front'];

/** Change events of the People's Committees: units and bodies to all receivers, their side of a file to the registers. */
export const publications = [
  published('unit', AdministrativeUnit, {
    properties: ['code', 'name', 'nameEn', 'type', 'level', 'parentId', 'knownFrom', 'validFrom', 'validTo'],
    expressions: { predecessorIds: linked('TO'), successorIds: linked('FROM') },
    follows: [
      {
        table: UnitChangePart,
        keys: (changed) =>
          `select p.unit_id from unit_change_part p where p.change_id in (select c.change_id from ${changed} c) ` +
          `union select c.unit_id from ${changed} c`,
      },
    ],
  }),
  organizationPublication(PeoplesCommittee),
  organizationPublication(SpecialisedUnit),
  published('recommendation-reply', RecommendationReply, {
    properties: ['recommendationId', 'bodyKind', 'bodyId', 'number', 'position', 'respondedOn', 'recordedAt'],
    receivers: registers,
  }),
  published('recommendation-file', RecommendationFile, {
    properties: ['receivedOn', 'receiptRecordedAt', 'claimedOn', 'claimRecordedAt'],
    receivers: registers,
  }),
  published('target-side', SupervisedBodySide, {
    properties: ['bodyId', 'noticeCameOn', 'noticeRecordedAt', 'reportWentOn', 'reportRecordedAt'],
    receivers: registers,
    expressions: {
      attendedOn: (alias) =>
        `(select coalesce(jsonb_agg(s -> 'heldOn' order by s ->> 'heldOn'), '[]') ` +
        `from jsonb_array_elements(${alias}.sessions) s)`,
    },
  }),
];
