import { formatDong } from '#domain/dossier/dong.ts';
import { byDegree, type Claim } from './telling.ts';

/** Part B: marketing and the story. By label. */
export const MARKET_CLAIMS: Readonly<Record<string, Claim>> = {
  'Khu vực phân phối chính': ({ facts }) => facts.market,
  'Tổ chức phân phối': ({ level, say, between, producer, product }) => {
    if (level.includes('CNTT'))
      return say(
        `Bộ phận bán hàng ${between(3, 6)} người dùng phần mềm theo dõi đơn, tồn kho và công nợ.`,
        `Tổ phân phối ${between(3, 5)} người; đơn đặt qua điện thoại và trang riêng vào chung một sổ điện tử.`,
      );
    if (level.startsWith('Bộ phận'))
      return say(
        `Tổ bán hàng của ${producer.name} có ${between(3, 5)} người, mỗi người phụ trách một vùng.`,
        `Tổ phân phối ${between(2, 4)} người, gọi đại lý mỗi tuần, có sổ công nợ.`,
      );
    return level.startsWith('Người')
      ? say(
          `Một người phụ trách bán ${product.name}, ghi sổ ${between(6, 40)} khách quen.`,
          `Người bán hàng của ${producer.name} giao ${between(2, 5)} tuyến mỗi tuần.`,
        )
      : `Chưa có người chuyên bán ${product.name}, mọi người thay nhau giao.`;
  },
  'Quảng bá sản phẩm': (told) => {
    const { say, between, product } = told;
    return byDegree(
      told,
      'Chưa quảng bá.',
      say(
        `Năm 2025 đưa ${product.name} đi ${between(2, 3)} hội chợ trong tỉnh; trang mạng xã hội đăng hằng tuần.`,
        `Trang mạng xã hội ${formatDong(between(8, 46) * 100)} người theo dõi, một phiên chợ vùng cao và tờ rơi ở điểm bán.`,
        `${product.name} có mặt ở ${between(2, 3)} hoạt động của tỉnh và có trang riêng giới thiệu.`,
      ),
      say(
        `Năm 2025 dự ${between(5, 8)} hội chợ, ${between(2, 3)} lần ngoài tỉnh; có website, mạng xã hội và phim ngắn.`,
        `Website hai thứ tiếng, ${between(4, 6)} hội chợ ngoài tỉnh, ${between(2, 9)} đoàn khách đến xem nơi làm.`,
      ),
    );
  },
  'Câu chuyện sản phẩm': ({ level, say, between, product: { name } }) => {
    if (level.includes('truy xuất'))
      return say(
        `Câu chuyện ${name} có trên tờ rơi, website và trang hiện ra khi quét mã truy xuất.`,
        `Kể bằng chữ, ảnh và phim ${between(2, 5)} phút; quét mã trên bao ${name} là xem được.`,
      );
    if (level.includes('website'))
      return `Câu chuyện ${name} có trên tờ rơi và trang riêng, ${formatDong(between(3, 30) * 100)} lượt xem năm 2025.`;
    if (level.includes('tờ rơi'))
      return `Câu chuyện ${name} in trên tờ rơi, đã phát ${formatDong(between(4, 30) * 100)} tờ, đang đưa lên trang riêng.`;
    return level === ''
      ? `Chưa viết câu chuyện ${name}.`
      : `Câu chuyện ${name} được kể ở điểm bán, chưa in thành tờ rơi.`;
  },
  'Cấu trúc câu chuyện sản phẩm': ({ product, reached, say }) => {
    const [first = ''] = product.story.split('. ');
    const opening = `Mở bằng "${first.replaceAll('"', '').replace(/\.$/, '')}…"`;
    return reached === 'none'
      ? `${opening}, còn kể đơn giản.`
      : say(`${opening}, kể gọn trong một trang.`, `${opening}, có nhân vật và có kết.`);
  },
  'Trí tuệ/bản sắc địa phương': ({ facts }) => facts.identity,
};
