import type { Theme } from './theme.type.js';

/** Themes of public administration and democracy. */
export const governance = {
  ADMINISTRATIVE_REFORM: {
    subjects: [
      ['công tác cải cách hành chính tại bộ phận một cửa', 'administrative reform at the one-stop desk'],
      ['việc giải quyết thủ tục hành chính đúng hạn', 'timely handling of administrative procedures'],
      ['thái độ phục vụ nhân dân và dịch vụ công trực tuyến', 'service to the people and online public services'],
    ],
    recommendations: [
      [
        'niêm yết đầy đủ, kịp thời các thủ tục hành chính mới sửa đổi tại nơi tiếp nhận hồ sơ',
        'post all newly amended administrative procedures, in time, where applications are received',
      ],
      [
        'gửi thư xin lỗi và hẹn lại thời gian đối với mọi hồ sơ giải quyết quá hạn',
        'apologise in writing and set a new date for every application handled late',
      ],
      [
        'bố trí người hướng dẫn người cao tuổi, người khuyết tật nộp hồ sơ trực tuyến',
        'provide staff who help elderly and disabled people to file applications online',
      ],
      [
        'công khai tỷ lệ hồ sơ đúng hạn hằng tháng tại trụ sở và trên trang thông tin điện tử',
        'publish the monthly share of applications handled in time at the office and on the website',
      ],
      [
        'lấy phiếu đánh giá mức độ hài lòng của người dân ngay sau khi trả kết quả',
        'collect satisfaction forms from applicants when results are handed out',
      ],
      [
        'rà soát, cắt giảm các loại giấy tờ mà cơ sở dữ liệu đã có',
        'review and drop documents that public databases already hold',
      ],
    ],
    measures: [
      [
        'niêm yết lại toàn bộ thủ tục và phân công người cập nhật hằng tuần',
        'post all procedures again and assign a person to update them weekly',
      ],
      ['kéo dài giờ tiếp nhận hồ sơ sang sáng thứ Bảy', 'extend reception hours to Saturday mornings'],
      ['kiểm điểm trách nhiệm đối với các hồ sơ chậm trả', 'review responsibility for applications returned late'],
    ],
    obstacles: [
      [
        'phần mềm một cửa điện tử do cấp trên quản lý chưa cho phép điều chỉnh',
        'the electronic one-stop software, run by the higher level, does not allow the change',
      ],
      ['biên chế được giao chưa đủ để bố trí thêm người', 'the assigned headcount does not allow further staff'],
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
        'tổ chức đối thoại với nhân dân ít nhất một lần trong năm và thông báo kết quả giải quyết',
        'hold a dialogue with the people at least once a year and announce what came of it',
      ],
      ['công khai đúng thời hạn các khoản nhân dân đóng góp', 'disclose in time what the people contributed'],
      [
        'lấy ý kiến nhân dân tại khu dân cư trước khi quyết định chủ trương đầu tư',
        'consult residents before deciding on an investment',
      ],
      [
        'lập sổ theo dõi việc thực hiện những nội dung nhân dân đã bàn và quyết định',
        'keep a register of how matters that the people decided are carried out',
      ],
      [
        'kiện toàn Ban chỉ đạo thực hiện dân chủ ở cơ sở và phân công thành viên phụ trách từng khu dân cư',
        'reorganise the steering committee for grassroots democracy and assign a member to each residential area',
      ],
      [
        'phát thanh các nội dung công khai vào giờ nhân dân có mặt ở nhà',
        'broadcast what is disclosed at hours when people are at home',
      ],
    ],
    measures: [
      [
        'xây dựng lịch đối thoại cả năm và gửi đến các khu dân cư',
        'set a dialogue calendar for the year and send it to the residential areas',
      ],
      ['thay mới bảng tin tại các nhà sinh hoạt cộng đồng', 'renew the notice boards at the community houses'],
      [
        'giao công chức văn hóa – xã hội theo dõi việc công khai từng nội dung',
        'have the culture and society officer follow the disclosure of each item',
      ],
    ],
    obstacles: [
      [
        'một số nội dung thuộc danh mục tài liệu chưa được phép công bố',
        'some items are on the list of documents that may not be published yet',
      ],
      [
        'việc lấy ý kiến đã được thực hiện ở bước lập quy hoạch',
        'the consultation was held when the plan was drawn up',
      ],
    ],
  },
  COMPLAINTS_DENUNCIATIONS: {
    subjects: [
      ['công tác tiếp công dân và giải quyết khiếu nại, tố cáo', 'citizen reception and settlement of complaints'],
      ['việc thực hiện kết luận sau thanh tra, kiểm tra', 'the carrying out of conclusions after inspections'],
    ],
    recommendations: [
      [
        'giải quyết đúng thời hạn các đơn thuộc thẩm quyền và thông báo kết quả bằng văn bản',
        'settle petitions within competence in time and give the result in writing',
      ],
      [
        'lập sổ theo dõi đơn chuyển đi và đôn đốc cơ quan nhận đơn',
        'keep a register of petitions passed on and press the receiving body',
      ],
      [
        'bảo đảm người đứng đầu trực tiếp tiếp công dân theo lịch đã công bố',
        'ensure that the head receives citizens in person on the published days',
      ],
      [
        'mời đại diện Mặt trận và các đoàn thể dự các buổi đối thoại giải quyết khiếu nại',
        'invite the Front and the organisations to dialogues that settle complaints',
      ],
      [
        'rà soát các vụ việc tồn đọng kéo dài và xác định thời hạn dứt điểm từng vụ',
        'review long-pending cases and set a date for each',
      ],
      [
        'công khai kết quả thực hiện các quyết định giải quyết khiếu nại đã có hiệu lực',
        'publish how settled complaint decisions in force were carried out',
      ],
    ],
    measures: [
      [
        'tổ chức đối thoại từng vụ việc và lập biên bản gửi các bên',
        'hold a dialogue on each case and send the minutes to the parties',
      ],
      [
        'bố trí phòng tiếp công dân riêng và niêm yết lịch tiếp',
        'provide a separate reception room and post the reception days',
      ],
      ['báo cáo hằng tháng số đơn quá hạn và lý do', 'report each month the number of late petitions and the reason'],
    ],
    obstacles: [
      ['vụ việc đang được tòa án thụ lý', 'the case is before a court'],
      [
        'đơn không ghi rõ họ tên, địa chỉ nên không đủ điều kiện thụ lý',
        'the petition gives no name and address and cannot be accepted',
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
        'công khai danh sách tạm hoãn, miễn gọi nhập ngũ theo đúng quy định',
        'disclose deferments and exemptions from service as the rules require',
      ],
      [
        'củng cố các tổ tự quản về an ninh trật tự tại khu dân cư',
        'strengthen the self-managed security groups in residential areas',
      ],
      [
        'lắp đặt bổ sung camera an ninh tại các điểm thường xảy ra trộm cắp',
        'install further security cameras where thefts are frequent',
      ],
      [
        'kiểm tra điều kiện phòng cháy, chữa cháy tại nhà ở nhiều căn hộ và nhà trọ',
        'check fire safety in apartment houses and lodging houses',
      ],
      [
        'thông báo kết quả xử lý tin báo vi phạm đến người cung cấp tin và khu dân cư',
        'tell informants and residential areas what came of reported violations',
      ],
      [
        'bảo đảm chế độ đối với lực lượng dân phòng, dân quân tự vệ đúng mức quy định',
        'pay civil protection and militia members the amounts that the rules set',
      ],
    ],
    measures: [
      [
        'phối hợp với công an rà soát các điểm phức tạp và tăng cường tuần tra',
        'review difficult spots with the police and increase patrols',
      ],
      ['tập huấn chữa cháy ban đầu cho tổ dân phố', 'train neighbourhood groups in first fire fighting'],
      [
        'niêm yết danh sách tại trụ sở và nhà sinh hoạt cộng đồng',
        'post the lists at the office and the community houses',
      ],
    ],
    obstacles: [
      ['kinh phí mua sắm thiết bị chưa có trong dự toán năm', 'the annual estimate has no funds for the equipment'],
      ['nội dung thuộc phạm vi bí mật nhà nước', 'the matter falls under state secrets'],
    ],
  },
} satisfies Record<string, Theme>;
