import type { Label } from '../src/page/model/label.js';

/** Texts of the page itself. */
export const texts = {
  title: { vi: 'Sổ giám sát', en: 'Supervision register' },
  intro: {
    vi: 'Chọn một câu hỏi. Mỗi câu hỏi có bảng, biểu đồ, nguồn và liên kết để trích dẫn.',
    en: 'Choose a question. Each has a table, a chart, its source and a link to cite.',
  },
  questions: { vi: 'Câu hỏi', en: 'Questions' },
  find: { vi: 'Tìm câu hỏi', en: 'Find a question' },
  nothingFound: { vi: 'Không có câu hỏi nào phù hợp.', en: 'No question matches.' },
  asOf: { vi: 'Số liệu tính đến ngày', en: 'As of' },
  knownOn: { vi: 'Theo thông tin đến ngày', en: 'As known on' },
  today: { vi: 'hôm nay', en: 'today' },
  dateExample: { vi: 'ví dụ 29/6/2020', en: 'for example 29/6/2020' },
  wrongDate: { vi: 'Ngày không đúng. Viết như 29/6/2020.', en: 'Not a date. Write 29/6/2020.' },
  language: { vi: 'English', en: 'Tiếng Việt' },
  expert: { vi: 'Chuyên gia (GraphQL)', en: 'Expert (GraphQL)' },
  run: { vi: 'Trả lời', en: 'Answer' },
  running: { vi: 'Đang hỏi …', en: 'Asking …' },
  table: { vi: 'Bảng', en: 'Table' },
  chart: { vi: 'Biểu đồ', en: 'Chart' },
  network: { vi: 'Mạng lưới', en: 'Network' },
  json: { vi: 'JSON', en: 'JSON' },
  noChart: { vi: 'Bảng này không có số để vẽ.', en: 'This table has no numbers to draw.' },
  rows: { vi: 'dòng', en: 'rows' },
  filterRows: { vi: 'Lọc các dòng', en: 'Filter rows' },
  excel: { vi: 'Tải Excel', en: 'Excel' },
  csv: { vi: 'Tải CSV', en: 'CSV' },
  svg: { vi: 'Tải SVG', en: 'SVG' },
  copyLink: { vi: 'Chép liên kết', en: 'Copy link' },
  cite: { vi: 'Trích dẫn', en: 'Cite' },
  copied: { vi: 'Đã chép.', en: 'Copied.' },
  source: { vi: 'Nguồn và định nghĩa', en: 'Source and definitions' },
  data: { vi: 'Số liệu', en: 'Data' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  variables: { vi: 'Tham số', en: 'Variables' },
  coverage: { vi: 'Bản chép của các tổ chức', en: "Organisations' copies" },
  complete: { vi: 'đầy đủ', en: 'complete' },
  notComplete: { vi: 'chưa đầy đủ', en: 'incomplete' },
  definitions: { vi: 'Định nghĩa', en: 'Definitions' },
  hash: { vi: 'Mã kiểm tra của câu trả lời (SHA-256)', en: 'Hash of the answer (SHA-256)' },
  link: { vi: 'Liên kết', en: 'Link' },
  provenance: { vi: 'Nguồn gốc', en: 'Provenance' },
  synthetic: {
    vi: 'Có dữ liệu TẠO RA ĐỂ MINH HỌA (SYNTHETIC): không dùng làm số liệu thật.',
    en: 'Contains SYNTHETIC data, generated for demonstration: do not use as real figures.',
  },
  notAnswered: {
    vi: 'không trả lời. Phần của tổ chức này để trống, không phải bằng 0.',
    en: 'did not answer. Its part is empty, not zero.',
  },
  refused: { vi: 'Không trả lời được', en: 'Refused' },
  noRows: { vi: 'Không có dòng nào đáp ứng câu hỏi.', en: 'No rows match the question.' },
  notAdditive: {
    vi: 'Một mục có thể nằm trong nhiều nhóm: không cộng các nhóm.',
    en: 'An item can be in several groups: do not add the groups.',
  },
  all: { vi: 'cả nước', en: 'the whole country' },
  noUnit: { vi: 'Không tìm thấy.', en: 'Nothing found.' },
  typeToFind: { vi: 'Gõ tên để tìm', en: 'Type a name' },
  more: { vi: 'Xem', en: 'Show' },
  less: { vi: 'Thu gọn', en: 'Hide' },
  suppressedLegend: { vi: 'không công bố vì số quá nhỏ', en: 'suppressed: too small to publish' },
  unknownLegend: { vi: 'chưa biết', en: 'unknown' },
} satisfies Record<string, Label>;

/** Titles of the groups of questions, in their order. */
export const groups: Readonly<Record<string, Label>> = {
  figures: { vi: 'Số liệu chung', en: 'Figures' },
  recommendations: { vi: 'Kiến nghị', en: 'Recommendations' },
  delegations: { vi: 'Đoàn giám sát', en: 'Delegations' },
  coordination: { vi: 'Phối hợp', en: 'Coordination' },
  criticism: { vi: 'Phản biện xã hội', en: 'Social criticism' },
  statistics: { vi: 'Hòa giải, đơn thư', en: 'Mediation, petitions' },
  units: { vi: 'Đơn vị, tổ chức', en: 'Units, organisations' },
  other: { vi: 'Khác', en: 'Other' },
};

/** Folds a text for a search without accents: `Khương Đình` becomes `khuong dinh`. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}
