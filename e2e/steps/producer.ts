import sharp from 'sharp';
import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { awake, choose, fill, press } from '../harness/forms.ts';
import type { Person } from '../harness/people.ts';
import type { Choices } from '../harness/sheets.ts';

/** The address of the producer's draft for a product. */
export async function draftOf(producer: Person, product: string): Promise<string> {
  await producer.open('/lam-viec/ho-so?xem=draft');
  await producer.page.getByRole('link', { name: product, exact: true }).click();
  await producer.page.waitForURL('**/lam-viec/ho-so/*-*');
  return new URL(producer.page.url()).pathname;
}

/** Form 01: samples, place, pledge. */
export async function fillForm01({ page, open }: Person, dossier: string): Promise<void> {
  await open(`${dossier}/mau-01`);
  await fill(page, { samples: '5', place: 'Bắc Hà' });
  const pledged = page.locator('[name=pledged]');
  if (!(await pledged.isChecked())) await choose(page, 'pledged');
  await press(page, 'Lưu và đi tiếp', NEXT_STEP);
}

/** Form 02, parts I, II and IV. */
export async function fillForm02(producer: Person, dossier: string): Promise<void> {
  const { page, open } = producer;
  for (const [section, values] of Object.entries(FORM_02)) {
    await open(`${dossier}/mau-02/${section}`);
    await fill(page, values);
    await press(page, 'Lưu và đi tiếp', NEXT_STEP);
  }
  await open(`${dossier}/mau-02/tai-chinh`);
  for (const field of await page.locator('[name^="revenue."]').all())
    await field.fill('2.340.000.000');
  for (const field of await page.locator('[name^="profit."]').all())
    await field.fill('305.000.000');
  await press(page, 'Lưu và đi tiếp', NEXT_STEP);
}

/** Form 02 goes on to its next section, then to the self-score and the papers. */
const NEXT_STEP = /\/(mau-02|tu-cham|giay-to)/;

const FORM_02: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'thong-tin': {
    description: 'Mận Tam hoa chín cây, tách hạt bằng tay, sấy 55 °C trong 18 giờ, túi giấy 200 g.',
  },
  'lich-su': {
    history: 'Năm 2019, 12 hộ trồng mận góp vốn lập hợp tác xã; năm 2021 xây nhà sấy 80 m².',
    structure: 'Hội đồng quản trị 3 người, giám đốc, kế toán; tổ thu mua, tổ sấy, tổ bán hàng.',
  },
  'ket-qua': {
    planCarriedOut: 'Sấy 41 tấn mận tươi, đạt 103 % kế hoạch năm.',
    material: '48 hộ ở xã Bắc Hà ký hợp đồng, 62 ha, giá thu mua chốt từ đầu vụ.',
    quality: 'Độ ẩm từ 24 % còn 18 %; thêm công đoạn phân loại theo cỡ.',
    market: 'Bán ở 14 tỉnh, hai chuỗi cửa hàng và trên sàn thương mại điện tử.',
  },
  'ke-hoach': {
    development: 'Mở thêm một lò sấy, giữ vùng nguyên liệu 62 ha.',
    organisation: 'Thêm 6 thành viên; tập huấn an toàn thực phẩm mỗi quý.',
    market: 'Thêm hai điểm bán ở Hà Nội, làm nhãn song ngữ.',
  },
};

/** A photograph as a phone takes it, with the place in its EXIF. */
export function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: '#7a4a5e' } })
    .withExif({
      IFD0: { Make: 'Điện thoại', Model: 'Thử' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '22/1 32/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '104/1 17/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
}

/** Uploads a photograph as a paper that proves every criterion of the set. */
export async function addPaper(
  { page, open }: Person,
  dossier: string,
  set: CriteriaSet,
  title: string,
): Promise<void> {
  await open(`${dossier}/giay-to`);
  // The field is closed until the script that sends the file is there; photographs are kept as WebP.
  await awake(page);
  await page.getByLabel('Tệp hoặc ảnh chụp').setInputFiles({
    name: 'hop-dong.jpg',
    mimeType: 'image/jpeg',
    buffer: await photograph(),
  });
  await page.getByText('Đã nhận hop-dong.webp').waitFor();
  await page.locator('select[name=kind]').selectOption('3');
  await fill(page, { title, issuedOn: '10/01/2026', validUntil: '10/01/2028' });
  for (const { code } of leavesOf(set)) await choose(page, 'criteria', code);
  await page.getByRole('button', { name: 'Lưu giấy này' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
}

/** The self-score of all three parts. */
export async function scoreOneself(
  { page, open }: Person,
  dossier: string,
  set: CriteriaSet,
  choices: Choices,
): Promise<void> {
  for (const part of set.parts) {
    await open(`${dossier}/tu-cham/${part.code}`);
    for (const { code } of leavesOf({ parts: [part] })) {
      await choose(page, `choice.${code}`, String(choices.get(code) ?? 0));
      await fill(page, { [`text.${code}`]: `Theo hợp đồng và ảnh chụp, mục ${code}.` });
    }
    await press(page, 'Lưu và đi tiếp', /\/(tu-cham\/[BC]|xem-lai|giay-to)$/);
  }
}

/** Reads everything once more and sends. */
export async function send({ page, open }: Person, dossier: string): Promise<void> {
  await open(`${dossier}/xem-lai`);
  await press(page, 'Gửi hồ sơ', dossier);
}

/** A draft of the producer's: the newest, or one opened now for the first product that has none. */
export async function aDraft({ page, open }: Person): Promise<string> {
  await open('/lam-viec/ho-so?xem=draft');
  const drafts = page.locator('main a.row-link');
  if ((await drafts.count()) > 0) return (await drafts.first().getAttribute('href')) ?? '';
  await open('/lam-viec/ho-so/moi');
  const product = await page.locator('input[name=productId]').first().getAttribute('value');
  await choose(page, 'productId', product ?? '');
  await press(page, 'Lập hồ sơ', /^\/lam-viec\/ho-so\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}
