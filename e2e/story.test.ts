import { beforeEach, describe, expect, test } from 'vitest';
import { signIn } from './harness/people.ts';
import { criteriaSet, fourStarSheet } from './harness/sheets.ts';
import { assess, forward, receive } from './steps/commune.ts';
import { accept } from './steps/office.ts';
import { addPaper, draftOf, fillForm01, fillForm02, scoreOneself, send } from './steps/producer.ts';

const PRODUCT = 'Mận Tam hoa sấy dẻo Bắc Hà';
const set = criteriaSet(7);
const sheet = fourStarSheet(set);

describe('from dossier to star to certificate to QR check', () => {
  let dossier: string;
  let broken = false;

  // Each chapter stands on the one before.
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  test('the producer fills in both forms, proves and scores every criterion, and sends', async () => {
    const producer = await signIn('chu-the');
    dossier = await draftOf(producer, PRODUCT);
    await fillForm01(producer, dossier);
    await fillForm02(producer, dossier);
    await addPaper(producer, dossier, set, 'Hợp đồng liên kết với 48 hộ trồng mận');
    await scoreOneself(producer, dossier, set, sheet);
    await send(producer, dossier);
    expect(await producer.page.getByText('Đã gửi').first().isVisible()).toBe(true);
  });

  test('the commune receives, judges the four items and passes it on', async () => {
    const officer = await signIn('can-bo-xa');
    await receive(officer, dossier);
    await assess(officer, dossier);
    await forward(officer, dossier);
  });

  test('the office of the province receives and accepts', async () => {
    const officer = await signIn('van-phong');
    await accept(officer, dossier);
  });
});
