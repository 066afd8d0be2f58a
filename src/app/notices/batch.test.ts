import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openNotice } from '../home/open-notice.ts';
import { signDecision } from '../recognition/sign-decision.ts';
import { valueOf } from '../testing/commune-work.ts';
import { FOUR, preparedDecision, signing, THREE, TWO } from '../testing/make-decision.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { ownNotices } from './own-notices.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 12) });
const office = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const HONEY = { ...THREE, name: 'Mật ong rừng' };
const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR, THREE, HONEY, TWO]);
// Of what came before it nobody of the commune had been told yet.
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
valueOf(await signDecision(deps, leader, await signing(deps, decisionId)));

const told = async () => {
  const asked = { unread: false, after: null, locale: 'vi' } as const;
  const { notices } = await ownNotices(deps, commune, asked);
  return notices;
};

describe('a decision on four products', () => {
  test('is one batch: what follows from the signature names the signature', async () => {
    const acts = await deps.db
      .selectFrom('act as follower')
      .innerJoin('act as leader', 'leader.id', 'follower.batchId')
      .select(['follower.kind', 'leader.kind as led', 'leader.subjectId as decision'])
      .orderBy('follower.kind')
      .execute();
    const led = { led: 'sign', decision: decisionId };
    expect(acts).toEqual([
      { kind: 'concludeWithout', ...led },
      ...Array.from({ length: 3 }, () => ({ kind: 'issue', ...led })),
      ...Array.from({ length: 3 }, () => ({ kind: 'recognize', ...led })),
    ]);
  });

  test('is one notice of those recognised to the commune, and one of the other', async () => {
    const sentences = (await told()).map(({ sentence }) => sentence);
    expect(sentences.toSorted()).toEqual([
      '“Bánh chưng gù” chưa được công nhận lần này. Lý do có trong hồ sơ.',
      '“Mận sấy dẻo” và 2 sản phẩm khác được công nhận đạt sao.',
    ]);
  });

  test('can be passed on with the address of every dossier', async () => {
    const notice = (await told()).find(({ sentence }) => sentence.includes('2 sản phẩm khác'));
    const [plums, tea, honey] = dossiers.map(
      ({ id }) => `${deps.publicOrigin}/lam-viec/ho-so/${id}`,
    );
    expect(notice?.forward.split('\n')).toEqual([
      '“Mận sấy dẻo” và 2 sản phẩm khác được công nhận đạt sao.',
      `“Mận sấy dẻo” được công nhận 4 sao. ${plums}`,
      `“Chè Shan” được công nhận 3 sao. ${tea}`,
      `“Mật ong rừng” được công nhận 3 sao. ${honey}`,
    ]);
  });

  test('opens as its list, and each product of it as its dossier', async () => {
    const notice = (await told()).find(({ sentence }) => sentence.includes('2 sản phẩm khác'));
    const open = (part: number | null) =>
      openNotice(deps, commune, { id: notice?.id ?? '', part, locale: 'vi' });
    expect(await open(null)).toEqual({
      leadsTo: null,
      notice: { ...notice, unread: true },
      parts: [
        '“Mận sấy dẻo” được công nhận 4 sao.',
        '“Chè Shan” được công nhận 3 sao.',
        '“Mật ong rừng” được công nhận 3 sao.',
      ],
    });
    expect(await open(3)).toEqual({ leadsTo: `/lam-viec/ho-so/${dossiers[2]?.id}` });
    expect([await open(0), await open(4)]).toEqual([null, null]);
    const other = await openNotice(deps, office, { id: notice?.id ?? '', part: 1, locale: 'vi' });
    expect(other).toBeNull();
  });
});
