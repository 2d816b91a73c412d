import { labelledEnum } from '#kit';

export const AdministrativeUnitLevel = labelledEnum(
  'AdministrativeUnitLevel',
  'Level of administrative unit (cấp hành chính).',
  {
    PROVINCE: ['Cấp tỉnh', 'Province or centrally run city'],
    DISTRICT: ['Cấp huyện (đến 30/6/2025)', 'District, until 30 June 2025'],
    COMMUNE: ['Cấp xã', 'Commune'],
  },
);
export type AdministrativeUnitLevel = keyof typeof AdministrativeUnitLevel;

export const AdministrativeUnitType = labelledEnum(
  'AdministrativeUnitType',
  'Type of administrative unit (loại đơn vị hành chính).',
  {
    PROVINCE: ['Tỉnh', 'Province'],
    MUNICIPALITY: ['Thành phố trực thuộc trung ương', 'Centrally run city'],
    URBAN_DISTRICT: ['Quận', 'Urban district'],
    RURAL_DISTRICT: ['Huyện', 'Rural district'],
    DISTRICT_TOWN: ['Thị xã', 'Town'],
    PROVINCIAL_CITY: ['Thành phố thuộc tỉnh', 'City of a province'],
    WARD: ['Phường', 'Ward'],
    COMMUNE: ['Xã', 'Rural commune'],
    TOWNSHIP: ['Thị trấn', 'Township'],
    SPECIAL_ZONE: ['Đặc khu', 'Special zone'],
  },
);
export type AdministrativeUnitType = keyof typeof AdministrativeUnitType;

export const UnitChangeKind = labelledEnum(
  'UnitChangeKind',
  'Kind of change of administrative units (hình thức sắp xếp).',
  {
    MERGE: ['Nhập', 'Whole units joined into one'],
    SPLIT: ['Chia đơn vị', 'Formed at least in part from units that were divided'],
    RENAME: ['Đổi tên', 'Renamed'],
    BOUNDARY: ['Điều chỉnh địa giới', 'Same unit with another boundary or parent'],
    UPGRADE: ['Thay đổi loại đơn vị', 'Same unit of another type'],
    TRANSFER: ['Chuyển đơn vị', 'Same unit under another province or district'],
    ABOLISH: ['Kết thúc hoạt động', 'Ended without a successor of its own level'],
  },
);
export type UnitChangeKind = keyof typeof UnitChangeKind;

export const ChangeShare = labelledEnum(
  'UnitChangeShare',
  'Share of a former unit that took part in a change (phần).',
  {
    WHOLE: ['Toàn bộ', 'The whole'],
    PART: ['Một phần', 'A part'],
    REMAINDER: ['Phần còn lại', 'What remained after other parts were taken'],
  },
);
export type ChangeShare = keyof typeof ChangeShare;

export const ChangeMoved = labelledEnum(
  'UnitChangeMoved',
  'Portion of a former unit that moved: area, population or both (nội dung chuyển).',
  {
    AREA_AND_POPULATION: ['Diện tích và dân số', 'Area and its population'],
    AREA_ONLY: ['Chỉ diện tích', 'Area without population'],
    PART_OF_AREA_WHOLE_POPULATION: ['Một phần diện tích, toàn bộ dân số', 'Part of the area, the whole population'],
  },
);
export type ChangeMoved = keyof typeof ChangeMoved;

export const ChangeSide = labelledEnum('UnitChangeSide', 'Side of a unit in a change of units (phía).', {
  FROM: ['Đơn vị trước sắp xếp', 'Unit before the change'],
  TO: ['Đơn vị sau sắp xếp', 'Unit after the change'],
});
export type ChangeSide = keyof typeof ChangeSide;

export const UnitEvidence = labelledEnum('UnitEvidence', 'Evidence for a fact about units (căn cứ).', {
  ACT_READ: ['Đọc trong văn bản', 'Read in the text of the act'],
  OFFICIAL_LIST: ['Danh mục của cơ quan thống kê', 'In a dated list of the General Statistics Office'],
  SECONDARY: ['Nguồn thứ cấp', 'In a plan of the authority or in the press'],
  INFERRED: ['Suy luận', 'Inferred from names and lists'],
});
export type UnitEvidence = keyof typeof UnitEvidence;

export const ComparabilityMeasure = labelledEnum(
  'UnitComparabilityMeasure',
  'Measure for which units are compared (đại lượng so sánh).',
  {
    AREA: ['Diện tích, địa bàn', 'Territory: every change of boundary counts'],
    POPULATION: ['Dân số, tổ chức', 'People and organisations: moves of land without people do not count'],
  },
);
export type ComparabilityMeasure = keyof typeof ComparabilityMeasure;

export const ChangeConfidence = labelledEnum('UnitChangeConfidence', 'Evidence for a change of units (độ tin cậy).', {
  READ_IN_TEXT: ['Đọc trực tiếp trong văn bản', 'Read in the text of the instrument'],
  INFERRED: ['Suy ra từ danh mục trước và sau', 'Inferred from the lists before and after'],
});
export type ChangeConfidence = keyof typeof ChangeConfidence;

export const Comparability = labelledEnum(
  'UnitComparability',
  "Comparability of a unit's series with those of its predecessors (khả năng so sánh).",
  {
    COMPARABLE: ['So sánh được', 'The same territory, or whole units joined'],
    PARTIAL_SUCCESSION: ['Kế thừa một phần', 'Formed from parts: earlier numbers cannot be added up'],
    BROKEN_BOUNDARY: ['Gián đoạn do thay đổi địa giới', 'Ended without a successor at its level'],
    UNKNOWN: ['Chưa xác định', 'No source states the first day of the unit or of a change'],
  },
);
export type Comparability = keyof typeof Comparability;
