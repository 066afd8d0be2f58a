import { choose, fill, press, pressAndStay } from '../harness/forms.ts';
import type { Person } from '../harness/people.ts';

/** The desk of a dossier at the commune, from the dossier's own address. */
export function communeDesk(dossier: string): string {
  return dossier.replace('/ho-so/', '/xa/');
}

/** The commune receives the dossier with its paper set. */
export async function receive({ page, open }: Person, dossier: string): Promise<void> {
  await open(communeDesk(dossier));
  await choose(page, 'paper');
  await page.getByRole('button', { name: 'Nhận hồ sơ' }).click();
  await page.getByRole('link', { name: 'Chuyển tỉnh', exact: true }).waitFor();
}

const FINDINGS = [
  'Mận do 48 hộ trong xã trồng, đã xem hợp đồng và sổ thu mua.',
  'Cả 19 lao động đóng bảo hiểm là người trong xã.',
  'Lò sấy do thành viên hợp tác xã tự dựng, không nơi nào làm trước.',
  'Cách chần mận với lá chùa dù là lối của người Mông Bắc Hà.',
] as const;

/** The four items of form 03, each with an opinion and a text. */
export async function assess({ page, open }: Person, dossier: string): Promise<void> {
  for (const [index, text] of FINDINGS.entries()) {
    const letter = 'abcd'.charAt(index);
    await open(`${communeDesk(dossier)}?noi-dung=${letter}`);
    await choose(page, 'opinion', 'fits');
    await fill(page, { text });
    await pressAndStay(page, /^Lưu/);
  }
}

/** Writes a note below what was done to the dossier. */
export async function noteDown(
  { page, open }: Person,
  dossier: string,
  note: string,
): Promise<void> {
  await open(dossier);
  await page.getByText('Ghi chú cho người cùng làm hồ sơ').click();
  await fill(page, { note });
  await pressAndStay(page, 'Ghi vào hồ sơ');
}

/** Passes the dossier on with the commune's letter. */
export async function forward({ page, open }: Person, dossier: string): Promise<void> {
  await open(`${communeDesk(dossier)}/chuyen-tinh`);
  await fill(page, { reportNumber: '46/BC-UBND', letterNumber: '47/TTr-UBND', samples: '5' });
  await press(page, 'Chuyển tỉnh', communeDesk(dossier));
}
