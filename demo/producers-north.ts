import { plainDate as d } from '#domain/calendar/plain-date.ts';
import type { DemoProducer } from './producer.ts';

/** Producers in what was the province of Lào Cai before 01/07/2025. */
export const NORTH: readonly DemoProducer[] = [
  {
    key: 'ban-may',
    serial: 125,
    kind: 'cooperative',
    name: 'Hợp tác xã Nông sản Bản Mây',
    founded: d(2019, 5, 14),
    unitId: 'c:02839',
    street: 'thôn Bản Mây',
    person: {
      name: 'Giàng Thị Mẩy',
      position: 'Giám đốc',
      sex: 'female',
      ethnicity: 'Mông',
      signInName: 'chu-the',
    },
    history:
      'Năm 2019, 12 hộ trồng mận ở thôn Bản Mây góp vốn lập hợp tác xã để không phải bán mận tươi ồ ạt trong hai tuần chín rộ. Năm 2021 xây nhà sấy 80 m²; năm 2024 thêm kho lạnh 20 tấn. Hiện có 31 thành viên.',
    structure:
      'Hội đồng quản trị 3 người, giám đốc, kế toán, kiểm soát viên; tổ thu mua, tổ sấy và tổ bán hàng do thành viên luân phiên phụ trách theo vụ.',
  },
  {
    key: 'nam-lu',
    serial: 131,
    kind: 'cooperative',
    name: 'Hợp tác xã Lúa gạo Nấm Lư',
    founded: d(2017, 3, 20),
    unitId: 'c:02761',
    street: 'thôn Cốc Mạc',
    person: { name: 'Lù Văn Dín', position: 'Giám đốc', sex: 'male', ethnicity: 'Nùng' },
    history:
      'Từ nhóm sở thích 9 hộ cấy chung một giống Séng Cù, năm 2017 nhóm đăng ký thành hợp tác xã; năm 2022 đặt máy xát trắng và máy tách màu ngay tại thôn, chấm dứt việc chở thóc xuống thành phố để xát.',
    structure:
      'Đại hội 44 thành viên bầu hội đồng quản trị 3 người; tổ giống giữ ruộng thuần 1,5 ha, tổ xay xát 4 người, tổ bán hàng 3 người.',
  },
  {
    key: 'pha-long',
    serial: 138,
    kind: 'smallMediumEnterprise',
    name: 'Công ty TNHH Gia vị Pha Long',
    founded: d(2016, 8, 9),
    unitId: 'c:02752',
    street: 'thôn Lồ Suối Tủng',
    person: { name: 'Sùng Thị Vang', position: 'Giám đốc', sex: 'female', ethnicity: 'Mông' },
    history:
      'Bắt đầu từ chum tương ớt của một gia đình bán ở chợ phiên Pha Long, năm 2016 thành công ty, năm 2019 chuyển từ muối trong chum sang bồn inox có van khí, giữ nguyên tỷ lệ ớt, tỏi, thảo quả của người Nùng trong xã.',
    structure:
      'Giám đốc; phòng sản xuất 9 người, phòng kinh doanh 3 người, kế toán 1 người; 52 hộ trồng ớt ký hợp đồng từ đầu vụ.',
  },
  {
    key: 'ban-pho',
    serial: 142,
    kind: 'cooperativeGroup',
    name: 'Tổ hợp tác Rượu ngô Bản Phố',
    founded: d(2018, 11, 2),
    unitId: 'c:02839',
    street: 'thôn Phố Ngô',
    person: { name: 'Sùng A Chính', position: 'Tổ trưởng', sex: 'male', ethnicity: 'Mông' },
    history:
      'Tám hộ nấu rượu lâu đời của Bản Phố lập tổ hợp tác năm 2018 để dùng chung một loại men hồng mi và một nhãn; năm 2023 mua chung máy lọc anđehit.',
    structure:
      'Tổ trưởng, tổ phó và thủ quỹ do tám hộ bầu mỗi năm; mỗi hộ nấu tại nhà theo quy trình chung, tổ kiểm tra độ cồn từng mẻ trước khi chiết chai.',
  },
  {
    key: 'ngu-chi-son',
    serial: 147,
    kind: 'smallMediumEnterprise',
    name: 'Công ty cổ phần Thủy sản Ngũ Chỉ Sơn',
    founded: d(2012, 4, 18),
    unitId: 'c:03004',
    street: 'thôn Suối Trong',
    person: { name: 'Phạm Quốc Trung', position: 'Giám đốc', sex: 'male', ethnicity: 'Kinh' },
    history:
      'Năm 2012 đào sáu bể đầu tiên dẫn nước từ khe núi; trận lũ 2018 cuốn mất hai bể, công ty xây lại bằng kè đá và thêm hồ lắng. Hiện có 34 bể nuôi, nhà sơ chế và kho cấp đông.',
    structure:
      'Hội đồng quản trị 5 người, vốn của cổ đông là người trong xã chiếm 38%; tổ nuôi, tổ sơ chế, tổ giao hàng lạnh.',
  },
  {
    key: 'sa-pa-xanh',
    serial: 152,
    kind: 'cooperative',
    name: 'Hợp tác xã Dược liệu Sa Pa Xanh',
    founded: d(2013, 9, 25),
    unitId: 'c:03006',
    street: 'tổ dân phố Đồi Thông',
    person: { name: 'Hoàng Thị Minh', position: 'Giám đốc', sex: 'female', ethnicity: 'Giáy' },
    history:
      'Hợp tác xã lập năm 2013 để gom atisô của các hộ lẻ về một nơi nấu cao, thay cho việc bán lá tươi qua ba tầng lái buôn. Năm 2022 xây xưởng chiết xuất đạt điều kiện sản xuất thực phẩm bảo vệ sức khỏe.',
    structure:
      'Hội đồng quản trị 3 người, ban kiểm soát 1 người; một dược sĩ phụ trách chất lượng, tổ vùng trồng, tổ nấu cao, tổ đóng gói.',
  },
  {
    key: 'ta-phin',
    serial: 158,
    kind: 'cooperative',
    name: 'Hợp tác xã Cây thuốc Người Dao Tả Phìn',
    founded: d(2014, 6, 12),
    unitId: 'c:03013',
    street: 'thôn Suối Thuốc',
    person: { name: 'Phàn Mùi Sểnh', position: 'Chủ tịch', sex: 'female', ethnicity: 'Dao' },
    history:
      'Mười bảy phụ nữ Dao đỏ góp mỗi người một bài lá tắm của mẹ để lập hợp tác xã năm 2014. Vườn giữ giống nay có 62 loài cây thuốc; năm 2021 nhập nồi cô chân không để làm dầu gội và nước tắm.',
    structure:
      'Chủ tịch hợp tác xã và hai phó chủ tịch đều là phụ nữ; tổ hái lá 22 người, tổ nấu 6 người, tổ thêu thổ cẩm 15 người.',
  },
  {
    key: 'ta-van',
    serial: 163,
    kind: 'cooperative',
    name: 'Hợp tác xã Thổ cẩm Lanh Tả Van',
    founded: d(2016, 2, 29),
    unitId: 'c:03037',
    street: 'thôn Lao Hàng',
    person: { name: 'Vàng Thị Dở', position: 'Giám đốc', sex: 'female', ethnicity: 'Mông' },
    history:
      'Ruộng lanh trong xã từng chỉ còn hai thửa. Năm 2016, 14 phụ nữ Mông gieo lại lanh, mượn khung cửi cũ của bà ngoại và dạy nhau vẽ sáp ong; nay có 41 khung dệt.',
    structure:
      'Giám đốc, kế toán, ba tổ trưởng: tổ trồng và se lanh, tổ dệt nhuộm, tổ may thêu; tiền công trả theo mét vải đã kiểm.',
  },
  {
    key: 'hoi-ta-van',
    serial: 166,
    kind: 'association',
    name: 'Hội Du lịch cộng đồng Tả Van',
    founded: d(2018, 7, 4),
    unitId: 'c:03037',
    street: 'thôn Suối Giáy',
    person: { name: 'Vàng Văn Sinh', position: 'Chủ tịch Hội', sex: 'male', ethnicity: 'Giáy' },
    history:
      'Hội do 23 hộ có nhà nghỉ lập năm 2018 sau một mùa khách than phiền rác và giá phòng lộn xộn. Từ 2020 Hội chia khách theo vòng, góp 5% doanh thu vào quỹ đường làng và thu gom rác.',
    structure:
      'Ban chấp hành 5 người do hội viên bầu hai năm một lần; tổ đón khách, tổ dẫn đường, đội văn nghệ, tổ môi trường.',
  },
  {
    key: 'nghia-do-dan',
    serial: 171,
    kind: 'cooperative',
    name: 'Hợp tác xã Đan lát Nghĩa Đô',
    founded: d(2017, 10, 10),
    unitId: 'c:02953',
    street: 'bản Nà Mạ',
    person: { name: 'Hoàng Văn Thức', position: 'Giám đốc', sex: 'male', ethnicity: 'Tày' },
    history:
      'Các cụ ông trong bản đan giỏ đựng cơm nếp cho nhà dùng; năm 2017 con cháu lập hợp tác xã, mời hai nhà thiết kế về ở cùng bản một tháng và chuyển sang đan giỏ, khay, chao đèn theo đơn đặt.',
    structure:
      'Giám đốc, kiểm soát viên, ba tổ thợ theo tuổi nghề; 26 thợ chính, trong đó 9 người trên 60 tuổi làm thầy.',
  },
  {
    key: 'na-khao',
    serial: 175,
    kind: 'cooperative',
    name: 'Hợp tác xã Du lịch Nà Khao',
    founded: d(2019, 12, 3),
    unitId: 'c:02953',
    street: 'bản Nà Khao',
    person: { name: 'Ma Thị Lụa', position: 'Giám đốc', sex: 'female', ethnicity: 'Tày' },
    history:
      'Sáu nhà sàn đầu tiên đón khách năm 2019; dịch bệnh làm vắng khách hai năm, bản dùng thời gian ấy để học tiếng Anh và lát đá đường làng. Năm 2025 đón 6.400 lượt khách.',
    structure:
      'Hợp tác xã 19 hộ nhà sàn; ban điều hành 4 người, tổ bếp, tổ văn nghệ, tổ trải nghiệm ruộng vườn, tổ xe điện.',
  },
  {
    key: 'may-trang',
    serial: 179,
    kind: 'cooperative',
    name: 'Hợp tác xã Hoa Địa lan Mây Trắng',
    founded: d(2018, 1, 16),
    unitId: 'c:03006',
    street: 'tổ dân phố Sả Mây',
    person: { name: 'Châu A Sử', position: 'Giám đốc', sex: 'male', ethnicity: 'Mông' },
    history:
      'Nhóm hộ Mông trồng địa lan bán Tết lập hợp tác xã năm 2018 sau vụ rét làm hỏng nửa số chậu; cùng dựng mái che hai lớp và tự nhân giống từ thân già thay vì mua chậu thô.',
    structure: 'Giám đốc, tổ nhân giống 4 người, tổ chăm hoa 11 người, tổ bán Tết theo mùa.',
  },
  {
    key: 'o-quy-ho',
    serial: 182,
    kind: 'farm',
    name: 'Trang trại Đào cảnh Ô Quý Hồ',
    founded: d(2016, 12, 20),
    unitId: 'c:03006',
    street: 'tổ dân phố Lưng Đèo',
    person: { name: 'Trần Văn Đoàn', position: 'Chủ trang trại', sex: 'male', ethnicity: 'Kinh' },
    history:
      'Trang trại trồng 2.000 gốc đào phai từ năm 2016 trên nương ngô cũ, ba năm nay thử ghép mắt đào rừng lên gốc đào ta để bán chậu dịp Tết.',
    structure: 'Chủ trang trại và bốn lao động thường xuyên; tháng Chạp thuê thêm mười người.',
  },
  {
    key: 'lung-phinh',
    serial: 186,
    kind: 'household',
    name: 'Hộ kinh doanh Ma Seo Phử',
    founded: d(2019, 3, 8),
    unitId: 'c:02848',
    street: 'thôn Pờ Chồ',
    person: { name: 'Ma Seo Phử', position: 'Chủ hộ', sex: 'male', ethnicity: 'Mông' },
    history:
      'Gia đình giữ đàn chó Bắc Hà từ đời ông nội; năm 2019 đăng ký kinh doanh, lập sổ phả hệ bốn đời và tiêm phòng, gắn chip cho từng con giống.',
    structure:
      'Chủ hộ, vợ và hai con trai; liên kết 11 hộ trong xã nuôi chó mẹ theo sổ phả hệ chung.',
  },
  {
    key: 'cao-son',
    serial: 191,
    kind: 'cooperative',
    name: 'Hợp tác xã Cà phê Cao Sơn',
    founded: d(2018, 5, 5),
    unitId: 'c:02782',
    street: 'thôn Ngải Phóng Chồ',
    person: { name: 'Giàng Seo Vần', position: 'Giám đốc', sex: 'male', ethnicity: 'Mông' },
    history:
      'Cà phê Arabica về Cao Sơn năm 2011, mấy vụ đầu bán quả tươi giá rẻ. Hợp tác xã lập năm 2018, đặt máy xát quả ướt, rồi học rang ở Sơn La và tự rang từ 2023.',
    structure:
      'Hội đồng quản trị 3 người; tổ chọn quả chín 8 người, tổ phơi 6 người, một người rang được đào tạo nghề.',
  },
  {
    key: 'y-ty',
    serial: 195,
    kind: 'household',
    name: 'Hộ kinh doanh Chu Giờ Xé',
    founded: d(2017, 9, 1),
    unitId: 'c:02701',
    street: 'thôn Mò Phú',
    person: { name: 'Chu Giờ Xé', position: 'Chủ hộ', sex: 'male', ethnicity: 'Hà Nhì' },
    history:
      'Hộ nấu rượu thóc nương của người Hà Nhì, bán ở chợ Y Tý từ năm 2009, đăng ký kinh doanh năm 2017.',
    structure: 'Chủ hộ và vợ; sáu hộ trong thôn bán thóc nương cho hộ theo vụ.',
  },
  {
    key: 'ban-lien',
    serial: 199,
    kind: 'cooperative',
    name: 'Hợp tác xã Trà Shan Bản Liền',
    founded: d(2014, 4, 27),
    unitId: 'c:02869',
    street: 'thôn Đội Chè',
    person: { name: 'Vàng A Bình', position: 'Giám đốc', sex: 'male', ethnicity: 'Tày' },
    history:
      'Hợp tác xã lập năm 2014, nhận chứng nhận hữu cơ cho 180 ha chè cổ thụ năm 2016 và giữ đến nay qua chín lần đánh giá. Xưởng mới hoạt động từ 2022, sao chè bằng củi vườn và máy vò.',
    structure:
      'Đại hội 210 hộ thành viên; hội đồng quản trị 5 người, bảy tổ trưởng thôn giữ sổ nhật ký hữu cơ, xưởng 16 người.',
  },
  {
    key: 'pho-lu',
    serial: 204,
    kind: 'smallMediumEnterprise',
    name: 'Công ty TNHH Trà thảo mộc Phố Lu',
    founded: d(2022, 2, 14),
    unitId: 'c:02905',
    street: 'thôn Chợ Mới',
    person: { name: 'Bùi Thị Nga', position: 'Giám đốc', sex: 'female', ethnicity: 'Kinh' },
    history:
      'Công ty lập năm 2022, ban đầu đóng gói gia công; từ 2024 bán trà hoa cúc túi lọc dưới nhãn của mình.',
    structure: 'Giám đốc, năm công nhân đóng gói, một nhân viên bán hàng.',
  },
  {
    key: 'bao-ha',
    serial: 208,
    kind: 'household',
    name: 'Hộ kinh doanh Lương Văn Đoan',
    founded: d(2020, 6, 30),
    unitId: 'c:02989',
    street: 'thôn Liên Hà',
    person: { name: 'Lương Văn Đoan', position: 'Chủ hộ', sex: 'male', ethnicity: 'Tày' },
    history:
      'Hộ nuôi ong nội từ 15 đõ của bố để lại, nay có 160 đàn đặt ở bìa rừng; đăng ký kinh doanh năm 2020 và học lọc mật, hạ thủy phần năm 2024.',
    structure:
      'Vợ chồng chủ hộ và một người làm; tám hộ cùng thôn bán mật cho hộ theo giá thỏa thuận đầu vụ.',
  },
  {
    key: 'det-ban-pho',
    serial: 212,
    kind: 'cooperativeGroup',
    name: 'Tổ hợp tác Thêu dệt Bản Phố',
    founded: d(2021, 3, 8),
    unitId: 'c:02839',
    street: 'thôn Háng Dê',
    person: { name: 'Thào Thị Sung', position: 'Tổ trưởng', sex: 'female', ethnicity: 'Mông' },
    history:
      'Mười hai chị em thêu váy hoa bán chợ phiên lập tổ hợp tác ngày 8/3/2021, chuyển sang may túi, ví từ mảnh thêu để khách du lịch dùng được hằng ngày.',
    structure: 'Tổ trưởng, thủ quỹ; mười hai người thêu tại nhà, ba người may ráp ở nhà tổ trưởng.',
  },
  {
    key: 'hoang-thu-pho',
    serial: 216,
    kind: 'cooperative',
    name: 'Hợp tác xã Nông lâm Hoàng Thu Phố',
    founded: d(2020, 10, 21),
    unitId: 'c:02839',
    street: 'thôn Hoàng Hạ',
    person: { name: 'Vàng Seo Lử', position: 'Giám đốc', sex: 'male', ethnicity: 'Mông' },
    history:
      'Hợp tác xã lập năm 2020 để trồng nấm hương dưới tán rừng sa mộc đã khép tán, tận dụng cành tỉa làm giá thể.',
    structure: 'Giám đốc, kế toán; tổ cấy giống 5 người, tổ hái và sấy 9 người.',
  },
  {
    key: 'gac-bep-bac-ha',
    serial: 219,
    kind: 'household',
    name: 'Hộ kinh doanh Vương Thị Kim',
    founded: d(2018, 8, 8),
    unitId: 'c:02839',
    street: 'thôn Na Lo',
    person: { name: 'Vương Thị Kim', position: 'Chủ hộ', sex: 'female', ethnicity: 'Nùng' },
    history:
      'Quán ăn ở chợ Bắc Hà hun thịt lợn đen treo gác bếp cho khách mang về; từ 2018 đăng ký kinh doanh riêng phần thịt hun và gói gia vị thắng cố.',
    structure: 'Chủ hộ, con gái và bốn người làm; chín hộ nuôi lợn đen trong xã bán lợn cho hộ.',
  },
  {
    key: 'nam-xe',
    serial: 223,
    kind: 'cooperativeGroup',
    name: 'Tổ hợp tác Nấm hương Nậm Xé',
    founded: d(2018, 4, 2),
    unitId: 'c:03085',
    street: 'thôn Ta Náng',
    person: { name: 'Lý A Lềnh', position: 'Tổ trưởng', sex: 'male', ethnicity: 'Mông' },
    history: 'Tổ hợp tác 10 hộ thu nấm hương rừng trồng ở bìa rừng Nậm Xé từ năm 2018.',
    structure: 'Tổ trưởng và mười hộ thành viên.',
  },
  {
    key: 'duong-quy',
    serial: 227,
    kind: 'cooperative',
    name: 'Hợp tác xã Dược liệu Dương Quỳ',
    founded: d(2019, 11, 11),
    unitId: 'c:03106',
    street: 'thôn Nà Hin',
    person: { name: 'La Văn Chiên', position: 'Giám đốc', sex: 'male', ethnicity: 'Tày' },
    history:
      'Lập năm 2019 từ chín hộ Tày trồng giảo cổ lam dưới tán cây ăn quả; năm 2023 chuyển từ phơi sân sang sấy bơm nhiệt.',
    structure: 'Giám đốc, kế toán, tổ trồng 24 hộ, xưởng sấy và đóng túi 7 người.',
  },
];
