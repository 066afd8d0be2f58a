import { formatDong } from '#domain/dossier/dong.ts';
import { kindRule } from '#domain/parties/kinds.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { byDegree, open, type Claim } from './telling.ts';

/** Part A: production, development of the product, strength of the community. By label. */
export const PRODUCTION_CLAIMS: Readonly<Record<string, Claim>> = {
  'Nguồn nguyên liệu': ({ facts }) => facts.material,
  'Nguồn gốc sản phẩm': ({ facts }) => facts.material,
  'Chứng nhận vùng nguyên liệu': certified,
  'Chứng nhận vùng sản xuất': certified,
  'Gia tăng giá trị': ({ facts }) => facts.make,
  'Năng lực đáp ứng phân phối': (told) =>
    told.say(
      `Sản lượng năm 2025 là ${told.facts.output}, giao đủ các đơn đã nhận; kho trữ được hai tháng bán.`,
      `Mỗi năm làm được ${told.facts.output}; mùa cao điểm tăng ca, không phải từ chối khách quen.`,
      `Năm 2025 bán ra ${told.facts.output}, ở mức ${byDegree(told, 'nhỏ', 'trung bình', 'lớn')} so với cơ sở cùng loại trong vùng.`,
    ),
  'Liên kết chuỗi trong sản xuất': linked,
  'Liên kết sản xuất': linked,
  'Bảo vệ môi trường': environment,
  'Công nghệ bền vững': ({ reached, say, between, producer: { name, street } }) =>
    reached === 'none'
      ? say(
          `${name} chưa áp dụng; đang tìm hiểu điện mặt trời và tái sử dụng nhiệt thừa.`,
          'Chưa có; dự tính thay bếp than bằng bếp hoàn khí năm tới.',
        )
      : say(
          `${name} dùng điện mặt trời mái ${between(4, 18)} kW, ảnh và hóa đơn điện kèm theo.`,
          `Phụ phẩm ở ${street} được ủ làm phân hoặc chất đốt, mỗi năm khoảng ${between(2, 19)} tấn, không chở đi chôn lấp.`,
          `Nước dùng ở ${street} được lắng, lọc và tưới vườn, giảm ${between(20, 45)}% nước giếng.`,
          `Thu hồi nhiệt thừa để sấy, mỗi mẻ bớt ${between(15, 40)}% củi và điện.`,
        ),
  'Nguồn gốc ý tưởng sản phẩm': ({ facts }) => facts.idea,
  'Đóng gói, bao bì sản phẩm': packing,
  'Bao bì, ghi nhãn sản phẩm': label,
  'Phong cách, ghi nhãn hàng hóa': label,
  'Phong cách, ghi nhãn sản phẩm': label,
  'Nhãn song ngữ': ({ reached, say, product: { name } }) =>
    reached === 'none'
      ? say(
          `Nhãn ${name} mới chỉ có tiếng Việt.`,
          `Chưa in tiếng nước ngoài trên bao ${name}; sẽ làm ở lần in nhãn tới.`,
        )
      : say(
          `Nhãn ${name} in tiếng Việt và tiếng Anh, do một giáo viên trong xã soát lại.`,
          `Mặt sau bao ${name} có phần tiếng Anh đủ tên, thành phần và cách dùng.`,
          `Tên ${name} và lời giới thiệu in hai thứ tiếng từ lần in nhãn năm 2026.`,
        ),
  'Loại hình tổ chức sản xuất - kinh doanh': ({ producer }) =>
    `${kindRule(producer.kind).label.vi}, thành lập ngày ${formatVietnameseDate(producer.founded)}; giấy tờ đăng ký kèm theo.`,
  'Đại diện là nữ, DTTS hoặc người khuyết tật': ({ producer: { person } }) =>
    `Người đại diện là ${person.sex === 'female' ? 'bà' : 'ông'} ${person.name}, dân tộc ${person.ethnicity}.`,
  'Sử dụng lao động địa phương': ({ facts: { workers }, say }) => {
    const [all, local] = workers;
    const share = `${Math.round((local / all) * 100)}%`;
    return say(
      `${all} lao động thường xuyên, ${local} người có hộ khẩu trong xã (${share}); danh sách có ký nhận.`,
      `${local} trên ${all} lao động là người trong xã, bằng ${share}; bảng lương quý I/2026 kèm danh sách.`,
    );
  },
  'Tăng trưởng sản xuất kinh doanh': ({ facts, points, producer, say }) => {
    const coop = producer.kind === 'cooperative';
    const rank = coop ? 'Xếp loại khá, lợi nhuận' : 'Lợi nhuận';
    return points > 1
      ? `${rank} tăng hai năm liền; doanh thu năm 2025 khoảng ${formatDong(facts.turnover)} triệu đồng.`
      : say(
          'Lợi nhuận năm 2025 cao hơn năm 2024, báo cáo thuế kèm theo.',
          'Năm 2025 có lãi, tăng so với năm trước theo sổ thu chi.',
        );
  },
  'Sở hữu trí tuệ': property,
};

