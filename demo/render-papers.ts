import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { EvidenceKind } from '#domain/dossier/evidence.ts';
import { fontFolders } from '#documents/typst/fonts.ts';
import { projectRoot } from '#platform/project-root.ts';
import { paperName } from './play/paper-files.ts';

/** What lies in a dossier under each kind of evidence (form 02, Annex III), in our own words. */
const PAPERS: Readonly<Record<EvidenceKind, readonly [title: string, holds: string]>> = {
  1: ['Đăng ký kinh doanh', 'Bản chụp giấy cho thấy cơ sở được lập và hoạt động đúng luật.'],
  2: ['Giấy chứng nhận điều kiện sản xuất', 'Bản chụp giấy mà sản phẩm này bắt buộc phải có.'],
  3: [
    'Nguồn gốc nguyên liệu và liên kết',
    'Xác nhận vùng trồng, hợp đồng với hộ, biên bản thanh lý, hóa đơn.',
  ],
  4: ['Môi trường và công nghệ', 'Hồ sơ môi trường, ảnh công trình và thiết bị.'],
  5: ['Lao động địa phương', 'Danh sách lao động có nơi thường trú và chữ ký.'],
  6: ['Tăng trưởng', 'Kết quả xếp loại hợp tác xã hoặc báo cáo tài chính hai năm gần nhất.'],
  7: [
    'Sở hữu trí tuệ',
    'Quyết định chấp nhận đơn, giấy chứng nhận nhãn hiệu, giấy cho phép dùng dấu hiệu địa lý.',
  ],
  8: ['Thị trường và phân phối', 'Hợp đồng, đơn đặt, hóa đơn bán cho đại lý.'],
  9: ['Quảng bá sản phẩm', 'Ảnh trang giới thiệu, giấy mời và ảnh gian hàng hội chợ.'],
  10: ['Câu chuyện sản phẩm', 'Tờ rơi, ảnh, phim và tiếng kể chuyện sản phẩm.'],
  11: ['Công bố chất lượng', 'Bản công bố và tiêu chuẩn của sản phẩm.'],
  12: [
    'Phiếu kiểm nghiệm',
    'Kết quả kiểm nghiệm chất lượng và an toàn theo tiêu chuẩn đã công bố.',
  ],
  13: ['Nhãn và mã truy xuất', 'Ảnh nhãn hai mặt, mã vạch, tem truy xuất nguồn gốc.'],
  14: [
    'Kiểm soát chất lượng',
    'Giấy chứng nhận hệ thống quản lý hoặc kế hoạch kiểm soát và sổ theo dõi lô.',
  ],
  15: ['Giải thưởng, bình chọn', 'Bằng khen, kết quả bình chọn của tổ chức có uy tín.'],
};

/** Written as the moment of making, so that the same sheet is the same bytes. */
const MADE_AT = Date.UTC(2026, 5, 1) / 1000;

/** The sheets as PDF, by the name of their file. */
export function renderPapers(): ReadonlyMap<string, Uint8Array> {
  const workspace = path.join(import.meta.dirname, 'papers');
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontPaths: fontFolders(projectRoot()) }],
  });
  const mainFilePath = path.join(workspace, 'paper.typ');
  return new Map(
    Object.entries(PAPERS).map(([kind, [title, holds]]) => {
      const pages = compiler.compile({ mainFilePath, inputs: { title, holds, kind } });
      if (!pages.result) throw new Error(JSON.stringify(pages.takeDiagnostics()));
      const pdf = compiler.pdf(pages.result, { creationTimestamp: MADE_AT });
      return [paperName(Number(kind)), pdf];
    }),
  );
}

/** Run by hand after the template has changed: `node demo/render-papers.ts`. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = path.join(import.meta.dirname, 'papers');
  await mkdir(folder, { recursive: true });
  for (const [name, pdf] of renderPapers()) await writeFile(path.join(folder, name), pdf);
}
