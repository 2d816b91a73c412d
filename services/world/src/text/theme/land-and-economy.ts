import type { Theme } from './theme.type.js';

/** Themes of land, investment and the economy. */
export const landAndEconomy = {
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
        'công khai phương án bồi thường tại nhà sinh hoạt cộng đồng trước khi phê duyệt',
        'disclose the compensation plan at the community house before it is approved',
      ],
      [
        'bố trí đủ quỹ nhà tái định cư trước khi tổ chức thu hồi đất',
        'provide enough resettlement housing before land is recovered',
      ],
      [
        'trả lời bằng văn bản từng ý kiến của hộ dân về nguồn gốc đất và đơn giá bồi thường',
        'answer in writing each household on the origin of land and the compensation rate',
      ],
      [
        'giám sát chặt chẽ việc kiểm đếm tài sản, có đại diện hộ dân và Mặt trận chứng kiến',
        'supervise the inventory of assets closely, with households and the Front present',
      ],
      [
        'chi trả tiền bồi thường đúng thời hạn và tính lãi chậm trả theo quy định',
        'pay compensation in time, with interest on late payment as the rules provide',
      ],
      [
        'hỗ trợ chuyển đổi nghề và giới thiệu việc làm cho người có đất bị thu hồi',
        'support changes of occupation and job placement for people whose land is recovered',
      ],
    ],
    measures: [
      [
        'họp với các hộ dân tại nhà sinh hoạt cộng đồng để giải thích phương án',
        'meet the households at the community house to explain the plan',
      ],
      [
        'rà soát lại hồ sơ nguồn gốc đất của các trường hợp còn ý kiến',
        'review the land records of the cases in dispute',
      ],
      ['đề nghị cấp trên bổ sung quỹ nhà tái định cư', 'ask the higher level for further resettlement housing'],
    ],
    obstacles: [
      [
        'đơn giá bồi thường do Ủy ban nhân dân Thành phố ban hành',
        "the compensation rates are set by the City People's Committee",
      ],
      ['dự án đang chờ điều chỉnh ranh giới thu hồi đất', 'the boundary of the project is under revision'],
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
        'rà soát các chỉ tiêu đạt thấp và xây dựng giải pháp cụ thể cho từng quý',
        'review the targets that fall short and set concrete measures for each quarter',
      ],
      [
        'báo cáo rõ nguyên nhân chậm giải ngân và trách nhiệm của từng đơn vị',
        'report the causes of slow disbursement and the responsibility of each unit',
      ],
      [
        'xử lý dứt điểm các công trình xây dựng sai phép đã có quyết định xử phạt',
        'deal with unlicensed works for which penalty decisions exist',
      ],
      [
        'công khai quyết toán ngân sách kèm thuyết minh các khoản chi tăng so với dự toán',
        'publish the settled accounts with an explanation of spending above the estimate',
      ],
      [
        'sắp xếp lại các điểm kinh doanh lấn chiếm vỉa hè, bảo đảm sinh kế cho hộ nghèo',
        'rearrange stalls that occupy pavements while keeping the livelihood of poor households',
      ],
      [
        'đối thoại với hộ kinh doanh và doanh nghiệp về thuế, phí ít nhất hai lần một năm',
        'hold a dialogue with businesses on taxes and fees at least twice a year',
      ],
    ],
    measures: [
      [
        'giao chỉ tiêu cụ thể cho từng bộ phận và kiểm điểm hằng quý',
        'set targets for each section and review them quarterly',
      ],
      [
        'ra quân lập lại trật tự đô thị và duy trì tổ kiểm tra liên ngành',
        'restore urban order and keep a joint inspection team',
      ],
      ['bổ sung phần thuyết minh vào báo cáo quyết toán', 'add the explanation to the settled accounts'],
    ],
    obstacles: [
      ['nguồn thu phân cấp cho địa phương giảm so với đầu năm', 'local revenue has fallen since the start of the year'],
      [
        'công trình đang trong thời hạn khiếu nại quyết định xử phạt',
        'the time to contest the penalty decision has not passed',
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
        'cung cấp hồ sơ dự án cho Ban Giám sát đầu tư của cộng đồng trước khi khởi công',
        'give the project file to the Community Investment Supervision Board before work starts',
      ],
      [
        'hoàn trả mặt đường, vỉa hè đúng chất lượng sau khi thi công',
        'restore road surfaces and pavements to standard after the works',
      ],
      [
        'yêu cầu nhà thầu khắc phục các khiếm khuyết nêu trong biên bản kiểm tra',
        'require the contractor to repair the defects listed in the inspection minutes',
      ],
      [
        'công khai tổng mức đầu tư, thời gian thi công và đơn vị giám sát tại công trường',
        'display total investment, duration and supervisor at the building site',
      ],
      [
        'điều chỉnh tiến độ cải tạo trường học để bàn giao trước năm học mới',
        'adjust the school renovation so that it is handed over before the new school year',
      ],
      [
        'mời đại diện nhân dân tham gia nghiệm thu công trình phục vụ khu dân cư',
        'invite residents to the acceptance of works that serve their area',
      ],
    ],
    measures: [
      [
        'làm việc với chủ đầu tư và nhà thầu về tiến độ từng hạng mục',
        'meet the owner and the contractor on the progress of each part',
      ],
      ['giữ lại tiền bảo hành cho đến khi khắc phục xong', 'withhold the warranty sum until repairs are complete'],
      ['lắp bảng thông tin dự án tại công trường', 'put up a project information board at the site'],
    ],
    obstacles: [
      ['chủ đầu tư là Ban Quản lý dự án của cấp trên', 'the owner is a project board of the higher level'],
      ['vốn năm nay chỉ được bố trí cho phần chuẩn bị đầu tư', "this year's capital covers preparation only"],
    ],
  },
  ENVIRONMENT: {
    subjects: [
      ['công tác vệ sinh môi trường và thu gom rác thải', 'sanitation and waste collection'],
      ['việc quản lý hồ, sông thoát nước trên địa bàn', 'management of lakes and drainage rivers'],
    ],
    recommendations: [
      [
        'điều chỉnh giờ thu gom rác và xóa các điểm tập kết không đúng quy định',
        'adjust the hours of waste collection and remove irregular dumping points',
      ],
      [
        'xử lý dứt điểm các cơ sở gây ô nhiễm nằm trong khu dân cư',
        'deal with polluting businesses inside residential areas',
      ],
      [
        'nạo vét cống rãnh trước mùa mưa và công khai lịch nạo vét từng ngõ',
        'clear drains before the rainy season and publish the schedule for each lane',
      ],
      [
        'lắp thùng phân loại rác tại nguồn và hướng dẫn từng hộ gia đình',
        'install bins for sorting waste at source and instruct each household',
      ],
      [
        'quan trắc chất lượng nước hồ định kỳ và thông báo kết quả cho khu dân cư',
        'measure the water quality of lakes regularly and inform residents',
      ],
      [
        'kiểm tra việc che chắn, rửa xe tại các công trường xây dựng',
        'check screens and vehicle washing at building sites',
      ],
    ],
    measures: [
      [
        'thống nhất lại giờ thu gom với đơn vị vệ sinh môi trường',
        'agree new collection hours with the sanitation company',
      ],
      ['xử phạt và yêu cầu di dời các cơ sở vi phạm', 'fine offending businesses and require them to move'],
      ['tổ chức tổng vệ sinh vào sáng thứ Bảy hằng tuần', 'hold a general clean-up every Saturday morning'],
    ],
    obstacles: [
      ['tuyến sông thoát nước do Thành phố quản lý', 'the drainage river is managed by the city'],
      ['chưa có địa điểm tập kết rác thay thế trong quy hoạch', 'the plan has no alternative site for waste'],
    ],
  },
  AGRICULTURE_LAND: {
    subjects: [
      ['việc quản lý, sử dụng đất nông nghiệp xen kẹt', 'management of farmland left between built-up areas'],
      ['chất lượng vật tư nông nghiệp cung ứng cho nông dân', 'quality of farm inputs supplied to farmers'],
    ],
    recommendations: [
      [
        'rà soát, cắm mốc diện tích đất công ích và công khai phương án sử dụng',
        'survey and mark public farmland and disclose how it will be used',
      ],
      ['xử lý cơ sở bán vật tư nông nghiệp không rõ nguồn gốc', 'deal with sellers of farm inputs of unknown origin'],
      ['ngăn chặn việc đổ phế thải xây dựng trên đất nông nghiệp', 'stop the dumping of building rubble on farmland'],
      [
        'tạo điều kiện để nông dân thuê đất trồng hoa, cây cảnh theo hợp đồng dài hạn',
        'let farmers rent land for flowers and ornamental plants under long contracts',
      ],
      [
        'lấy mẫu kiểm nghiệm phân bón, thuốc bảo vệ thực vật hai lần một năm',
        'test samples of fertiliser and pesticides twice a year',
      ],
      [
        'mời Hội Nông dân tham gia khi lập phương án đấu giá quyền sử dụng đất công',
        "invite the Farmers' Union when auctions of public land use are planned",
      ],
    ],
    measures: [
      [
        'lập danh sách thửa đất và cắm mốc cùng đại diện nông dân',
        'list the plots and mark them together with farmers',
      ],
      ['kiểm tra liên ngành các cửa hàng vật tư', 'inspect the shops for farm inputs jointly'],
      ['dựng biển cấm và xử phạt xe đổ phế thải', 'put up prohibition signs and fine vehicles that dump rubble'],
    ],
    obstacles: [
      ['diện tích này đã có trong quy hoạch đất ở', 'the plots are planned as residential land'],
      ['địa phương không có chức năng kiểm nghiệm vật tư', 'the locality has no power to test farm inputs'],
    ],
  },
} satisfies Record<string, Theme>;
