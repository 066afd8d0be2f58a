import { viewHome } from '../../home/view-home.ts';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { certificateStateOn } from '#domain/recognition/certificate.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { checkCode } from '../../catalogue/check-code.ts';
import { openDossier } from '../../dossier/open-dossier.ts';
import { codeOf, requestNow, valueOf } from '../../testing/commune-work.ts';
import {
  decisionInput,
  FOUR,
  NINETY,
  preparedDecision,
  scoredAgain,
  signing,
  THREE,
  TWO,
} from '../../testing/make-decision.ts';
import { makeActor, PLACES, withRole } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { prepareDecision } from '../prepare-decision.ts';
import { signDecision } from '../sign-decision.ts';
import { viewDecision } from '../view-decision.ts';
import { askRedo } from './ask-redo.ts';
import { confirmRedo } from './confirm-redo.ts';
import { dropRedo } from './drop-redo.ts';
import { viewRedo } from './view-redo.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const inspector = await makeActor(deps, 'inspector', { unitId: PLACES.laoCai });

const ASKED = {
  number: '88/BNNMT-KTHT',
  dated: plainDate(2026, 11, 24),
  ground: 'Thiếu phiếu của hai thành viên',
  redo: true,
  withdraws: true,
};

async function decided(wish = FOUR) {
  const { decisionId, dossiers } = await preparedDecision(deps, office, [wish]);
  const { shown } = valueOf(await viewDecision(deps, leader, decisionId));
  const signature = { decisionId, shown, idempotencyKey: deps.newId() };
  const { certificates } = valueOf(await signDecision(deps, leader, signature));
  const [dossier] = dossiers;
  if (!dossier) throw new Error('prepared above');
  return { id: dossier.id, productId: dossier.product.id, dossier, code: certificates[0] ?? '' };
}

async function ask(id: string, changes: Partial<typeof ASKED> = {}, actor: Actor = office) {
  return askRedo(deps, actor, { ...(await requestNow(deps, id)), ...ASKED, ...changes });
}
async function confirm(id: string, actor = leader) {
  return confirmRedo(deps, actor, await requestNow(deps, id));
}
const stateOf = async (id: string) => (await readStanding(deps.db, DOSSIER, id)).state;

