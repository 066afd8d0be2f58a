import { standingOf } from '#domain/acts/subject.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction } from '#storage/database.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { asOwner, databaseUrl } from '#storage/testing/owner.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { listQueue } from '../commune/list-queue.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { checkCode } from '../catalogue/check-code.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import {
  decisionInput,
  FOUR,
  preparedDecision,
  scoredSession,
  signing,
} from '../testing/make-decision.ts';
import { makeDossier, type TestDossier } from '../testing/make-dossier.ts';
import { testDeps } from '../testing/test-deps.ts';
import { prepareDecision } from './prepare-decision.ts';
import { signDecision } from './sign-decision.ts';
import { viewDecision } from './view-decision.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

const ASSESSED = {
  productName: 'Mận sấy dẻo',
  producerName: 'Hợp tác xã Nông sản Bản Mây',
};

/** What nobody assessed gets into the register, whichever way it came there. */
async function bendTheRegister({ producer, product }: TestDossier): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    await trx
      .updateTable('producer')
      .set({ legalName: 'Thần dược khỏi ung thư', street: 'số 1 Phố Giả', unitId: 'c:02896' })
      .where('id', '=', producer.id)
      .execute();
    await trx
      .updateTable('product')
      .set({ name: 'Mận chữa khỏi ung thư', annexI: 'III.1.a' })
      .where('id', '=', product.id)
      .execute();
    return null;
  });
}

async function namesOnDesk(actor: Actor, dossierId: string) {
  const { dossier, product, producer } = valueOf(await viewDossier(deps, actor, dossierId));
  return {
    listed: { productName: dossier.productName, producerName: dossier.producerName },
    read: { productName: product.name, producerName: producer.legalName },
  };
}

describe('a name that changes under way is not the name that was assessed', () => {
  test('the commune reads what was sent, in the queue and on the desk', async () => {
    const { id: producerId } = await makeProducer(deps);
    const product = await makeProduct(deps, producerId, { name: ASSESSED.productName });
    const producer = await deps.db
      .selectFrom('producer')
      .selectAll()
      .where('id', '=', producerId)
      .executeTakeFirstOrThrow();
    const dossier = await makeDossier(deps, 'submitted', { producer, product });
    await bendTheRegister(dossier);
    expect(await namesOnDesk(commune, dossier.id)).toEqual({ listed: ASSESSED, read: ASSESSED });
    const { rows } = await listQueue(deps, commune, { view: 'todo', filter: null, page: 1 });
    expect(rows.find((row) => row.dossierId === dossier.id)).toMatchObject(ASSESSED);
  });

  const STEPS = ['the closing', 'the draft of the decision', 'the signature'] as const;

  test.each(STEPS)(
    'changed before %s: decision, certificate and check say what was assessed',
    async (step) => {
      const { sessionId, dossiers } = await scoredSession(deps, [FOUR]);
      const [dossier] = dossiers;
      if (!dossier) throw new Error('the session has a product');
      if (step === 'the closing') await bendTheRegister(dossier);
      expect((await listAgenda(deps.db, sessionId))[0]).toMatchObject(ASSESSED);
      if (step === 'the draft of the decision') await bendTheRegister(dossier);
      const input = decisionInput(deps, sessionId);
      const { decisionId } = valueOf(await prepareDecision(deps, office, input));
      if (step === 'the signature') await bendTheRegister(dossier);
      const { items } = valueOf(await viewDecision(deps, leader, decisionId));
      const address = 'thôn Bản Mây, xã Bắc Hà, tỉnh Lào Cai';
      expect(items).toMatchObject([{ ...ASSESSED, address, annexI: 'I.3.c', versionNo: 1 }]);
      const request = await signing(deps, decisionId);
      const { certificates } = valueOf(await signDecision(deps, leader, request));
      const code = certificates[0] ?? '';
      expect(await findCertificate(deps.db, code)).toMatchObject({ ...ASSESSED, address });
      expect(await checkCode(deps, code)).toMatchObject({
        certificate: { ...ASSESSED, address, sector: 'I' },
      });
    },
  );

  test('a version that came into the tables past the ledger is in no decision', async () => {
    const { sessionId, dossiers } = await scoredSession(deps, [FOUR]);
    const id = dossiers[0]?.id ?? '';
    const { version } = await readStanding(deps.db, DOSSIER, id);
    await deps.db
      .insertInto('dossierVersion')
      .columns(['dossierId', 'no', 'content', 'evidence', 'sha256', 'submittedBy', 'submittedAt'])
      .expression((eb) =>
        eb
          .selectFrom('dossierVersion')
          .select((of) => [
            'dossierId',
            of.val(version + 1).as('no'),
            of.val('{"product":{"name":"Mận chữa khỏi ung thư"}}').as('content'),
            'evidence',
            'sha256',
            'submittedBy',
            'submittedAt',
          ])
          .where('dossierId', '=', id),
      )
      .execute();
    const input = decisionInput(deps, sessionId);
    const { decisionId } = valueOf(await prepareDecision(deps, office, input));
    const { items } = valueOf(await viewDecision(deps, leader, decisionId));
    expect(items).toMatchObject([{ ...ASSESSED, versionNo: version }]);
  });
});

describe('the signature stands for what the page showed', () => {
  test('the act keeps its hash, and whoever opens the decision reads it', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    const request = await signing(deps, decisionId);
    expect(valueOf(await viewDecision(deps, leader, decisionId)).shown).toBe(request.shown);
    valueOf(await signDecision(deps, leader, request));
    const { standing } = valueOf(await viewDecision(deps, office, decisionId));
    expect(standing).toMatchObject({ state: 'signed', sha256: request.shown });
  });

  const CHANGES = [
    ["product_name = 'Mận chữa khỏi ung thư'", 'decision_item', 'decision_id'],
    ["address = 'số 1 Phố Giả'", 'decision_item', 'decision_id'],
    ['star = 3', 'decision_item', 'decision_id'],
    ["signer_name = 'Người Khác'", 'decision', 'id'],
  ] as const;

  test.each(CHANGES)('%s after the page was shown: not signed', async (change, table, key) => {
    const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR]);
    const request = await signing(deps, decisionId);
    await asOwner(await ownerUrl(), `update ${table} set ${change} where ${key} = '${decisionId}'`);
    const { decision, standing } = valueOf(await viewDecision(deps, leader, decisionId));
    expect(await signDecision(deps, leader, request)).toEqual({
      ok: false,
      refusals: [{ code: 'DECISION_NOT_AS_SHOWN', data: { number: decision.number } }],
    });
    expect(standing.state).toBe('prepared');
    const acts = await listActs(deps.db, DOSSIER, dossiers[0]?.id ?? '');
    expect(standingOf(DOSSIER, acts).state).toBe('scored');
  });

  test('a form without a hash, or with the hash of another decision, signs nothing', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    const other = await preparedDecision(deps, office, [FOUR]);
    const request = await signing(deps, decisionId);
    const { shown } = await signing(deps, other.decisionId);
    for (const wrong of ['', shown]) {
      expect(await codeOf(signDecision(deps, leader, { ...request, shown: wrong }))).toBe(
        'DECISION_NOT_AS_SHOWN',
      );
    }
    expect(await codeOf(signDecision(deps, leader, request))).toBe('ok');
  });
});

async function ownerUrl(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(deps.db);
  return databaseUrl(inject('serverUrl'), rows[0]?.name ?? '');
}
