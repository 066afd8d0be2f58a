import { expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { pressAndStay } from './harness/forms.ts';
import { signIn } from './harness/people.ts';
import { aDraft } from './steps/producer.ts';

test('a draft is closed to the commune until its producer asks for help, and again after', async () => {
  const producer = await signIn('chu-the', { width: 360 });
  const officer = await signIn('can-bo-xa');
  const dossier = await aDraft(producer);
  expect(await officer.open(dossier)).toBe(404);

  await producer.open(dossier);
  await pressAndStay(producer.page, 'Nhờ cán bộ xã xem giúp');
  await producer.page.getByText(/đang đọc được bản này/).waitFor();
  expect(await seriousFindings(producer.page)).toEqual([]);
  expect(await officer.open(dossier)).toBe(200);
  await officer.page.getByText('Cơ sở nhờ xem giúp bản đang lập này', { exact: false }).waitFor();
  expect(await officer.page.locator('main form[method=post]').count()).toBe(0);
  expect(await seriousFindings(officer.page)).toEqual([]);

  await pressAndStay(producer.page, 'Thôi nhờ xem giúp');
  await producer.page.getByText('Nhờ Văn phòng Điều phối xem giúp').waitFor();
  expect(await officer.open(dossier)).toBe(404);
});
