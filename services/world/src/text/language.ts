/** Matches a Vietnamese word that is no proper name: units, laws, particles. */
export const vietnameseWords =
  /(?<![\p{L}\d])(?:quận|huyện|phường|xã|thị trấn|thị xã|thành phố|tỉnh|ngày|tháng|năm|của|và|các|những|được|không|việc|theo|tại|Điều|khoản|điểm|Nghị quyết|Luật|Quyết định|Ủy ban|Hội Nông dân|Hội Cựu chiến binh|Hội Liên hiệp|Đoàn Thanh niên|Công đoàn)(?![\p{L}\d])/u;

/** Matches a day or citation in another form than Vietnamese documents use: `2020-06-29`, `Điều 7 khoản 3`. */
export const articleOrDay = /\d{4}-\d{2}-\d{2}|Điều \d+,? khoản|khoản \d+,? điểm/u;
