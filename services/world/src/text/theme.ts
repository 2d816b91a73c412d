import type { SupervisionField } from '../world.type.js';

type Bilingual = readonly [vi: string, en: string];

export interface Theme {
  /** Subjects, to follow "Giám sát" and "Supervision of". */
  subjects: readonly Bilingual[];
  /** What is recommended; the recipient is named elsewhere. */
  recommendations: readonly Bilingual[];
}

/** What a supervision of each field is about. Titles and recommendations are invented, and say nothing of anybody. */
export const themes: Readonly<Record<SupervisionField, Theme>> = {
  ADMINISTRATIVE_REFORM: {
    subjects: [
      ['công tác cải cách hành chính tại bộ phận một cửa', 'administrative reform at the one-stop desk'],
      ['việc giải quyết thủ tục hành chính đúng hạn', 'timely handling of administrative procedures'],
      ['thái độ phục vụ nhân dân và dịch vụ công trực tuyến', 'service to the people and online public services'],
    ],
    recommendations: [
      [
        'Niêm yết đầy đủ, kịp thời các thủ tục hành chính mới sửa đổi tại nơi tiếp nhận hồ sơ.',
        'Post all newly amended administrative procedures, in time, where applications are received.',
      ],
      [
        'Gửi thư xin lỗi và hẹn lại thời gian đối với mọi hồ sơ giải quyết quá hạn.',
        'Apologise in writing and set a new date for every application handled late.',
      ],
    ],
  },
  LAND_CLEARANCE: {
    subjects: [
      [
        'công tác giải phóng mặt bằng, bồi thường, hỗ trợ và tái định cư',
        'site clearance, compensation and resettlement',
      ],
      ['việc công khai phương án bồi thường khi thu hồi đất', 'disclosure of compensation plans in land recovery'],
    ],
    recommendations: [
      [
        'Công khai phương án bồi thường tại nhà sinh hoạt cộng đồng trước khi phê duyệt.',
        'Disclose the compensation plan at the community house before it is approved.',
      ],
      [
        'Bố trí đủ quỹ nhà tái định cư trước khi tổ chức thu hồi đất.',
        'Provide enough resettlement housing before land is recovered.',
      ],
    ],
  },
  SOCIO_ECONOMIC: {
    subjects: [
      ['việc thực hiện nhiệm vụ phát triển kinh tế - xã hội', 'the carrying out of socio-economic tasks'],
      ['việc thực hiện dự toán thu, chi ngân sách', 'the carrying out of the budget'],
      ['việc quản lý trật tự xây dựng và đô thị', 'management of construction and urban order'],
    ],
    recommendations: [
      [
        'Rà soát các chỉ tiêu đạt thấp và xây dựng giải pháp cụ thể cho từng quý.',
        'Review the targets that fall short and set concrete measures for each quarter.',
      ],
      [
        'Báo cáo rõ nguyên nhân chậm giải ngân và trách nhiệm của từng đơn vị.',
        'Report the causes of slow disbursement and the responsibility of each unit.',
      ],
    ],
  },
  SECURITY_DEFENCE: {
    subjects: [
      ['công tác bảo đảm an ninh trật tự và quốc phòng địa phương', 'security, public order and local defence'],
      ['công tác tuyển chọn và gọi công dân nhập ngũ', 'selection and call-up for military service'],
    ],
    recommendations: [
      [
        'Công khai danh sách tạm hoãn, miễn gọi nhập ngũ theo đúng quy định.',
        'Disclose deferments and exemptions from service as the rules require.',
      ],
      [
        'Củng cố các tổ tự quản về an ninh trật tự tại khu dân cư.',
        'Strengthen the self-managed security groups in residential areas.',
      ],
    ],
  },
  PEOPLES_LIVELIHOOD: {
    subjects: [
      ['việc giải quyết các vấn đề dân sinh bức xúc', 'the settlement of pressing matters of livelihood'],
      ['việc cấp nước sạch, chiếu sáng và thoát nước', 'clean water, lighting and drainage'],
      ['việc hỗ trợ hộ nghèo, hộ cận nghèo', 'support for poor and near-poor households'],
    ],
    recommendations: [
      [
        'Khắc phục dứt điểm các điểm úng ngập và chiếu sáng hỏng trong khu dân cư.',
        'Put an end to flooding spots and broken lighting in residential areas.',
      ],
      [
        'Bình xét hỗ trợ công khai, có đại diện Mặt trận khu dân cư tham gia.',
        'Decide on support in public, with the residential Front taking part.',
      ],
    ],
  },
  GRASSROOTS_DEMOCRACY: {
    subjects: [
      ['việc thực hiện Quy chế dân chủ ở cơ sở', 'the grassroots democracy regulation'],
      ['việc công khai các nội dung để nhân dân biết', 'disclosure of what the people must be told'],
      ['việc tổ chức đối thoại giữa người đứng đầu với nhân dân', 'dialogue between heads of authority and the people'],
    ],
    recommendations: [
      [
        'Tổ chức đối thoại với nhân dân ít nhất một lần trong năm và thông báo kết quả giải quyết.',
        'Hold a dialogue with the people at least once a year and announce what came of it.',
      ],
      ['Công khai đúng thời hạn các khoản nhân dân đóng góp.', 'Disclose in time what the people contributed.'],
    ],
  },
  COMPLAINTS_DENUNCIATIONS: {
    subjects: [
      ['công tác tiếp công dân và giải quyết khiếu nại, tố cáo', 'citizen reception and settlement of complaints'],
      ['việc thực hiện kết luận sau thanh tra, kiểm tra', 'the carrying out of conclusions after inspections'],
    ],
    recommendations: [
      [
        'Giải quyết đúng thời hạn các đơn thuộc thẩm quyền và thông báo kết quả bằng văn bản.',
        'Settle petitions within competence in time and give the result in writing.',
      ],
      [
        'Lập sổ theo dõi đơn chuyển đi và đôn đốc cơ quan nhận đơn.',
        'Keep a register of petitions passed on and press the body that received them.',
      ],
    ],
  },
  PUBLIC_INVESTMENT: {
    subjects: [
      ['tiến độ và chất lượng các công trình đầu tư công', 'progress and quality of public works'],
      ['việc quản lý vốn đầu tư cải tạo trường học', 'management of capital for renovating schools'],
    ],
    recommendations: [
      [
        'Cung cấp hồ sơ dự án cho Ban Giám sát đầu tư của cộng đồng trước khi khởi công.',
        'Give the project file to the Community Investment Supervision Board before work starts.',
      ],
      [
        'Hoàn trả mặt đường, vỉa hè đúng chất lượng sau khi thi công.',
        'Restore road surfaces and pavements to standard after the works.',
      ],
    ],
  },
  SOCIAL_SECURITY: {
    subjects: [
      ['việc thực hiện chính sách an sinh xã hội', 'social security policy'],
      ['việc chi trả trợ cấp bảo trợ xã hội', 'payment of social allowances'],
    ],
    recommendations: [
      [
        'Rà soát đối tượng bảo trợ xã hội hằng quý, tránh bỏ sót.',
        'Review who is entitled to social assistance every quarter, leaving nobody out.',
      ],
      ['Chi trả trợ cấp đúng ngày và công khai mức hưởng.', 'Pay allowances on the day and disclose their amounts.'],
    ],
  },
  ENVIRONMENT: {
    subjects: [
      ['công tác vệ sinh môi trường và thu gom rác thải', 'sanitation and waste collection'],
      ['việc quản lý hồ, sông thoát nước trên địa bàn', 'management of lakes and drainage rivers'],
    ],
    recommendations: [
      [
        'Điều chỉnh giờ thu gom rác và xóa các điểm tập kết không đúng quy định.',
        'Adjust the hours of waste collection and remove irregular dumping points.',
      ],
      [
        'Xử lý dứt điểm các cơ sở gây ô nhiễm nằm trong khu dân cư.',
        'Deal with polluting businesses inside residential areas.',
      ],
    ],
  },
  LABOUR_RELATIONS: {
    subjects: [
      ['việc chấp hành pháp luật lao động và an toàn vệ sinh lao động', 'labour law and occupational safety'],
      ['việc đóng bảo hiểm xã hội cho người lao động', 'payment of social insurance for workers'],
    ],
    recommendations: [
      [
        'Đóng đủ bảo hiểm xã hội còn nợ và thông báo cho người lao động.',
        'Pay outstanding social insurance and tell the workers.',
      ],
      [
        'Tổ chức đối thoại định kỳ tại nơi làm việc theo đúng luật.',
        'Hold the regular workplace dialogue that the law requires.',
      ],
    ],
  },
  FOOD_SAFETY: {
    subjects: [
      ['công tác bảo đảm an toàn thực phẩm tại chợ và trường học', 'food safety in markets and schools'],
      ['việc quản lý thức ăn đường phố', 'management of street food'],
    ],
    recommendations: [
      [
        'Kiểm tra định kỳ bếp ăn bán trú và công khai kết quả cho phụ huynh.',
        'Check school kitchens regularly and show parents the results.',
      ],
      [
        'Sắp xếp điểm kinh doanh thực phẩm tươi sống bảo đảm vệ sinh.',
        'Arrange hygienic places for the sale of fresh food.',
      ],
    ],
  },
  YOUTH_POLICY: {
    subjects: [
      ['việc thực hiện chính sách, pháp luật về thanh niên', 'youth policy and law'],
      ['việc bố trí điểm sinh hoạt cho thanh thiếu nhi', 'places of activity for young people'],
    ],
    recommendations: [
      [
        'Bố trí thêm sân chơi, điểm sinh hoạt cho thanh thiếu nhi trong hè.',
        'Provide more playgrounds and places of activity for young people in summer.',
      ],
      [
        'Lồng ghép chỉ tiêu việc làm cho thanh niên vào kế hoạch năm.',
        'Put employment targets for young people into the annual plan.',
      ],
    ],
  },
  GENDER_EQUALITY: {
    subjects: [
      ['việc thực hiện Luật Bình đẳng giới', 'the Law on Gender Equality'],
      ['việc thực hiện chính sách đối với lao động nữ', 'policy for women workers'],
    ],
    recommendations: [
      [
        'Bảo đảm tỷ lệ nữ tham gia quy hoạch cán bộ theo chỉ tiêu.',
        'Meet the target share of women in the planning of officials.',
      ],
      [
        'Bố trí kinh phí cho các hoạt động vì sự tiến bộ của phụ nữ.',
        'Provide funds for activities for the advancement of women.',
      ],
    ],
  },
  VETERAN_POLICY: {
    subjects: [
      [
        'việc thực hiện chính sách đối với người có công và cựu chiến binh',
        'policy for people with merit and veterans',
      ],
      ['công tác quản lý nghĩa trang, đài tưởng niệm liệt sĩ', 'care of war cemeteries and memorials'],
    ],
    recommendations: [
      ['Giải quyết dứt điểm hồ sơ người có công còn tồn đọng.', 'Settle the outstanding files of people with merit.'],
      ['Bố trí kinh phí tu sửa đài tưởng niệm trước dịp 27/7.', 'Provide funds to repair the memorial before 27 July.'],
    ],
  },
  AGRICULTURE_LAND: {
    subjects: [
      ['việc quản lý, sử dụng đất nông nghiệp xen kẹt', 'management of farmland left between built-up areas'],
      ['chất lượng vật tư nông nghiệp cung ứng cho nông dân', 'quality of farm inputs supplied to farmers'],
    ],
    recommendations: [
      [
        'Rà soát, cắm mốc diện tích đất công ích và công khai phương án sử dụng.',
        'Survey and mark public farmland and disclose how it will be used.',
      ],
      ['Xử lý cơ sở bán vật tư nông nghiệp không rõ nguồn gốc.', 'Deal with sellers of farm inputs of unknown origin.'],
    ],
  },
  OTHER: {
    subjects: [['việc thực hiện các nhiệm vụ khác theo kế hoạch', 'other tasks of the plan']],
    recommendations: [['Bổ sung báo cáo những nội dung còn thiếu.', 'Complete the report with what is missing.']],
  },
};
