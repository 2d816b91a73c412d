import { labelledEnum } from '#kit';

export const SettlementRateKind = labelledEnum(
  'SettlementRateKind',
  'A rate of petitions (tỷ lệ giải quyết đơn thư). Each kind has its own numerator and denominator.',
  {
    HANDLING_RATE: [
      'Đã phân loại, xử lý / tổng số đơn',
      'Classified, forwarded or answered, of all carried over or received',
    ],
    SETTLEMENT_RATE: ['Đã giải quyết / vụ việc thuộc thẩm quyền', 'Cases settled, of cases within competence'],
    SETTLEMENT_RATE_DUE: [
      'Đã giải quyết / vụ việc đến hạn',
      'Cases settled, of those whose limit expired in the period',
    ],
    ON_TIME_RATE: ['Giải quyết đúng hạn / đã giải quyết', 'Settled within the limit, of cases settled'],
  },
);
export type SettlementRateKind = keyof typeof SettlementRateKind;

export const MediationDenominator = labelledEnum(
  'MediationDenominator',
  'Denominator of a mediation success rate (mẫu số).',
  {
    CONCLUDED: ['Vụ đã kết thúc', 'Concluded cases: successful or not'],
    RECEIVED: ['Vụ đã tiếp nhận', 'All cases received, those in progress too'],
  },
);
export type MediationDenominator = keyof typeof MediationDenominator;

export const PetitionKind = labelledEnum('PetitionKind', 'Kind of petition (loại đơn).', {
  COMPLAINT: ['Khiếu nại', 'Complaint'],
  DENUNCIATION: ['Tố cáo', 'Denunciation'],
  SUGGESTION_REFLECTION: ['Kiến nghị, phản ánh', "Citizen's suggestion or reflection"],
});
export type PetitionKind = keyof typeof PetitionKind;

export const ObservationStatus = labelledEnum(
  'ObservationStatus',
  'State of a published number (trạng thái số liệu).',
  {
    PROVISIONAL: ['Sơ bộ', 'Provisional'],
    FINAL: ['Chính thức', 'Final'],
    REVISED: ['Đã điều chỉnh', 'Final, revised'],
  },
);
export type ObservationStatus = keyof typeof ObservationStatus;

export const CountUnit = labelledEnum('CountUnit', 'Unit in which petitions are counted (đơn vị đếm).', {
  PETITION: ['Đơn', 'Petition'],
  CASE: ['Vụ việc', 'Case: several petitions may be about one'],
  RECEPTION: ['Lượt tiếp', 'Reception'],
});
export type CountUnit = keyof typeof CountUnit;
