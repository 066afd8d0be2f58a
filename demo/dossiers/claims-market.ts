import { byDegree, type Claim } from './telling.ts';

/** Part B: marketing and the story. By label. */
export const MARKET_CLAIMS: Readonly<Record<string, Claim>> = {
  'Khu vực phân phối chính': ({ facts }) => facts.market,
  'Tổ chức phân phối': (told) =>
    byDegree(
      told,
      'Chưa có người chuyên bán hàng, thành viên thay nhau giao.',
      told.say(
        'Một người phụ trách bán hàng, ghi sổ từng đại lý.',
        'Tổ bán hàng hai người, gọi đại lý mỗi tuần.',
      ),
      told.say(
        'Bộ phận bán hàng dùng phần mềm theo dõi đơn, tồn kho và công nợ.',
        'Tổ phân phối ba người, đơn đặt qua điện thoại và trang riêng vào chung một sổ điện tử.',
      ),
    ),
  'Quảng bá sản phẩm': (told) =>
    byDegree(
      told,
      'Chưa quảng bá.',
      told.say(
        'Hai hội chợ trong tỉnh năm 2025 và trang mạng xã hội đăng hằng tuần.',
        'Trang mạng xã hội, một phiên chợ vùng cao và tờ rơi ở điểm bán.',
        'Tham gia ba hoạt động của tỉnh, có trang riêng giới thiệu.',
      ),
      told.say(
        'Năm 2025 dự sáu hội chợ, hai lần ngoài tỉnh; có website, mạng xã hội và phim ngắn.',
        'Website hai thứ tiếng, bốn hội chợ ngoài tỉnh, một đoàn khách nước ngoài đến xem.',
      ),
    ),
  'Câu chuyện sản phẩm': (told) =>
    byDegree(
      told,
      'Chưa viết câu chuyện.',
      told.say(
        'Câu chuyện in trên tờ rơi phát ở điểm bán, đang đưa lên trang riêng.',
        'Đã có câu chuyện trên tờ rơi và website.',
      ),
      told.say(
        'Câu chuyện có trên tờ rơi, website và trang hiện ra khi quét mã truy xuất.',
        'Kể bằng chữ, ảnh và phim hai phút; quét mã trên bao bì là xem được.',
      ),
    ),
  'Cấu trúc câu chuyện sản phẩm': ({ product, reached, say }) => {
    const [first = ''] = product.story.split('. ');
    const opening = `Mở bằng "${first.replaceAll('"', '').replace(/\.$/, '')}…"`;
    return reached === 'none'
      ? `${opening}, còn kể đơn giản.`
      : say(`${opening}, kể gọn trong một trang.`, `${opening}, có nhân vật và có kết.`);
  },
  'Trí tuệ/bản sắc địa phương': ({ facts }) => facts.identity,
};
