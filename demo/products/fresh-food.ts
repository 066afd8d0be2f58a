import type { DemoProduct } from './product.ts';

/** Annex I.1 and I.2: fresh and first-processed food. */
export const FRESH_FOOD: readonly DemoProduct[] = [
  {
    key: 'cam-sanh',
    producer: 'luc-yen',
    name: 'Cam sành Lục Yên',
    annexI: 'I.1.a',
    summary: 'Cam sành vỏ sần, ruột đỏ, chín từ tháng Chạp, trồng VietGAP trên đồi đất đỏ Lục Yên.',
    story:
      'Cam sành Lục Yên từng theo tàu hỏa về Hà Nội từ thời bao cấp, rồi gần như mất vì bệnh vàng lá. Những hộ trụ lại ở Khe Cam nhổ bỏ cả đồi, để đất nghỉ hai năm, trồng lại bằng cây sạch bệnh. Quả bây giờ nhỏ hơn ngày trước một chút, nhưng người già trong làng bóc ra, ngửi vỏ và bảo: đúng nó rồi.',
    packing: 'Túi lưới 2 kg; thùng giấy 5 kg và 10 kg, quả bọc giấy từng lớp',
    pictures: [['cam', 'Cam sành Lục Yên, một quả bổ đôi']],
    facts: {
      make: 'Cam được cắt cuống bằng kéo khi vỏ ngả vàng hai phần ba, rửa bằng nước sạch, phân cỡ bằng máy, lau khô và dán mã vườn lên từng quả.',
      standard: 'TCCS 01:2026/CSKH',
      material:
        'Toàn bộ quả lấy từ 38 ha VietGAP của 46 hộ ở xã Khánh Hòa; mỗi vườn có mã và sổ phun thuốc.',
      idea: 'Giống cam sành bản địa được các hộ nhân lại từ bảy cây đầu dòng còn sót ở Khe Cam.',
      identity:
        'Đất đỏ trên núi đá vôi và sương muối tháng Chạp làm cam Lục Yên chín chậm, vỏ sần, ruột sẫm; hội bưởi cam đầu xuân của người Tày vẫn chọn đĩa cam đẹp nhất để cúng.',
      senses: [
        'Quả tròn dẹt, vỏ sần màu vàng cam, cỡ quả trong thùng chênh nhau không quá 5%.',
        'Bóc vỏ có mùi tinh dầu cam rõ, không có mùi lạ.',
        'Tép mọng, ngọt thanh có chua nhẹ, độ ngọt đo được 11,8 độ Brix.',
      ],
      unique:
        'Vỏ sần dày giữ quả được 40 ngày ở nhiệt độ thường, khác cam sành miền xuôi chỉ giữ được 15 ngày.',
      market: 'Bán qua 14 cửa hàng trái cây ở Yên Bái, Lào Cai, Hà Nội và chợ đầu mối Long Biên.',
      reach: 3,
      plan: 'Thêm kho mát 30 tấn để bán rải đến tháng Ba, thử ép nước cam từ quả nhỏ.',
      workers: [24, 21],
      households: 46,
      output: '320 tấn quả',
      turnover: 5800,
    },
  },
  {
    key: 'ca-hoi',
    producer: 'ngu-chi-son',
    name: 'Cá hồi vân Ngũ Chỉ Sơn',
    annexI: 'I.1.b',
    summary:
      'Cá hồi vân nuôi trong nước suối 12–18 °C, làm sạch và ướp đá trong hai giờ sau khi vớt.',
    story:
      'Dưới chân năm ngọn núi như bàn tay xòe, nước suối lạnh quanh năm. Ngày đầu thả cá, cả bản ra xem thứ cá "chê nước ấm". Có hôm mất điện, mười hai người thay nhau quạt nước bằng tay đến sáng. Con cá lớn chậm mười bốn tháng, thịt chắc và ít mỡ hơn cá nhập.',
    packing: 'Cá nguyên con làm sạch 1,2–1,8 kg và phi lê 500 g, hút chân không, thùng xốp có đá',
    pictures: [['ca-hoi', 'Cá hồi vân đã làm sạch, đặt trên khay đá']],
    facts: {
      make: 'Cá nhịn ăn hai ngày, vớt, làm ngất bằng nước đá, cắt tiết, mổ rửa bằng nước suối đã lọc, ướp đá vảy và hút chân không trong hai giờ.',
      standard: 'TCCS 02:2025/NCS',
      material:
        'Cá nuôi tại 34 bể của công ty ở xã Ngũ Chỉ Sơn, trứng giống ấp tại chỗ; 90% sản lượng xuất từ bể trong xã.',
      idea: 'Nghề nuôi cá nước lạnh có ở nhiều nơi; công ty chọn lối nuôi thưa 12 kg/m³ để lấy thịt chắc.',
      identity: 'Nước khe từ đỉnh Ngũ Chỉ Sơn, lạnh quanh năm, là điều không nơi nào dẫn về được.',
      senses: [
        'Da sáng, vân hồng rõ dọc thân, cỡ cá trong lô chênh nhau dưới 10%.',
        'Mùi tanh nhẹ của cá tươi, không mùi bùn.',
        'Thịt hồng cam, thớ chắc, ấn tay đàn hồi lại ngay.',
      ],
      unique: 'Thịt ít mỡ (6,2%) nên nướng không chảy nước và ăn gỏi không ngấy.',
      market: 'Giao cho 21 nhà hàng, khách sạn ở Sa Pa và ba cửa hàng hải sản ở Hà Nội.',
      reach: 3,
      plan: 'Lắp hệ thống lọc tuần hoàn cho tám bể để nuôi được qua tháng Sáu.',
      workers: [19, 13],
      households: 0,
      output: '62 tấn cá thương phẩm',
      turnover: 14200,
    },
  },
  {
    key: 'gao-seng-cu',
    producer: 'nam-lu',
    name: 'Gạo Séng Cù Nấm Lư',
    annexI: 'I.2.a',
    summary: 'Gạo Séng Cù hạt dài, cơm dẻo và đậm, cấy một vụ trên ruộng bậc thang Mường Khương.',
    story:
      'Người Nùng ở Nấm Lư gọi Séng Cù là "lúa mới" dù nó đã ở đây ba mươi năm. Ruộng bậc thang hứng nước khe lạnh nên một năm chỉ được một vụ; bù lại hạt gạo trong và thơm đến mức nhà này nấu cơm, nhà kia biết. Hợp tác xã giữ một thửa giống riêng, mỗi năm các bà đi chọn từng bông.',
    packing:
      'Túi vải không dệt 2 kg và 5 kg, hộp giấy hút chân không 1 kg, có mã truy xuất theo thửa',
    pictures: [
      ['gao-nep', 'Túi gạo Séng Cù cạnh bát gạo và bông lúa'],
      ['ruong-lua', 'Ruộng bậc thang Nấm Lư mùa lúa chín'],
    ],
    facts: {
      make: 'Thóc gặt đúng độ chín 85%, sấy tĩnh ở 38 °C trong 20 giờ, ủ kho 45 ngày rồi mới xát; gạo qua máy tách màu, hút chân không trong ngày.',
      standard: 'TCCS 01:2025/NL',
      material:
        'Toàn bộ thóc từ 96 ha ruộng bậc thang của 212 hộ xã Mường Khương, 40 ha đã có chứng nhận hữu cơ TCVN 11041.',
      idea: 'Giống Séng Cù được giữ thuần trên chân ruộng Nấm Lư hơn 30 năm, là đặc sản riêng của vùng.',
      identity:
        'Lễ cúng rừng của người Nùng định ngày xuống mạ; nước khe, đất đá vôi và đêm lạnh tháng Chín làm nên hạt gạo trong, thơm.',
      senses: [
        'Hạt dài đều, trong, tấm dưới 3%.',
        'Gạo sống đã thơm nhẹ, cơm thơm rõ khi mở vung.',
        'Cơm dẻo, để nguội không cứng, vị đậm ngọt ở cuống lưỡi.',
      ],
      unique: 'Một vụ lúa một năm ở độ cao 900 m cho hàm lượng amyloza 15%, cơm dẻo mà không dính.',
      market:
        'Có mặt ở 32 đại lý tại 7 tỉnh, hai chuỗi thực phẩm sạch ở Hà Nội và trên sàn thương mại điện tử.',
      reach: 5,
      plan: 'Mở rộng diện tích hữu cơ lên 70 ha, làm gạo lứt Séng Cù cho người ăn kiêng.',
      workers: [27, 25],
      households: 212,
      output: '410 tấn gạo',
      turnover: 11900,
    },
  },
  {
    key: 'nep-tu-le',
    producer: 'tu-le',
    name: 'Gạo nếp tan Tú Lệ',
    annexI: 'I.2.a',
    summary: 'Nếp tan hạt tròn mẩy của cánh đồng Tú Lệ, xôi dẻo thơm để nguội vẫn mềm.',
    story:
      'Cánh đồng Tú Lệ nằm lọt giữa ba ngọn Khau Phạ, Khau Thán, Khau Song; suối Mường Lùng chảy qua mang nước mát xuống ruộng. Người Thái kể nàng tiên đánh rơi hạt nếp xuống đây nên nơi khác lấy giống về cấy thì xôi không còn thơm. Đồ một chõ xôi, khói bay sang nhà bên.',
    packing: 'Túi 1 kg và 2 kg hút chân không, hộp quà hai túi',
    pictures: [
      ['gao-nep', 'Túi gạo nếp tan Tú Lệ và bát gạo'],
      ['ruong-lua', 'Cánh đồng Tú Lệ giữa ba ngọn núi'],
    ],
  },
  {
    key: 'gao-muong-lo',
    producer: 'chao-ha',
    name: 'Gạo Hương Chiêm Mường Lò',
    annexI: 'I.2.a',
    summary: 'Gạo tẻ thơm cánh đồng Mường Lò, xát mới theo đơn đặt trong tuần.',
    story:
      '"Nhất Thanh, nhì Lò": cánh đồng Mường Lò rộng thứ hai Tây Bắc. Các hộ Chao Hạ cấy lúa bằng mạ khay, bón phân chuồng ủ và hẹn nhau không phun thuốc sau khi lúa trỗ, để gạo đầu mùa nấu được cả cho trẻ nhỏ.',
    packing: 'Túi 5 kg và 10 kg',
    pictures: [['ruong-lua', 'Cánh đồng Mường Lò vào mùa gặt']],
  },
  {
    key: 'mat-ong-pung-luong',
    producer: 'ong-cao-nguyen',
    name: 'Mật ong hoa rừng Púng Luông',
    annexI: 'I.2.b',
    summary:
      'Mật của ong nội nuôi quanh ruộng bậc thang, quay một lần mỗi mùa hoa, thủy phần dưới 20%.',
    story:
      'Ở Púng Luông, mùa hoa sơn tra trắng núi chỉ kéo dài hai mươi ngày. Người nuôi ong dậy trước khi sương tan, mở đõ xem tầng mật đã vít nắp chưa; chưa vít thì để đấy, mất ngày nắng cũng chịu. Vì thế lọ mật ở đây năm nhiều năm ít, nhưng đông lại mịn như mỡ khi trời rét.',
    packing: 'Lọ thủy tinh 250 g, 500 g; hộp quà hai lọ kèm que lấy mật',
    pictures: [['mat-ong', 'Lọ mật ong Púng Luông, que lấy mật và miếng tầng ong']],
    facts: {
      make: 'Tầng mật đã vít nắp trên 80% được quay ly tâm, lọc hai lần qua lưới inox, để lắng bảy ngày và đóng lọ; không đun nóng quá 40 °C.',
      standard: 'TCCS 01:2026/OCN',
      material:
        '620 đàn ong nội của 41 hộ đặt trong bán kính 6 km quanh bản Háng Hoa, toàn bộ trong xã Púng Luông.',
      idea: 'Nghề bắt ong rừng về nuôi trong đõ gỗ của người Mông, nay thêm kỷ luật chờ mật chín.',
      identity:
        'Hoa sơn tra, hoa bạc hà dại và rừng già quanh ruộng bậc thang cho mật mùi riêng; lễ mừng cơm mới của người Mông vẫn có bát mật chấm bánh dày.',
      senses: [
        'Mật sánh, màu hổ phách nhạt, trong, không bọt.',
        'Thơm hoa sơn tra, mùi giữ lâu sau khi mở nắp.',
        'Ngọt đậm, hậu hơi the, khi rét kết tinh mịn.',
      ],
      unique: 'Mật ong nội một mùa hoa, kết tinh mịn trắng ngà, khó lẫn với mật ong ngoại.',
      market: 'Bán ở 11 đại lý tại Lào Cai, Hà Nội, Hải Phòng và điểm dừng chân ruộng bậc thang.',
      reach: 3,
      plan: 'Làm mật ong nguyên tầng đóng hộp và xin chỉ dẫn địa lý cùng các xã lân cận.',
      workers: [16, 16],
      households: 41,
      output: '7,5 tấn mật',
      turnover: 2600,
    },
  },
  {
    key: 'mat-ong-bao-ha',
    producer: 'bao-ha',
    name: 'Mật ong rừng Bảo Hà',
    annexI: 'I.2.b',
    summary: 'Mật ong nội nuôi bìa rừng ven sông Hồng, hạ thủy phần còn 20%.',
    story:
      'Ông bố để lại mười lăm đõ ong làm bằng thân cọ. Người con trai giữ cách cũ là không chuyển đàn theo hoa xa, chỉ thêm một việc mới: ghi ngày quay của từng thùng lên nắp lọ.',
    packing: 'Lọ thủy tinh 350 g, chai 500 ml',
    pictures: [['mat-ong', 'Mật ong rừng Bảo Hà trong lọ thủy tinh']],
    facts: {
      make: 'Mật quay khi vít nắp hai phần ba, lọc, hạ thủy phần ở 38 °C và chiết lọ tại nhà xưởng 40 m².',
      standard: 'TCCS 01:2026/LVD',
      material: '160 đàn của hộ và 240 đàn của tám hộ cùng thôn Liên Hà, đều ở xã Bảo Hà.',
      idea: 'Nghề nuôi ong có ở nhiều nơi; hộ giữ lối để đàn cố định cạnh rừng già.',
      identity:
        'Rừng vầu, rừng dổi ven sông Hồng và đõ ong thân cọ là cách nuôi của người Tày Bảo Hà.',
      senses: [
        'Màu nâu hổ phách, trong, không lẫn xác ong.',
        'Thơm nhẹ mùi hoa rừng.',
        'Ngọt, hậu hơi chua.',
      ],
      unique: 'Mỗi lọ ghi số thùng ong và ngày quay.',
      market: 'Bán tại nhà, ở đền Bảo Hà mùa lễ và qua ba đại lý ở Lào Cai.',
      reach: 2,
      plan: 'Đăng ký nhãn hiệu, làm hộp quà cho mùa lễ hội.',
      workers: [5, 5],
      households: 8,
      output: '3 tấn mật',
      turnover: 720,
    },
  },
];