describe('a result that the ministry finds irregular (Đ10.1b)', () => {
  test('is assessed again and its star withdrawn once the leader confirms, and the first result stays on file', async () => {
    const { id, code } = await decided();
    valueOf(await ask(id));
    expect((await checkCode(deps, code)).state).toBe('valid');
    const waiting = async () =>
      (await viewHome(deps, leader)).things.filter(({ kind }) => kind === 'confirmRedo');
    expect(await waiting()).toMatchObject([{ id, day: '2026-11-24' }]);
    const request = await requestNow(deps, id);
    valueOf(await confirmRedo(deps, leader, request));
    valueOf(await confirmRedo(deps, leader, request));
    expect(await waiting()).toEqual([]);
    const standing = await readStanding(deps.db, DOSSIER, id);
    expect([standing.state, standing.result, standing.redoneBy]).toEqual([
      'accepted',
      null,
      { number: '88/BNNMT-KTHT', dated: '2026-11-24' },
    ]);
    expect(await checkCode(deps, code)).toMatchObject({
      state: 'revoked',
      revocation: {
        decisionNumber: '88/BNNMT-KTHT',
        on: '2026-11-24',
        ground: null,
        irregular: true,
      },
    });
    const kinds = (await listActs(deps.db, DOSSIER, id)).map(({ kind }) => kind);
    expect(kinds.slice(-4)).toEqual(['recordResult', 'recognize', 'askRedo', 'redo']);
  });

  test('keeps its star until the new result where only that is asked, and loses it alone where only that is', async () => {
    const again = await decided();
    valueOf(await ask(again.id, { withdraws: false }));
    valueOf(await confirm(again.id));
    expect([await stateOf(again.id), (await checkCode(deps, again.code)).state]).toEqual([
      'accepted',
      'valid',
    ]);
    const gone = await decided();
    valueOf(await ask(gone.id, { redo: false }));
    valueOf(await confirm(gone.id));
    expect([await stateOf(gone.id), (await checkCode(deps, gone.code)).state]).toEqual([
      'notRecognized',
      'revoked',
    ]);
  });

  test('that gives no star the second time takes the first one by the new decision, a star replaces it', async () => {
    for (const [wish, state] of [
      [TWO, 'revoked'],
      [THREE, 'replaced'],
    ] as const) {
      const { id } = await decided();
      const { certificateId } = await readStanding(deps.db, DOSSIER, id);
      valueOf(await ask(id, { withdraws: false }));
      valueOf(await confirm(id));
      const sessionId = await scoredAgain(deps, id, wish);
      const input = decisionInput(deps, sessionId);
      const { decisionId } = valueOf(await prepareDecision(deps, office, input));
      valueOf(await signDecision(deps, leader, await signing(deps, decisionId)));
      const life = await readStanding(deps.db, CERTIFICATE, certificateId ?? '');
      expect(certificateStateOn(life, deps.clock.today())).toBe(state);
    }
  });

  test('also when it gave no star', async () => {
    const { id } = await decided(TWO);
    expect(await codeOf(ask(id))).toBe('REDO_NO_STAR');
    valueOf(await ask(id, { withdraws: false }));
    valueOf(await confirm(id));
    expect(await stateOf(id)).toBe('accepted');
  });

  test('is refused by name: nothing asked, days that cannot be, five stars, another dossier', async () => {
    const { id, productId, dossier } = await decided();
    expect(await codeOf(ask(id, { redo: false, withdraws: false }))).toBe('REDO_NOTHING');
    expect(await codeOf(ask(id, { dated: plainDate(2026, 11, 25) }))).toBe('REDO_PAPER_AHEAD');
    expect(await codeOf(ask(id, { dated: plainDate(2026, 11, 23) }))).toBe('REDO_BEFORE_DECISION');
    const atMinistry = await decided(NINETY);
    expect(await codeOf(ask(atMinistry.id))).toBe('ACT_NOT_NOW');
    expect(await codeOf(viewRedo(deps, office, atMinistry.id))).toBe('NOT_FOUND');
    valueOf(await ask(id));
    const key = { idempotencyKey: deps.newId() };
    valueOf(await openDossier(deps, dossier.actor, { productId, kind: 'upgrade', ...key }));
    expect(await codeOf(confirm(id))).toBe('REDO_OTHER_DOSSIER');
    expect(await stateOf(id)).toBe('recognized');
  });

  test('takes two people, comes back with a reason, and is asked once at a time', async () => {
    const { id, dossier } = await decided();
    expect(await codeOf(ask(id, {}, leader))).toBe('NOT_ALLOWED');
    expect(await codeOf(ask(id, {}, dossier.actor))).toBe('NOT_ALLOWED');
    expect(await codeOf(confirm(id))).toBe('REDO_NOT_ASKED');
    valueOf(await ask(id));
    expect(await codeOf(ask(id))).toBe('REDO_WAITS');
    expect(await codeOf(confirm(id, inspector))).toBe('NOT_ALLOWED');
    const both = await withRole(deps, office, 'leader', { unitId: PLACES.laoCai });
    expect(await codeOf(confirm(id, both))).toBe('HAD_IT_IN_OFFICE');
    const back = { ...(await requestNow(deps, id)), reason: 'Nhập nhầm sản phẩm' };
    valueOf(await dropRedo(deps, leader, back));
    const again = { ...(await requestNow(deps, id)), reason: 'Nhập nhầm sản phẩm' };
    expect(await codeOf(dropRedo(deps, office, again))).toBe('REDO_NOT_ASKED');
    expect(await stateOf(id)).toBe('recognized');
  });
});
