import type { Changes } from '#domain/dossier/content.ts';

/** What is new since the last star: one text for an upgrade, nine for a re-assessment. */
const TOLD: Readonly<Record<string, Partial<Changes>>> = {
  'mien-dao': {
    summary:
      'Từ khi đạt ba sao năm 2024: mở rộng vùng dong từ 80 lên 118 ha, bỏ hẳn phơi ven đường, thêm mã truy xuất và lô hàng thử đi Đài Loan.',
  },
  'gao-seng-cu': {
    summary:
      'Sau sao thứ ba: 40 ha được chứng nhận hữu cơ, máy tách màu và hút chân không, thêm 11 đại lý, doanh thu tăng một phần ba.',
  },
  'mang-vau': {
    summary:
      'Từ 2024 đến nay: sấy bơm nhiệt thay sấy than, thử lưu huỳnh từng mẻ, vào hai siêu thị ở Lào Cai, thêm chín hộ hái măng.',
  },
  'chan-bong': {
    summary:
      'Sau khi đạt ba sao tháng 5/2025: nhuộm lá thay thuốc nhuộm, thêm bảy khung cửi, hợp đồng với mười nhà nghỉ ở Mù Cang Chải.',
  },
  'tra-hop-qua': {
    summary:
      'Sau bốn sao: vùng hữu cơ từ 42 lên 70 ha, đóng khí nitơ, thẻ tên người hái và khách đặt từ Pháp; hồ sơ này hướng tới năm sao.',
  },
  'tra-ban-lien': {
    fields: {
      material: 'Vùng hữu cơ từ 150 lên 180 ha, thêm 31 hộ.',
      technology: 'Xưởng mới năm 2022, máy vò nhẹ và kho lạnh 10 tấn năm 2025.',
      packaging: 'Hộp thiếc thay hộp giấy cho dòng biếu.',
      label: 'Nhãn song ngữ, thêm mã truy xuất từng vườn.',
      declaration: 'Công bố lại TCCS 01:2023/BL theo tiêu chuẩn hữu cơ mới.',
      periodicTests: 'Sáu phiếu kiểm nghiệm từ 2024 đến 2026, đều đạt, không tồn dư thuốc.',
      market: 'Thêm thị trường Pháp; xuất khẩu từ 45% lên 60% sản lượng.',
      output: 'Từ 31 lên 42 tấn trà khô.',
      revenue: 'Doanh thu tăng từ 12,4 tỷ đồng năm 2023 lên 18,3 tỷ đồng năm 2025.',
    },
  },
  'tuong-ot': {
    fields: {
      material: 'Ký thêm 14 hộ trồng ớt, bỏ ớt mua trôi nổi từ 2024.',
      technology: 'Bồn lên men inox có van khí thay chum sành.',
      packaging: 'Nắp có tem xé, chai thủy tinh dày hơn.',
      label: 'In thang độ cay và mã truy xuất.',
      declaration: 'Công bố lại theo TCCS 01:2024/PL.',
      periodicTests:
        'Kiểm nghiệm sáu tháng một lần, năm phiếu đạt; một phiếu năm 2024 phải làm lại do thiếu chỉ tiêu.',
      market: 'Từ 29 lên 54 đại lý, thêm ba hệ thống siêu thị.',
      output: 'Từ 86 lên 140 tấn.',
      revenue: 'Từ 5,1 lên 8,7 tỷ đồng.',
    },
  },
  'nuoc-khoang': {
    fields: {
      material: 'Nguồn nước không đổi, gia hạn giấy phép khai thác đến 2035.',
      technology:
        'Thay dây chuyền chiết rót kín và đèn cực tím năm 2022, thêm máy thổi chai năm 2025.',
      packaging: 'Thêm chai thủy tinh 450 ml thu hồi.',
      label: 'Nhãn in bảng khoáng chất, bỏ câu quảng cáo chữa bệnh theo nhắc nhở năm 2024.',
      declaration: 'Công bố hợp quy lại năm 2025.',
      periodicTests: 'Kiểm nghiệm hằng quý, tám phiếu kèm theo; phiếu quý I/2026 đang chờ bản gốc.',
      market: 'Từ 88 lên 120 đại lý.',
      output: 'Từ 3,1 lên 4,2 triệu lít.',
      revenue: 'Từ 16 lên 21,5 tỷ đồng.',
    },
  },
};

/** What the producer writes of the changes; undefined for a product that had no star before. */
export function changesOf(product: string, opened: Changes): Changes | undefined {
  const told = TOLD[product];
  return told && { ...opened, ...told };
}