function certified({ points, say, between, facts }: Parameters<Claim>[0]): string {
  const { households } = facts;
  if (points === 0)
    return say(
      `Chưa có chứng nhận vùng; ${households} hộ ghi nhật ký và cam kết không dùng chất cấm.`,
      `Vùng chưa được chứng nhận; ${between(8, 30)} hộ đã đăng ký lớp tập huấn VietGAP với xã.`,
    );
  return points === 1
    ? say(
        `Vùng của ${households} hộ có giấy chứng nhận theo tiêu chuẩn trong nước, còn hiệu lực.`,
        'Giấy chứng nhận vùng (tiêu chuẩn quốc gia) kèm sơ đồ các thửa và danh sách hộ.',
      )
    : say(
        `Vùng của ${households} hộ có chứng nhận quốc tế, đánh giá giám sát tháng ${between(1, 5)}/2026 đạt.`,
        `Chứng nhận quốc tế còn hạn, tổ chức chứng nhận lấy ${between(4, 16)} mẫu tháng 4/2026.`,
      );
}

function linked({ facts: { households }, say }: Parameters<Claim>[0]): string {
  if (households === 0)
    return 'Cơ sở tự làm từ đầu đến cuối, chưa có hợp đồng liên kết với hộ khác.';
  return say(
    `Hợp đồng liên kết với ${households} hộ, bao tiêu trên 75% sản lượng, đã thực hiện trên 12 tháng.`,
    `${households} hộ ký hợp đồng từ đầu vụ, có giá sàn; hai vụ liền thu mua trên 80% sản lượng ký.`,
    `Liên kết ổn định với ${households} hộ từ trước năm 2025, biên bản thanh lý từng vụ kèm theo.`,
  );
}

function environment(told: Parameters<Claim>[0]): string {
  const { say, between, producer } = told;
  const { name, street } = producer;
  return byDegree(
    told,
    `${name} đang làm hồ sơ môi trường.`,
    say(
      `${name} đã đăng ký môi trường; nước thải qua bể lắng ba ngăn ${between(4, 20)} m³ trước khi ra mương.`,
      `Có giấy xác nhận đăng ký môi trường và hợp đồng thu gom rác ${between(2, 5)} lần mỗi tuần tại ${street}.`,
    ),
    say(
      `${name} có đăng ký môi trường, bể xử lý nước thải và bao gói giấy, tre thay nhựa; ảnh từng hạng mục.`,
      `Hồ sơ môi trường, công trình thu gom tại ${street} và bao bì phân hủy được; nước thải đo ${between(2, 4)} lần đều đạt.`,
    ),
  );
}

function packing(told: Parameters<Claim>[0]): string {
  const shape = `${open(told.product.packing)}.`;
  const { say } = told;
  return byDegree(
    told,
    `${shape} Bao bì còn đơn giản.`,
    `${shape} ${say('Hình dáng gọn, dễ xếp kệ.', 'Kiểu gói do cơ sở tự thiết kế.')}`,
    `${shape} ${say('Mẫu gói do họa sĩ thiết kế, mở và đóng lại được.', 'Mẫu hộp mới làm năm 2026, dùng làm quà được ngay.')}`,
  );
}

function label(told: Parameters<Claim>[0]): string {
  const { say, between, product } = told;
  const { name } = product;
  return byDegree(
    told,
    `Nhãn ${name} còn thiếu, đang in lại.`,
    say(
      `Nhãn ${name} đủ nội dung bắt buộc, có vài dòng kể chuyện; chưa có mã truy xuất.`,
      `Nhãn ${name} đúng quy định, in tên vùng và lời kể ngắn.`,
      `Đã đối chiếu nhãn ${name} với ${between(9, 14)} nội dung bắt buộc, không thiếu nội dung nào.`,
    ),
    say(
      `Nhãn ${name} đủ nội dung, có câu chuyện và mã truy xuất theo lô; ảnh hai mặt kèm theo.`,
      `Nhãn mới của ${name}: quét mã thấy lô, ngày làm và hộ cung cấp; năm 2026 có ${between(3, 28) * 10} lượt quét.`,
      `Từ lô số ${between(12, 88)} năm 2026, nhãn ${name} có mã truy xuất và lời kể của người làm.`,
    ),
  );
}

function property({ points, product, say, between }: Parameters<Claim>[0]): string {
  const { name } = product;
  if (points === 0) return `Chưa nộp đơn đăng ký nhãn hiệu cho ${name}.`;
  if (points === 1)
    return say(
      `Đơn đăng ký nhãn hiệu cho ${name} đã được chấp nhận hợp lệ.`,
      `Đơn nhãn hiệu ${name} nộp tháng ${between(1, 9)}/2025, đã có quyết định chấp nhận hợp lệ.`,
    );
  return points === 2
    ? say(
        `Có giấy chứng nhận nhãn hiệu ${name} và quyền dùng nhãn hiệu mang tên địa phương.`,
        `Nhãn hiệu ${name} được cấp năm ${between(2021, 2024)}, kèm giấy cho phép dùng dấu hiệu nguồn gốc địa lý.`,
      )
    : say(
        `${name} có nhãn hiệu, quyền dùng dấu hiệu địa lý và kiểu dáng công nghiệp của bao bì.`,
        `Nhãn hiệu, dấu hiệu địa lý và quyền tác giả hình vẽ trên bao ${name}, ba giấy kèm theo.`,
      );
}
