import { labelledEnum } from '#kit';

export const SearchKind = labelledEnum('SearchKind', 'Kind of search result (loại kết quả).', {
  ADMINISTRATIVE_UNIT: ['Đơn vị hành chính', 'Administrative unit'],
  ORGANIZATION: ['Tổ chức', 'Organisation, of any owner'],
  SUPERVISION_DELEGATION: ['Đoàn giám sát', 'Supervision delegation'],
  SUPERVISION_TOPIC: ['Chuyên đề giám sát', 'Supervision topic'],
  COORDINATION_AGREEMENT: ['Quan hệ phối hợp', 'Coordination agreement'],
  LEGAL_INSTRUMENT: ['Văn bản pháp lý', 'Legal instrument'],
  MASS_MOBILIZATION_MODEL: ['Mô hình, điển hình Dân vận khéo', 'Skilful-mobilisation model or exemplar'],
});
export type SearchKind = keyof typeof SearchKind;

/** Values are in order of rank. */
export const SearchMatch = labelledEnum(
  'SearchMatch',
  'Quality of the match between result and text, best first (mức độ khớp).',
  {
    EXACT: ['Khớp cả dấu', 'Every word as typed, with accents'],
    WORDS: ['Khớp từ, không kể dấu', 'Every word, without regard to accents'],
    PREFIX: ['Khớp phần đầu của từ cuối', 'Every word, the last one as a prefix'],
    ACRONYM: ['Khớp qua chữ viết tắt', 'By an abbreviation or its expansion'],
  },
);
export type SearchMatch = keyof typeof SearchMatch;
