import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { plainDate, type Instant } from '#domain/calendar/plain-date.ts';
import { refuse } from '#domain/result.ts';
import { signPdf } from '#documents/signatures/sign-pdf.ts';
import { softwareSigner, testKey } from '#documents/signatures/testing/keys-of-a-test.ts';
import { smallPdf } from '#documents/signatures/testing/small-pdf.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { checkCode } from '../../catalogue/check-code.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { signedDecision } from '../../testing/make-amendment.ts';
import { FOUR, preparedDecision } from '../../testing/make-decision.ts';
import { makeActor, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { keepSigned } from './keep-signed.ts';
import { printPaper } from './print-paper.ts';
import { readSigned, viewSigned } from './view-signed.ts';

const deps = await testDeps({ today: plainDate(2026, 12, 4) });
const province = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', province);
const leader = await makeActor(deps, 'leader', province);
const key = await testKey({ name: 'Hoàng Minh Đức' });
const AT = '2026-12-04T02:32:07.000Z' as Instant;

async function signed() {
  return (await signedDecision(deps, office, leader, [FOUR])).decisionId;
}

function send(decisionId: string, pdf: Uint8Array, by: Actor = office, fileId = deps.newId()) {
  const content = Readable.from([Buffer.from(pdf)]);
  return keepSigned(deps, by, { decisionId, paper: 'decision', fileId, content });
}

const stored = async () => (await deps.files.list()).length;

describe('a signed paper that comes back', () => {
  test('is our own paper with a signature: kept byte for byte, and the signature is shown', async () => {
    const decisionId = await signed();
    const wish = { decisionId, paper: 'decision', form: 'pdf' } as const;
    const { bytes } = valueOf(await printPaper(deps, office, wish));
    const file = await signPdf(bytes, softwareSigner(key), AT);
    valueOf(await send(decisionId, file));
    const [view, ...others] = valueOf(await viewSigned(deps, leader, decisionId));
    expect(others).toEqual([]);
    expect(view).toMatchObject({
      paper: 'decision',
      bytes: file.byteLength,
      untouched: true,
      verdict: 'intact',
      signatures: [{ verdict: 'intact', signer: { name: 'Hoàng Minh Đức', at: AT } }],
    });
    const { code } = await deps.db
      .selectFrom('certificate')
      .select('code')
      .where('decisionId', '=', decisionId)
      .executeTakeFirstOrThrow();
    expect(await checkCode(deps, code)).toMatchObject({
      certificate: { signedCopy: { sha256: view?.sha256, keptOn: '2026-12-04' } },
    });
    const read = valueOf(await readSigned(deps, leader, decisionId, view?.fileId ?? ''));
    expect(Buffer.compare(await buffer(read.content), Buffer.from(file))).toBe(0);
  });

  test('may be a scan, and may be followed by a better one, the newest first', async () => {
    const decisionId = await signed();
    valueOf(await send(decisionId, smallPdf('ban chup mo')));
    valueOf(await send(decisionId, smallPdf('ban chup ro')));
    const views = valueOf(await viewSigned(deps, office, decisionId));
    expect(views.map(({ verdict, bytes }) => [verdict, bytes])).toEqual([
      [null, smallPdf('ban chup ro').byteLength],
      [null, smallPdf('ban chup mo').byteLength],
    ]);
  });

  test('sent twice by the same page is kept once, and refused when another page sends the same bytes', async () => {
    const decisionId = await signed();
    const fileId = deps.newId();
    const before = await stored();
    valueOf(await send(decisionId, smallPdf(), office, fileId));
    valueOf(await send(decisionId, smallPdf(), office, fileId));
    expect(await codeOf(send(decisionId, smallPdf()))).toBe('SIGNED_PAPER_KEPT');
    expect(valueOf(await viewSigned(deps, office, decisionId))).toHaveLength(1);
    expect(await stored()).toBe(before + 1);
  });

  test('is refused before the leader has signed, and nothing of it stays', async () => {
    const number = '51/QĐ-UBND';
    const { decisionId } = await preparedDecision(deps, office, [FOUR], { number });
    const before = await stored();
    expect(await send(decisionId, smallPdf())).toEqual(
      refuse('PAPER_BEFORE_SIGNATURE', { number }),
    );
    expect(await stored()).toBe(before);
  });

  test('is a PDF that only shows, and comes from the office that prepared it', async () => {
    const decisionId = await signed();
    const before = await stored();
    const script = Buffer.concat([smallPdf(), Buffer.from('<< /S /JavaScript /JS (x) >>')]);
    expect(await codeOf(send(decisionId, script))).toBe('FILE_ACTS');
    expect(await codeOf(send(decisionId, Buffer.from('Quyết định')))).toBe('FILE_KIND_REFUSED');
    expect(await codeOf(send(decisionId, smallPdf(), leader))).toBe('NOT_ALLOWED');
    const stranger = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
    expect(await codeOf(send(decisionId, smallPdf(), stranger))).toBe('NOT_FOUND');
    expect(await codeOf(viewSigned(deps, stranger, decisionId))).toBe('NOT_FOUND');
    expect(await codeOf(readSigned(deps, office, decisionId, deps.newId()))).toBe('NOT_FOUND');
    expect(await stored()).toBe(before);
  });
});
