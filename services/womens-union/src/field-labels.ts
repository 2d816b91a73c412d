import type { FieldLabels } from '#kit';

/** Labels of the fields and input fields that this subgraph alone has. */
export const fieldLabels: FieldLabels = {
  addresses: 'Số địa chỉ tin cậy',
  businessesSupported: 'Doanh nghiệp được hỗ trợ',
  draftedBy: 'Nơi soạn thảo',
  genderFindings: 'Phát hiện về giới',
  genderReviews: 'Góp ý dự thảo dưới góc độ giới',
  loanTotal: 'Tổng tiền vay',
  loans: 'Số khoản vay',
  reviewedFrom: 'Góp ý từ ngày',
  reviewedOn: 'Ngày góp ý',
  reviewedTo: 'Góp ý đến ngày',
  safeAddressYears: 'Địa chỉ tin cậy theo năm',
  supportGiven: 'Lượt hỗ trợ',
  womenEntrepreneurshipProgrammes: 'Chương trình phụ nữ khởi nghiệp',
  womenInLeadership: 'Nữ lãnh đạo',
  womenSeats: 'Số nữ tham gia',
  womensBranch: ['Chi hội phụ nữ', "Women's branch"],
  womensBranches: ['Các chi hội phụ nữ', "Women's branches"],
  womensUnion: ['Hội Liên hiệp Phụ nữ', "Women's Union"],
  womensUnionId: 'Mã Hội Liên hiệp Phụ nữ',
  womensUnionYears: ['Số liệu năm của Hội Liên hiệp Phụ nữ', "Women's Union years"],
  womensUnions: ['Các cấp Hội Liên hiệp Phụ nữ', "Women's Unions"],
};
