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
  'Hướng dẫn sử dụng': ({ reached, say, between, product }) =>
    reached === 'most'
      ? say(
          `Hướng dẫn dùng ${product.name} gồm ${between(4, 7)} bước bằng chữ và hình, cách giữ sau khi mở.`,
          `Tờ hướng dẫn trong mỗi gói ${product.name}, có lưu ý cho từng đối tượng.`,
        )
      : say(
          `Hướng dẫn ngắn in trên nhãn ${product.name}.`,
          `Nhãn ${product.name} ghi cách dùng và cách bảo quản.`,
        ),
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
  'Cơ hội thị trường toàn cầu': ({ points, facts, say, product }) =>
    points === 0
      ? say(
          `${product.name} chưa xuất khẩu, bán trong nước là chính.`,
          `Kế hoạch này chưa tính xuất khẩu ${product.name}.`,
          `Chưa có khách nước ngoài đặt ${product.name}.`,
        )
      : `${facts.market} Hợp đồng hoặc đơn đặt kèm theo.`,
};

function clean(told: Parameters<Claim>[0]): string {
  const { say, between, product } = told;
  return byDegree(
    told,
    'Còn lẫn ít vụn, đang mua thêm sàng.',
    say(
      `Nhặt tay và sàng hai lần; ${between(20, 60)} mẫu lưu có rất ít tạp chất.`,
      'Lọc và nhặt tay; mẫu lưu có vụn nhỏ trong ngưỡng tiêu chuẩn.',
    ),
    say(
      `Qua sàng, lọc và nhặt tay; ${between(20, 90)} mẫu lưu năm 2026 không thấy tạp chất.`,
      `Ba lần kiểm bằng mắt trên bàn đèn, phiếu kiểm nghiệm ${product.name} không phát hiện tạp chất.`,
      `Dây chuyền ${product.name} có lưới lọc và nam châm, mẫu lưu sạch.`,
    ),
  );
}

function declared(told: Parameters<Claim>[0]): string {
  const { facts, say, between, product } = told;
  const { standard } = facts;
  return byDegree(
    told,
    `Hồ sơ công bố theo ${standard} đang hoàn thiện.`,
    say(
      `Đã công bố chất lượng ${product.name} theo ${standard}.`,
      `Bản tự công bố theo ${standard}, gửi cơ quan quản lý và niêm yết tại xưởng.`,
    ),
    say(
      `Công bố theo ${standard}, phiếu kiểm nghiệm ${between(6, 14)} chỉ tiêu trong 12 tháng.`,
      `Công bố đúng quy định theo ${standard}; nguyên liệu và bao bì có tiêu chuẩn riêng.`,
    ),
  );
}

function assured(told: Parameters<Claim>[0]): string {
  const { level, say, between, product, producer } = told;
  if (/ISO|quốc tế|đã hậu kiểm/.test(level))
    return say(
      `Hệ thống quản lý chất lượng của ${producer.name} được chứng nhận, đánh giá giám sát tháng ${between(2, 5)}/2026 đạt.`,
      `${producer.name} có chứng nhận hệ thống quản lý từ năm ${between(2023, 2025)}, sổ kiểm soát ${product.name} kèm theo.`,
    );
  if (level.includes('truy xuất'))
    return `Kiểm soát nội bộ gắn với mã lô ${product.name}, truy ngược đến từng hộ trong một ngày.`;
  if (level.startsWith('Có kế hoạch'))
    return `Kế hoạch kiểm soát nội bộ của ${producer.name} lập năm 2025, ghi chép đủ từng tuần.`;
  return level === '' || level.startsWith('Không')
    ? 'Chưa có kế hoạch kiểm soát riêng, làm theo thói quen của tổ.'
    : say(
        `${producer.name} có giấy chứng nhận đủ điều kiện của cơ sở, còn hiệu lực.`,
        `Sổ kiểm soát ${between(24, 96)} lô ${product.name}, giấy đủ điều kiện của cơ sở kèm theo.`,
      );
}
