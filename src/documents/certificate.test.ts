import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { certificatePage, renderCertificate, renderCertificates } from './certificate.ts';
import type { CertificateRecord } from './certificate.ts';
import { demoCertificate } from './testing/certificate-record.ts';
import { instant } from './testing/instant.ts';
import { readDocument, wholeText } from './testing/read-document.ts';
import type { ReadDocument } from './testing/read-document.ts';

const PLUM = demoCertificate();

const read = (...records: CertificateRecord[]) =>
  readDocument('certificate', records.map(certificatePage));

const PIXELS_PER_MM = 6;

const picture = (document: ReadDocument) =>
  sharp(Buffer.from(document.outlines))
    .resize({ width: 297 * PIXELS_PER_MM })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer();

interface Strip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The darkest pixel of a strip given in millimetres: 0 is black, 255 white. */
async function darkest(page: Buffer, strip: Strip): Promise<number> {
  const pixels = (mm: number) => Math.round(mm * PIXELS_PER_MM);
  const area = {
    left: pixels(strip.left),
    top: pixels(strip.top),
    width: pixels(strip.width),
    height: pixels(strip.height),
  };
  const cut = await sharp(page).extract(area).greyscale().raw().toBuffer();
  return Math.min(...cut);
}

const noon = instant('2026-12-04T05:00:00.000Z');

test('a certificate says who certifies what, of whom, how many stars, and until when', () => {
  expect(read(PLUM).pages).toEqual([
    [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'GIẤY CHỨNG NHẬN',
      'SẢN PHẨM OCOP',
      'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai chứng nhận sản phẩm',
      'Mận Tam hoa sấy dẻo Bắc Hà',
      'Hợp tác xã Nông sản Bản Mây',
      'xã Bắc Hà, tỉnh Lào Cai',
      'đạt hạng ',
      '4 sao',
      ', 73,38 điểm, theo Quyết định số 26/2026/QĐ-TTg',
      'Số giấy chứng nhận',
      '0412/GCN-OCOP',
      'Mã sản phẩm',
      '15-02839-07-2026',
      'Quyết định',
      '3127/QĐ-UBND ngày 04/12/2026',
      'Có giá trị',
      '04/12/2026 – 03/12/2029',
      'Quét mã để biết hạng sao còn hiệu lực hay không.',
      'saoque.example/kiem-tra/15-02839-07-2026',
      'Lào Cai, ngày 04 tháng 12 năm 2026',
      'CHỦ TỊCH',
      'DỮ LIỆU MẪU',
      'Hoàng Minh Đức',
      'DỮ LIỆU MẪU: CƠ SỞ VÀ NGƯỜI KÝ KHÔNG CÓ THẬT',
    ],
  ]);
});

test('the QR code on the page leads to the check page of this product', async () => {
  const { data, info } = await sharp(await picture(read(PLUM)))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(found?.data).toBe('https://saoque.example/kiem-tra/15-02839-07-2026');
});

test('a real certificate carries no mark of demonstration data', () => {
  expect(wholeText(read({ ...PLUM, demo: false }))).not.toContain('MẪU');
});

test('a reprint says that it is one and of which day', () => {
  const reprint = read({ ...PLUM, mode: { kind: 'reprint', printedOn: plainDate(2027, 1, 5) } });
  expect(wholeText(reprint)).toContain('BẢN IN LẠI NGÀY 05/01/2027');
});

test('a preview says that it has no value', () => {
  const preview = wholeText(read({ ...PLUM, mode: { kind: 'preview' } }));
  expect(preview).toContain('BẢN XEM TRƯỚC KHÔNG CÓ GIÁ TRỊ');
});

test('a deputy signs for the chair', () => {
  expect(wholeText(read({ ...PLUM, signerTitle: 'Phó Chủ tịch' }))).toContain(
    'KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
  );
});

test('text that looks like markup is printed as it was typed', () => {
  const product = '#x = 1 $a^2$ *đậm* _nghiêng_ - gạch \\ "ngoặc" \'đơn\' `mã` <nhãn> @a // b';
  expect(wholeText(read({ ...PLUM, product }))).toContain(product);
});

const LONG_NAMES: [string, string][] = [
  ['120 letters in words', 'Trà Shan tuyết cổ thụ '.repeat(6).slice(0, 120)],
  ['120 letters without a blank', 'Ẵ'.repeat(120)],
  ['all marks on capitals', 'ẰẲẴẶẦẨẪẬỀỂỄỆỒỔỖỘỜỞỠỢỪỬỮỰỲỶỸỴĐ '.repeat(4).trim()],
];

test.each(LONG_NAMES)('a name of %s stays on its one page, whole', (_kind, name) => {
  const document = read({ ...PLUM, product: name, producer: name, address: name });
  expect(document.pages).toHaveLength(1);
  const letters = wholeText(document).replace(/\s/gu, '');
  expect(letters.split(name.replace(/\s/gu, ''))).toHaveLength(4);
});

test.each(LONG_NAMES)(
  'a name of %s leaves the margins and the row above the signature free',
  async (_kind, name) => {
    const page = await picture(read({ ...PLUM, product: name, producer: name, address: name }));
    const strips = [
      { left: 22, top: 40, width: 5, height: 90 },
      { left: 270, top: 40, width: 5, height: 90 },
      { left: 22, top: 142, width: 253, height: 0.7 },
    ];
    for (const strip of strips) expect(await darkest(page, strip)).toBeGreaterThan(200);
  },
);

test('certificates printed together are a page each, in order', () => {
  const pages = read(PLUM, { ...PLUM, number: '0413/GCN-OCOP', star: 3 }).pages;
  expect(pages.map((page) => page.find((text) => text.endsWith('/GCN-OCOP')))).toEqual([
    '0412/GCN-OCOP',
    '0413/GCN-OCOP',
  ]);
});

test('the same certificate made at the same moment is the same file, as PDF/A-2a', async () => {
  const [first, second] = [
    await renderCertificate(PLUM, { timestamp: noon }),
    await renderCertificates([PLUM], {
      timestamp: noon,
      title: 'Giấy chứng nhận 0412/GCN-OCOP: Mận Tam hoa sấy dẻo Bắc Hà',
    }),
  ];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const text = Buffer.from(first).toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text.includes('<pdfaid:part>2</pdfaid:part>')).toBe(true);
  expect(text.includes('<pdfaid:conformance>A</pdfaid:conformance>')).toBe(true);
  expect(text.includes('<xmp:CreateDate>2026-12-04T05:00:00+00:00</xmp:CreateDate>')).toBe(true);
});
