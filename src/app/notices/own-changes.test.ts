import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { openNotice } from '../home/open-notice.ts';
import { acceptPage } from '../parties/accept-page.ts';
import { acceptProposal } from '../parties/accept-proposal.ts';
import { refusePage } from '../parties/refuse-page.ts';
import { refuseProposal } from '../parties/refuse-proposal.ts';
import { takeDownPage } from '../parties/take-down-page.ts';
import { updateProducer } from '../parties/update-producer.ts';
import { updateProduct } from '../parties/update-product.ts';
import { viewPageLook } from '../parties/view-page-look.ts';
import { viewProposal } from '../parties/view-proposal.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { ownNotices } from './own-notices.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const asked = { unread: true, after: null, locale: 'vi' } as const;
const ENTRY = {
  kind: 'cooperative',
  legalName: 'Hợp tác xã Nông sản Bản Mây',
  registrationNumber: '100700000125',
  foundedOn: '',
  representativePosition: 'Giám đốc',
  representativeSex: 'female',
  representativeEthnicity: 'Mông',
  representativeAddress: 'thôn Bản Mây',
  unitId: PLACES.bacHa,
  street: 'thôn Bản Mây',
  phone: '0912 345 678',
  email: '',
} as const;
const REASON = 'Tên gọi gây nhầm lẫn về công dụng.';

/** Each act is a minute after the one before: which notice is the newest is no chance. */
function laterKey() {
  deps.clock.passMinutes(1);
  return { idempotencyKey: deps.newId() };
}

/** The newest notice of a person, and where it leads. */
async function newest(actor: Actor) {
  const [notice] = (await ownNotices(deps, actor, asked)).notices;
  const opened = await openNotice(deps, actor, { id: notice?.id ?? '', part: null, locale: 'vi' });
  return [notice?.sentence, opened?.leadsTo];
}

describe('a change that was proposed while a dossier is being assessed', async () => {
  const identifier = '5300123467';
  const made = await makeProducer(deps, { identifier, registrationNumber: '100700000125' });
  const { producer, product, actor } = await makeDossier(deps, 'inCouncil', { producer: made });
  const key = () => ({ producerId: producer.id, ...laterKey() });

  async function rename(name: string): Promise<string> {
    const row = await findProduct(deps.db, product.id);
    const texts = { name, annexI: 'I.3.c', summary: '', story: '', packing: '' };
    const input = { productId: product.id, seenVersion: row?.version ?? 0, product: texts };
    const { proposalId = '' } = valueOf(await updateProduct(deps, actor, { ...key(), ...input }));
    return proposalId;
  }

  async function represent(representativeName: string): Promise<string> {
    const row = await findProducer(deps.db, producer.id);
    const typed = { ...ENTRY, identifier, representativeName };
    const save = { ...key(), seenVersion: row?.version ?? 0, producer: typed };
    return valueOf(await updateProducer(deps, actor, save)).proposalId ?? '';
  }

  async function accept(proposalId: string): Promise<void> {
    const { shown } = valueOf(await viewProposal(deps, commune, proposalId));
    valueOf(await acceptProposal(deps, commune, { ...key(), proposalId, shown }));
  }

  async function turnDown(proposalId: string): Promise<void> {
    const { shown } = valueOf(await viewProposal(deps, commune, proposalId));
    const input = { ...key(), proposalId, shown, reason: REASON };
    valueOf(await refuseProposal(deps, commune, input));
  }

  test('of a product: its people are told what became of it, on the page of the product', async () => {
    await turnDown(await rename('Mận chữa bệnh'));
    const page = `/lam-viec/san-pham/${product.id}`;
    expect(await newest(actor)).toEqual([
      'Đề nghị đổi thông tin của “Mận Tam hoa sấy dẻo Bắc Hà” chưa được chấp nhận. Lý do ghi ở trang của sản phẩm.',
      page,
    ]);
    await accept(await rename('Mận Bắc Hà'));
    expect(await newest(actor)).toEqual([
      'Đề nghị đổi thông tin của “Mận Bắc Hà” đã được chấp nhận và ghi vào sổ.',
      page,
    ]);
  });

  test('of the producer’s own entry: told without a name, for a producer may be a person', async () => {
    const page = `/lam-viec/co-so?co-so=${producer.id}`;
    await turnDown(await represent('Giàng Thị Mẩy Hai'));
    expect(await newest(actor)).toEqual([
      'Đề nghị đổi thông tin cơ sở chưa được chấp nhận. Lý do ghi ở trang thông tin cơ sở.',
      page,
    ]);
    await accept(await represent('Giàng Thị Mẩy Ba'));
    expect(await newest(actor)).toEqual([
      'Đề nghị đổi thông tin cơ sở đã được chấp nhận và ghi vào sổ.',
      page,
    ]);
  });

  test('whoever no longer speaks for the producer reads the sentence, and opens nothing', async () => {
    const another = await makeActor(deps, 'producer', { producerId: producer.id });
    await turnDown(await rename('Mận thần dược'));
    const [notice] = (await ownNotices(deps, another, asked)).notices;
    await asOwner(
      deps.ownerUrl,
      `update role_grant set valid_to = '2026-11-23' where account_id = '${another.accountId}'`,
    );
    const since = { ...another, grants: [] };
    const opened = await openNotice(deps, since, {
      id: notice?.id ?? '',
      part: null,
      locale: 'vi',
    });
    expect(opened).toMatchObject({ leadsTo: null, parts: [] });
  });
});

test('of the words on a public page its people hear that they were shown, refused, taken down', async () => {
  const { id: producerId } = await makeProducer(deps);
  const actor = await makeActor(deps, 'producer', { producerId });
  const old = { summary: 'Mận sấy.', story: 'Mười hai hộ.', packing: 'Túi 200 g' };
  const product = await makeProduct(deps, producerId, { ...old, name: 'Mận sấy' });
  const decidedOn = plainDate(2026, 10, 1);
  await makeCertificate(deps, { code: '15-02839-900-2026', decidedOn, product });
  const page = `/lam-viec/san-pham/${product.id}`;
  const key = () => ({ producerId, productId: product.id, ...laterKey() });
  const write = async (story: string) => {
    const row = await findProduct(deps.db, product.id);
    const typed = { name: 'Mận sấy', annexI: 'I.3.c', ...old, story };
    const input = { ...key(), seenVersion: row?.version ?? 0, product: typed };
    valueOf(await updateProduct(deps, actor, input));
    return valueOf(await viewPageLook(deps, commune, product.id)).shown;
  };

  valueOf(await acceptPage(deps, commune, { ...key(), shown: await write('Mười ba hộ.') }));
  expect(await newest(actor)).toEqual([
    'Lời giới thiệu “Mận sấy” đã được xem và hiện trên trang công khai.',
    page,
  ]);
  const shown = await write('Khỏi bệnh sau ba tuần.');
  valueOf(await refusePage(deps, commune, { ...key(), shown, reason: REASON }));
  expect(await newest(actor)).toEqual([
    'Lời giới thiệu “Mận sấy” chưa được đưa lên trang công khai. Lý do ghi ở trang của sản phẩm.',
    page,
  ]);
  const seen = valueOf(await viewPageLook(deps, commune, product.id)).shown;
  valueOf(await takeDownPage(deps, commune, { ...key(), shown: seen, reason: REASON }));
  expect(await newest(actor)).toEqual([
    'Lời giới thiệu “Mận sấy” đã được gỡ khỏi trang công khai. Lý do ghi ở trang của sản phẩm.',
    page,
  ]);
});
