import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction } from '#storage/database.ts';
import { extensionStateOf } from '#storage/recognition/extensions.ts';
import { checkCode } from '../catalogue/check-code.ts';
import { viewHome } from '../home/view-home.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeActor, makeProducer, makeProduct, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { askExtension } from './ask-extension.ts';
import { confirmExtension } from './confirm-extension.ts';
import { endExtension } from './end-extension.ts';
import { dropExtension } from './drop-extension.ts';
import { readExtension } from './read-extension.ts';
import { viewExtension, viewExtensions } from './view-extension.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 30) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

let serial = 0;
/** Valid until 31/12/2026: its window closed on 02/09/2026. */
async function ending() {
  serial += 1;
  const { id: producerId } = await makeProducer(deps);
  const product = await makeProduct(deps, producerId);
  const code = `15-02869-${serial}-2024`;
  const { id } = await makeCertificate(deps, { code, decidedOn: plainDate(2024, 1, 1), product });
  const producer = await makeActor(deps, 'producer', { producerId });
  return { id, code, producerId, producer };
}

const WISH = {
  until: plainDate(2027, 6, 29),
  number: '19/TTr-VPĐP',
  dated: plainDate(2026, 11, 27),
  ground: 'Hồ sơ nộp chậm vì bão',
};

async function now(certificateId: string) {
  const { seq: seenSeq } = await readStanding(deps.db, CERTIFICATE, certificateId);
  return { certificateId, seenSeq, idempotencyKey: deps.newId() };
}
const asked = async (id: string) =>
  valueOf(await askExtension(deps, office, { ...(await now(id)), ...WISH }));

