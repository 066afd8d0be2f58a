import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { seriousFindings } from './harness/axe.ts';
import { AFTER_37_MONTHS, TODAY } from './harness/days.ts';
import { mistakes, pressAndStay, wordsOn } from './harness/forms.ts';
import { ORIGIN, restartOn } from './harness/our-app.ts';
import { signIn, visitor } from './harness/people.ts';
import { readQrCode } from './harness/qr.ts';
import { criteriaSet, fourStarSheet } from './harness/sheets.ts';
import { assess, forward, noteDown, receive } from './steps/commune.ts';
import {
  closeSession,
  giveTo,
  openSession,
  planSession,
  scoreByKeyboard,
  seal,
  VOTERS,
} from './steps/council.ts';
import { accept } from './steps/office.ts';
import { addPaper, draftOf, fillForm01, fillForm02, scoreOneself, send } from './steps/producer.ts';
import { prepareDecision, signDecision } from './steps/recognition.ts';

const PRODUCT = 'Mận Tam hoa sấy dẻo Bắc Hà';
const PRODUCER = 'Hợp tác xã Nông sản Bản Mây';
const SESSION = 'Phiên đánh giá của chuyện kể';
const set = criteriaSet(7);

describe('from dossier to star to certificate to QR check', () => {
  let dossier: string;
  let session: string;
  let decision: string;
  let certificate: Buffer;
  let printed: string;
  let broken = false;

  // Each chapter stands on the one before.
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });

  test('the producer fills in both forms, proves and scores every criterion', async () => {
    const producer = await signIn('chu-the');
    dossier = await draftOf(producer, PRODUCT);
    await fillForm01(producer, dossier);
    await fillForm02(producer, dossier);
    await addPaper(producer, dossier, set, 'Hợp đồng liên kết với 48 hộ trồng mận');
    await scoreOneself(producer, dossier, set, fourStarSheet(set));
  });

  test('the producer sends it; the same sent from a second window is refused and sent once', async () => {
    const [window, other] = [await signIn('chu-the'), await signIn('chu-the')];
    await other.open(`${dossier}/xem-lai`);
    await send(window, dossier);
    await window.page.getByText('Chờ xã nhận').first().waitFor();
    await pressAndStay(other.page, 'Gửi hồ sơ');
    expect((await mistakes(other.page)).join()).toMatch(/đã gửi|vừa cập nhật/);
    await other.open(dossier);
    const acts = other.page.locator('[aria-labelledby=timeline]');
    expect(await acts.getByText('Gửi hồ sơ', { exact: true }).count()).toBe(1);
  });

  test('the commune receives, judges the four items and passes it on', async () => {
    const officer = await signIn('can-bo-xa');
    await receive(officer, dossier);
    await assess(officer, dossier);
    await forward(officer, dossier);
  });

  test('the commune notes something down for the office, and the producer never reads it', async () => {
    const words = 'Chủ thể hẹn mang thêm mẫu ngày 30/11.';
    const officer = await signIn('can-bo-xa', { width: 360 });
    await noteDown(officer, dossier, '');
    expect((await mistakes(officer.page)).join()).toMatch(/nội dung ghi chú/);
    await noteDown(officer, dossier, words);
    expect(await seriousFindings(officer.page)).toEqual([]);
    const office = await signIn('van-phong');
    await office.open(dossier);
    await office.page.getByText(words).waitFor();
    const producer = await signIn('chu-the');
    await producer.open(dossier);
    expect(await wordsOn(producer.page)).not.toContain('Ghi chú của cơ quan');
  });

  test('the office receives, accepts, plans a session of seven and gives it the dossier', async () => {
    const officer = await signIn('van-phong');
    await accept(officer, dossier);
    session = await planSession(officer, SESSION);
    await giveTo(officer, session, PRODUCT);
  });

  test('the secretary opens the session', async () => {
    await openSession(await signIn('thu-ky'), session);
  });

  test.each(VOTERS.map((name, no) => ({ name, most: 85 - no })))(
    '$name scores on the set of the product, at most $most points, and seals',
    async ({ name, most }) => {
      const member = await signIn(name);
      const scoring = dossier.replace('/lam-viec/ho-so', `${session}/cham`);
      await scoreByKeyboard(member, scoring, set, fourStarSheet(set, most));
      await seal(member);
      await member.leave();
    },
  );

  test('the secretary closes the session: four stars', async () => {
    const secretary = await signIn('thu-ky');
    await closeSession(secretary, session);
    await secretary.page.getByText('4 sao').first().waitFor();
  });

  test('the office prepares the decision and the leader signs it', async () => {
    const officer = await signIn('van-phong');
    decision = await prepareDecision(officer, SESSION, '3501/QĐ-UBND');
    await signDecision(await signIn('lanh-dao'), decision);
  });

  test('the producer downloads the certificate, and its QR code leads to the check of this product', async () => {
    const producer = await signIn('chu-the');
    await producer.open(dossier);
    const link = producer.page.locator('a[href*="/giay-chung-nhan/"]').first();
    const paper = await producer.page.request.get((await link.getAttribute('href')) ?? '');
    expect(paper.headers()['content-type']).toBe('application/pdf');
    certificate = await paper.body();
    printed = await readQrCode(certificate);
    expect(printed).toMatch(new RegExp(`^${ORIGIN}/kiem-tra/15-02839-\\d{2}-20\\d{2}$`));
  });

  test('whoever scans it today reads valid, four stars, who and until when', async () => {
    const reader = await visitor({ width: 360 });
    await reader.page.goto(printed);
    await reader.page.getByRole('heading', { name: 'Còn hiệu lực', level: 1 }).waitFor();
    const words = await wordsOn(reader.page);
    for (const part of ['4 sao', PRODUCT, PRODUCER, '3501/QĐ-UBND', '24/11/2029'])
      expect(words).toContain(part);
    await reader.page.goto(printed.replace('/kiem-tra', '/en/kiem-tra'));
    await reader.page.getByRole('heading', { name: 'Valid', level: 1 }).waitFor();
  });

  describe('37 months later', () => {
    afterAll(() => restartOn(TODAY));

    test('the same address reads expired', async () => {
      await restartOn(AFTER_37_MONTHS);
      const reader = await visitor({ width: 360 });
      await reader.page.goto(printed);
      await reader.page.getByRole('heading', { name: 'Đã hết hạn', level: 1 }).waitFor();
      expect(await wordsOn(reader.page)).toContain('24/11/2029');
      await reader.page.goto(printed.replace('/kiem-tra', '/en/kiem-tra'));
      await reader.page.getByRole('heading', { name: 'Expired', level: 1 }).waitFor();
    });
  });
});
