import type { Theme } from './theme.type.js';

/** Themes of livelihood, social policy and the groups that the organisations represent. */
export const people = {
  PEOPLES_LIVELIHOOD: {
    subjects: [
      ['việc giải quyết các vấn đề dân sinh bức xúc', 'the settlement of pressing matters of livelihood'],
      ['việc cấp nước sạch, chiếu sáng và thoát nước', 'clean water, lighting and drainage'],
      ['việc hỗ trợ hộ nghèo, hộ cận nghèo', 'support for poor and near-poor households'],
    ],
    recommendations: [
      [
        'khắc phục dứt điểm các điểm úng ngập và chiếu sáng hỏng trong khu dân cư',
        'put an end to flooding spots and broken lighting in residential areas',
      ],
      [
        'bình xét hỗ trợ công khai, có đại diện Mặt trận khu dân cư tham gia',
        'decide on support in public, with the residential Front taking part',
      ],
      [
        'làm việc với đơn vị cấp nước để bảo đảm áp lực nước tại các ngõ sâu',
        'secure water pressure in deep lanes with the water company',
      ],
      [
        'sửa chữa nắp hố ga hư hỏng trong vòng bảy ngày kể từ khi nhận phản ánh',
        'repair broken manhole covers within seven days of a report',
      ],
      [
        'lập danh sách hộ có nguy cơ tái nghèo để hỗ trợ kịp thời',
        'list households at risk of falling back into poverty and support them in time',
      ],
      [
        'công khai số điện thoại tiếp nhận phản ánh dân sinh và thời hạn trả lời',
        'publish the telephone number for reports on livelihood and the time to answer them',
      ],
    ],
    measures: [
      [
        'thay thế bóng đèn hỏng và nạo vét hố ga tại các ngõ đã nêu',
        'replace the broken lamps and clear the drains in the lanes named',
      ],
      ['họp bình xét lại tại từng khu dân cư', 'hold the assessment again in each residential area'],
      [
        'lập đường dây tiếp nhận phản ánh và trả lời trong ba ngày làm việc',
        'open a line for reports and answer within three working days',
      ],
    ],
    obstacles: [
      [
        'việc cải tạo hệ thống thoát nước nằm trong dự án chung của Thành phố',
        'the drainage works belong to a project of the city',
      ],
      [
        'mức hỗ trợ do Nhà nước quy định, địa phương không được tự nâng',
        'the amount of support is set by the State and may not be raised locally',
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
        'rà soát đối tượng bảo trợ xã hội hằng quý, tránh bỏ sót',
        'review who is entitled to social assistance every quarter, leaving nobody out',
      ],
      ['chi trả trợ cấp đúng ngày và công khai mức hưởng', 'pay allowances on the day and disclose their amounts'],
      [
        'chi trả tại nhà cho người cao tuổi, người khuyết tật không đi lại được',
        'pay at home to elderly and disabled people who cannot walk',
      ],
      [
        'hướng dẫn hồ sơ hưởng trợ cấp bằng ngôn ngữ dễ hiểu, kèm mẫu điền sẵn',
        'explain applications for allowances in plain words, with a completed sample form',
      ],
      [
        'thông báo lý do bằng văn bản khi không chấp nhận hồ sơ đề nghị trợ cấp',
        'give the reason in writing when an application for an allowance is refused',
      ],
      [
        'vận động người lao động tự do tham gia bảo hiểm xã hội tự nguyện',
        'encourage informal workers to join voluntary social insurance',
      ],
    ],
    measures: [
      [
        'đối chiếu danh sách với khu dân cư và bổ sung người còn thiếu',
        'compare the list with the residential areas and add those missing',
      ],
      ['chi trả qua tài khoản hoặc tại nhà theo nguyện vọng', 'pay to an account or at home, as people wish'],
      ['niêm yết mức hưởng từng nhóm đối tượng', 'post the allowance of each group'],
    ],
    obstacles: [
      ['đối tượng nêu trong kiến nghị chưa được luật quy định', 'the law does not yet cover the group named'],
      [
        'hồ sơ của các trường hợp này chưa đủ giấy xác nhận mức độ khuyết tật',
        'the files lack certificates of the degree of disability',
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
        'đóng đủ bảo hiểm xã hội còn nợ và thông báo cho người lao động',
        'pay outstanding social insurance and tell the workers',
      ],
      [
        'tổ chức đối thoại định kỳ tại nơi làm việc theo đúng luật',
        'hold the regular workplace dialogue that the law requires',
      ],
      [
        'trang bị đủ phương tiện bảo vệ cá nhân và huấn luyện an toàn trước khi bố trí việc',
        'provide protective equipment and safety training before assigning work',
      ],
      [
        'công khai thang lương, bảng lương và quy chế thưởng tại nơi làm việc',
        'display the pay scales and the bonus rules at the workplace',
      ],
      [
        'ký hợp đồng lao động bằng văn bản với người làm việc từ một tháng trở lên',
        'sign written contracts with everyone who works for a month or more',
      ],
      [
        'bố trí nơi nghỉ giữa ca và cải thiện bữa ăn ca theo thỏa ước lao động tập thể',
        'provide a rest room and improve the shift meal as the collective agreement provides',
      ],
    ],
    measures: [
      [
        'lập lộ trình đóng phần bảo hiểm còn thiếu theo từng tháng',
        'set a monthly schedule for the outstanding contributions',
      ],
      [
        'tổ chức đối thoại và niêm yết biên bản tại nơi làm việc',
        'hold the dialogue and post its minutes at the workplace',
      ],
      ['mời đơn vị huấn luyện an toàn đến làm việc', 'call in a safety training provider'],
    ],
    obstacles: [
      ['đơn hàng giảm nên chưa cân đối được nguồn tiền', 'orders have fallen and funds are not available'],
      [
        'khoản nợ đang được đối chiếu với cơ quan bảo hiểm xã hội',
        'the debt is being reconciled with the social insurance office',
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
        'kiểm tra định kỳ bếp ăn bán trú và công khai kết quả cho phụ huynh',
        'check school kitchens regularly and show parents the results',
      ],
      [
        'sắp xếp điểm kinh doanh thực phẩm tươi sống bảo đảm vệ sinh',
        'arrange hygienic places for the sale of fresh food',
      ],
      [
        'yêu cầu các hộ bán thực phẩm có giấy cam kết và hóa đơn nguồn gốc hàng hóa',
        'require food sellers to hold a commitment and invoices that show the origin of goods',
      ],
      [
        'xét nghiệm nhanh mẫu rau, thịt tại chợ ít nhất mỗi tháng một lần',
        'test samples of vegetables and meat at the market at least once a month',
      ],
      [
        'mời ban đại diện cha mẹ học sinh tham gia giám sát việc giao nhận thực phẩm',
        'invite the parents to supervise the delivery of food to schools',
      ],
      ['tổ chức tập huấn kiến thức vệ sinh cho người bán thức ăn đường phố', 'train street food sellers in hygiene'],
    ],
    measures: [
      ['lập lịch kiểm tra bếp ăn bán trú cho cả năm học', 'set a calendar of kitchen checks for the school year'],
      ['rà soát và cấp lại giấy cam kết cho các hộ kinh doanh', 'review and renew the commitments of sellers'],
      ['phối hợp với trạm y tế xét nghiệm nhanh hằng tháng', 'carry out monthly quick tests with the health station'],
    ],
    obstacles: [
      [
        'cơ sở này do cơ quan cấp trên cấp phép và kiểm tra',
        'the business is licensed and inspected by the higher level',
      ],
      ['chưa có quỹ đất để bố trí điểm bán tập trung', 'there is no land for a common place of sale'],
    ],
  },
  YOUTH_POLICY: {
    subjects: [
      ['việc thực hiện chính sách, pháp luật về thanh niên', 'youth policy and law'],
      ['việc bố trí điểm sinh hoạt cho thanh thiếu nhi', 'places of activity for young people'],
    ],
    recommendations: [
      [
        'bố trí thêm sân chơi, điểm sinh hoạt cho thanh thiếu nhi trong hè',
        'provide more playgrounds and places of activity for young people in summer',
      ],
      [
        'lồng ghép chỉ tiêu việc làm cho thanh niên vào kế hoạch năm',
        'put employment targets for young people into the annual plan',
      ],
      [
        'tổ chức đối thoại của người đứng đầu với thanh niên ít nhất một lần trong năm',
        'hold a dialogue of the head with young people at least once a year',
      ],
      [
        'mở cửa nhà văn hóa, sân trường cho thanh thiếu nhi vào cuối tuần',
        'open community houses and school yards to young people at weekends',
      ],
      [
        'hỗ trợ vốn vay khởi nghiệp cho thanh niên hoàn thành nghĩa vụ quân sự',
        'support loans to young people who start a business after military service',
      ],
      [
        'lắp biển cảnh báo đuối nước và tổ chức lớp dạy bơi miễn phí',
        'put up drowning warnings and hold free swimming classes',
      ],
    ],
    measures: [
      ['thống nhất với nhà trường giờ mở sân chơi trong hè', 'agree with the schools on opening their yards in summer'],
      [
        'bổ sung chỉ tiêu về thanh niên vào kế hoạch năm sau',
        'add targets for young people to the plan of the next year',
      ],
      [
        'ấn định ngày đối thoại với thanh niên trong quý tới',
        'set the date of the dialogue with young people in the next quarter',
      ],
    ],
    obstacles: [
      [
        'khu đất đề nghị làm sân chơi đã được giao cho dự án khác',
        'the land proposed for a playground has been assigned to another project',
      ],
      ['nguồn vốn vay do ngân hàng chính sách phân bổ', 'loans are allocated by the policy bank'],
    ],
  },
  GENDER_EQUALITY: {
    subjects: [
      ['việc thực hiện Luật Bình đẳng giới', 'the Law on Gender Equality'],
      ['việc thực hiện chính sách đối với lao động nữ', 'policy for women workers'],
    ],
    recommendations: [
      [
        'bảo đảm tỷ lệ nữ tham gia quy hoạch cán bộ theo chỉ tiêu',
        'meet the target share of women in the planning of officials',
      ],
      [
        'bố trí kinh phí cho các hoạt động vì sự tiến bộ của phụ nữ',
        'provide funds for activities for the advancement of women',
      ],
      [
        'thống kê, báo cáo số liệu có tách biệt giới tính trong các lĩnh vực xã hội',
        'report social data separately for women and men',
      ],
      [
        'củng cố địa chỉ tin cậy và quy trình hỗ trợ nạn nhân bạo lực gia đình',
        'strengthen safe addresses and the procedure that supports victims of domestic violence',
      ],
      ['bố trí phòng vắt, trữ sữa tại nơi có đông lao động nữ', 'provide nursing rooms where many women work'],
      [
        'lồng ghép vấn đề bình đẳng giới ngay từ khi soạn thảo văn bản',
        'integrate gender equality from the drafting of documents on',
      ],
    ],
    measures: [
      ['rà soát quy hoạch và bổ sung nguồn cán bộ nữ', 'review the planning and add women candidates'],
      ['cấp kinh phí hoạt động cho Ban Vì sự tiến bộ của phụ nữ', 'fund the Committee for the Advancement of Women'],
      ['bổ sung cột số liệu tách biệt giới vào mẫu báo cáo', 'add separate figures for women and men to the reports'],
    ],
    obstacles: [
      ['công tác quy hoạch cán bộ thuộc thẩm quyền của cấp ủy', 'the planning of officials is for the Party committee'],
      ['mặt bằng hiện nay không đủ để bố trí thêm phòng', 'the premises have no space for a further room'],
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
      ['giải quyết dứt điểm hồ sơ người có công còn tồn đọng', 'settle the outstanding files of people with merit'],
      ['bố trí kinh phí tu sửa đài tưởng niệm trước dịp 27/7', 'provide funds to repair the memorial before 27 July'],
      [
        'hỗ trợ sửa chữa nhà ở cho cựu chiến binh có hoàn cảnh khó khăn',
        'support repairs to the homes of veterans in difficulty',
      ],
      [
        'khám sức khỏe định kỳ và cấp thẻ bảo hiểm y tế kịp thời cho cựu chiến binh',
        'provide regular health checks and timely health insurance cards to veterans',
      ],
      [
        'trả lời bằng văn bản những trường hợp chưa đủ điều kiện hưởng chế độ',
        'answer in writing those who do not yet qualify for benefits',
      ],
      [
        'mời Hội Cựu chiến binh tham gia xét duyệt chế độ người có công',
        "invite the Veterans' Association to the review of benefits for people with merit",
      ],
    ],
    measures: [
      [
        'lập tổ rà soát hồ sơ, có đại diện Hội Cựu chiến binh',
        "form a team with the Veterans' Association to review the files",
      ],
      [
        'khảo sát nhà ở của cựu chiến binh khó khăn và lập dự toán',
        'survey the homes of veterans in difficulty and estimate the costs',
      ],
      ['tu sửa đài tưởng niệm và phân công chăm sóc hằng tuần', 'repair the memorial and assign its weekly care'],
    ],
    obstacles: [
      [
        'hồ sơ gốc đã thất lạc và đang chờ đơn vị cũ xác nhận',
        'the original file is lost and awaits confirmation by the former unit',
      ],
      ['chế độ nêu trong kiến nghị do cấp trên quyết định', 'the benefit named is decided by the higher level'],
    ],
  },
  OTHER: {
    subjects: [['việc thực hiện các nhiệm vụ khác theo kế hoạch', 'other tasks of the plan']],
    recommendations: [
      ['bổ sung báo cáo những nội dung còn thiếu', 'complete the report with what is missing'],
      ['phân công rõ người chịu trách nhiệm từng nội dung', 'assign a person responsible for each item'],
      ['báo cáo kết quả khắc phục bằng văn bản', 'report in writing what was remedied'],
    ],
    measures: [
      ['hoàn thiện báo cáo và gửi lại đoàn giám sát', 'complete the report and send it again to the delegation'],
      ['phân công lại nhiệm vụ trong đơn vị', 'reassign the tasks within the unit'],
    ],
    obstacles: [['nội dung chưa có hướng dẫn của cấp trên', 'the higher level has given no guidance']],
  },
} satisfies Record<string, Theme>;