describe('a certificate whose re-assessment is late', () => {
  test('goes on to day 180 once a second person confirms it, and its code says so day by day', async () => {
    const { id, code, producer } = await ending();
    await asked(id);
    expect((await viewExtensions(deps, office, { view: 'waits', page: 1 })).counts).toEqual({
      waits: 1,
      stands: 0,
      over: 0,
    });
    const figure = { key: 'extensionsToConfirm', value: 1 };
    expect((await viewHome(deps, leader)).figures).toContainEqual(figure);
    expect((await viewHome(deps, office)).figures).not.toContainEqual(figure);
    const request = await now(id);
    valueOf(await confirmExtension(deps, leader, request));
    valueOf(await confirmExtension(deps, leader, request));
    const on = async (day: ReturnType<typeof plainDate>) => {
      deps.clock.moveTo(day);
      const { state } = await checkCode(deps, code);
      return state;
    };
    expect(await on(plainDate(2026, 12, 31))).toBe('expiring');
    expect(await on(plainDate(2027, 1, 1))).toBe('transitional');
    expect(await on(plainDate(2027, 6, 29))).toBe('transitional');
    expect(await on(plainDate(2027, 6, 30))).toBe('expired');
    deps.clock.moveTo(plainDate(2026, 11, 30));

    valueOf(await readExtension(deps, producer, await now(id)));
    expect(await codeOf(readExtension(deps, producer, await now(id)))).toBe('EXTENSION_READ');
    const { rows } = await viewExtensions(deps, office, { view: 'stands', page: 1 });
    expect(rows.map(({ until, readOn }) => [until, readOn])).toEqual([
      ['2027-06-29', '2026-11-30'],
    ]);
    const row = await deps.db
      .selectFrom('extensionState')
      .selectAll()
      .where('certificateId', '=', id)
      .executeTakeFirst();
    const standing = await readStanding(deps.db, CERTIFICATE, id);
    expect(row).toEqual({ certificateId: id, ...extensionStateOf(standing) });
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('is not extended twice, unread, by one person alone, or by somebody else', async () => {
    const { id, producer, producerId } = await ending();
    expect(await codeOf(readExtension(deps, producer, await now(id)))).toBe('EXTENSION_NONE');
    expect(await codeOf(askExtension(deps, leader, { ...(await now(id)), ...WISH }))).toBe(
      'NOT_ALLOWED',
    );
    expect(await codeOf(askExtension(deps, producer, { ...(await now(id)), ...WISH }))).toBe(
      'NOT_ALLOWED',
    );
    expect(await codeOf(confirmExtension(deps, leader, await now(id)))).toBe('EXTENSION_NOT_ASKED');
    const both = await withRole(deps, office, 'leader', { unitId: PLACES.laoCai });
    valueOf(await askExtension(deps, both, { ...(await now(id)), ...WISH }));
    expect(await codeOf(askExtension(deps, office, { ...(await now(id)), ...WISH }))).toBe(
      'EXTENSION_WAITS',
    );
    expect(await codeOf(confirmExtension(deps, both, await now(id)))).toBe('EXTENSION_BY_ONESELF');
    expect(await codeOf(confirmExtension(deps, office, await now(id)))).toBe('NOT_ALLOWED');
    const tied = await withRole(deps, leader, 'producer', { producerId });
    expect(await codeOf(confirmExtension(deps, tied, await now(id)))).toBe('EXTENSION_OVER_A_TIE');
    const early = { ...(await now(id)), seenSeq: 1 };
    expect(await codeOf(confirmExtension(deps, leader, early))).toBe('CHANGED_MEANWHILE');
    valueOf(await confirmExtension(deps, leader, await now(id)));
    expect(await codeOf(askExtension(deps, office, { ...(await now(id)), ...WISH }))).toBe(
      'EXTENSION_STANDS',
    );
    expect(await codeOf(readExtension(deps, commune, await now(id)))).toBe('NOT_ALLOWED');
    const other = await makeActor(deps, 'producer', { producerId: (await makeProducer(deps)).id });
    expect(await codeOf(readExtension(deps, other, await now(id)))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewExtension(deps, other, id))).toBe('NOT_ALLOWED');
  });

  test('whose request waited too long, or comes back, ends as before', async () => {
    const { id, code } = await ending();
    await asked(id);
    deps.clock.moveTo(plainDate(2027, 6, 30));
    expect(await codeOf(confirmExtension(deps, leader, await now(id)))).toBe('EXTENSION_OVER');
    deps.clock.moveTo(plainDate(2026, 11, 30));
    const back = { ...(await now(id)), reason: 'Chưa rõ lý do' };
    valueOf(await dropExtension(deps, leader, back));
    const again = { ...(await now(id)), reason: 'Chưa rõ lý do' };
    expect(await codeOf(dropExtension(deps, office, again))).toBe('EXTENSION_NOT_ASKED');
    expect((await checkCode(deps, code)).state).toBe('expiring');
    await asked(id);
  });

  test('whose result gives no certificate ends with the day before it, once', async () => {
    const { id, code } = await ending();
    await asked(id);
    valueOf(await confirmExtension(deps, leader, await now(id)));
    deps.clock.moveTo(plainDate(2027, 2, 10));
    const { id: batchId } = await deps.db
      .selectFrom('act')
      .select('id')
      .where('subjectId', '=', id)
      .where('kind', '=', 'extend')
      .executeTakeFirstOrThrow();
    const result = (heldStar: number | null) =>
      inTransaction(deps.db, (trx) =>
        endExtension(
          { deps, trx, actor: leader, role: 'leader', batchId },
          { dated: plainDate(2027, 2, 10) },
          { previousCertificateId: id, heldStar },
        ),
      );
    valueOf(await result(4));
    expect((await checkCode(deps, code)).state).toBe('transitional');
    valueOf(await result(null));
    valueOf(await result(null));
    const { extendedUntil, seq } = await readStanding(deps.db, CERTIFICATE, id);
    expect([extendedUntil, seq]).toEqual(['2027-02-09', 4]);
    expect((await checkCode(deps, code)).state).toBe('expired');
    expect((await viewExtensions(deps, office, { view: 'over', page: 1 })).rows).toMatchObject([
      { id, until: '2027-02-09' },
    ]);
    deps.clock.moveTo(plainDate(2026, 11, 30));
  });
});
