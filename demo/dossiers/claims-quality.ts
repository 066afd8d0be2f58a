import { byDegree, type Claim } from './telling.ts';

const eye: Claim = ({ facts }) => facts.senses[0];
const nose: Claim = ({ facts }) => facts.senses[1];
const tongue: Claim = ({ facts }) => facts.senses[2];
const unique: Claim = ({ facts }) => facts.unique;

/** Part C: what the product is. By label; a label that begins so is told so. */
export const QUALITY_CLAIMS: Readonly<Record<string, Claim>> = {
  'Tính độc đáo': unique,
  'Thiết kế': unique,
  'Giá trị tích hợp vào sản phẩm': ({ facts }) => facts.identity,
  'Chất lượng của nguyên liệu/thành phần': ({ facts }) => facts.material,
  'Tạp chất': clean,
  'Tính đầy đủ về sản phẩm, sạch': clean,
  'Màu nước': tongue,
  Vị: tongue,
  'Mùi, vị': tongue,
  Mùi: nose,
  'Mùi/vị': nose,
  'Tính năng sản phẩm': tongue,
  'Màu sắc': eye,
  Hình: eye,
  'Ngoại hình': eye,
  'Kích thước': eye,
  'Thể chất': eye,
  'Trạng thái': eye,
  'Độ tinh xảo': eye,
  'Độ đồng đều': eye,
  'Kiểu dáng': eye,
  'Chỉ tiêu cảm quan': ({ facts }) => facts.senses.join(' '),
  'Dinh dưỡng': ({ points, say }) =>
    points === 0
      ? 'Chưa kiểm nghiệm chỉ tiêu dinh dưỡng.'
      : points === 1
        ? say(
            'Phiếu kiểm nghiệm có hai chỉ tiêu: đường tổng và vitamin C.',
            'Kiểm nghiệm protein và tinh bột, phiếu kèm theo.',
          )
        : say(
            'Phiếu kiểm nghiệm bốn chỉ tiêu dinh dưỡng, in bảng trên nhãn.',
            'Kiểm nghiệm năm chỉ tiêu: năng lượng, đạm, đường, xơ, khoáng.',
          ),
  'Công bố': declared,
  'Đảm bảo chất lượng sản phẩm': assured,
  'Chất lượng an toàn thực phẩm': assured,
  'Điều kiện an toàn, chất lượng': assured,
  'Hướng dẫn sử dụng': ({ reached, say }) =>
    reached === 'most'
      ? say(
          'Hướng dẫn từng bước bằng chữ và hình, cách giữ sau khi mở.',
          'Tờ hướng dẫn chi tiết trong hộp, có lưu ý cho từng đối tượng.',
        )
      : say('Hướng dẫn ngắn in trên nhãn.', 'Nhãn ghi cách dùng và cách bảo quản.'),
  'Sự tiện lợi khi sử dụng, bảo quản': (told) =>
    byDegree(
      told,
      'Bao bì chưa tiện.',
      'Mở dễ, giữ nơi khô mát.',
      `${told.product.packing.split(';')[0] ?? ''}: chia sẵn liều, mang đi được, giữ ở nhiệt độ thường.`,
    ),
  'Hiệu quả sử dụng': ({ facts, say }) =>
    say(
      `${facts.senses[2]} Phiếu hỏi 60 người dùng kèm theo.`,
      `${facts.senses[2]} Khách quen mua lại trên 70%, theo sổ bán hàng.`,
    ),
  'Kiểm tra định kỳ': ({ reached, say }) =>
    reached === 'most'
      ? say(
          'Kiểm nghiệm khi công bố và mỗi sáu tháng, bốn phiếu gần nhất đều đạt.',
          'Đã kiểm tra định kỳ đủ, phiếu tháng 3/2026 đạt.',
        )
      : 'Có phiếu kiểm nghiệm khi công bố, chưa đủ các kỳ sau.',
  'Tính an toàn': ({ say }) =>
    say(
      'Phiếu thử kích ứng da đạt, nhãn có cảnh báo cho trẻ nhỏ.',
      'Kiểm kim loại nặng và vi sinh đạt, có cảnh báo không uống.',
    ),
  'Cơ hội thị trường toàn cầu': ({ points, facts, say }) =>
    points === 0
      ? say(
          'Chưa xuất khẩu, bán trong nước là chính.',
          'Chưa hướng tới xuất khẩu trong kế hoạch này.',
        )
      : /[Xx]uất/.test(facts.market)
        ? `${facts.market} Hợp đồng và tờ khai kèm theo.`
        : say(
            'Đủ hồ sơ công bố để bán sang nước trong vùng, đang gửi mẫu chào hàng.',
            'Có phiếu đánh giá thị trường và khách nước ngoài đặt mẫu thử.',
          ),
};

function clean(told: Parameters<Claim>[0]): string {
  return byDegree(
    told,
    'Còn lẫn ít vụn, đang mua thêm sàng.',
    told.say(
      'Nhặt tay và sàng hai lần, tạp chất rất ít.',
      'Lọc và nhặt tay; mẫu lưu có vụn nhỏ trong ngưỡng tiêu chuẩn.',
    ),
    told.say(
      'Qua sàng, lọc và nhặt tay, mẫu lưu từng lô không thấy tạp chất.',
      'Ba lần kiểm bằng mắt trên bàn đèn, phiếu kiểm nghiệm không phát hiện tạp chất.',
      'Dây chuyền có lưới lọc và nam châm, mẫu lưu sạch.',
    ),
  );
}

function declared(told: Parameters<Claim>[0]): string {
  const { standard } = told.facts;
  return byDegree(
    told,
    `Hồ sơ công bố theo ${standard} đang hoàn thiện.`,
    told.say(
      `Đã công bố chất lượng theo ${standard}.`,
      `Bản tự công bố theo ${standard}, gửi cơ quan quản lý và niêm yết tại xưởng.`,
    ),
    told.say(
      `Công bố theo ${standard}, phiếu kiểm nghiệm đủ chỉ tiêu trong 12 tháng.`,
      `Công bố đúng quy định theo ${standard}; nguyên liệu và bao bì có tiêu chuẩn riêng.`,
    ),
  );
}

function assured(told: Parameters<Claim>[0]): string {
  return byDegree(
    told,
    'Chưa có kế hoạch kiểm soát riêng, làm theo thói quen của tổ.',
    told.say(
      'Có giấy chứng nhận đủ điều kiện an toàn thực phẩm hoặc bản kiểm soát nội bộ, còn hiệu lực.',
      'Sổ kiểm soát từng lô, giấy đủ điều kiện của cơ sở kèm theo.',
      'Kế hoạch kiểm soát nội bộ lập năm 2025, ghi chép đủ từng tuần.',
    ),
    told.say(
      'Hệ thống quản lý chất lượng được chứng nhận, đánh giá giám sát năm 2026 đạt.',
      'Kiểm soát nội bộ gắn với mã lô, truy ngược đến từng hộ trong một ngày.',
    ),
  );
}
