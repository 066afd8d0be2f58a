import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { refuse } from '#domain/result.ts';
import { asConfirmed } from '../../access/confirmed-actor.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import {
  FOUR,
  NINETY,
  preparedDecision,
  signing,
  THREE,
  TWO,
} from '../../testing/make-decision.ts';
import { makeActor, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { signDecision } from '../sign-decision.ts';
import { numberPaper } from './number-paper.ts';
import { printPaper, type PaperWish } from './print-paper.ts';
import { viewPapers } from './view-papers.ts';

const TODAY = plainDate(2026, 12, 4);
const deps = await testDeps({ today: TODAY });
const province = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', province);
const leader = await makeActor(deps, 'leader', province);
const wishes = [FOUR, THREE, NINETY, TWO];

async function sign(decisionId: string) {
  valueOf(await signDecision(deps, asConfirmed(leader), await signing(deps, decisionId)));
}

function print(decisionId: string, paper: PaperWish['paper'], more: Partial<PaperWish> = {}) {
  return printPaper(deps, office, { decisionId, paper, form: 'pdf', ...more });
}

function give(decisionId: string, changes: Partial<Parameters<typeof numberPaper>[2]> = {}) {
  const idempotencyKey = deps.newId();
  const paper = { of: 'submission', number: '214/TTr-VPĐP', dated: TODAY } as const;
  return numberPaper(deps, office, { decisionId, ...paper, idempotencyKey, ...changes });
}

describe('the papers of a decision', () => {
  test('come as PDF and as Word, under a name that says which', async () => {
    const { decisionId } = await preparedDecision(deps, office, wishes, { number: '3127/QĐ-UBND' });
    const draft = valueOf(await print(decisionId, 'decision'));
    expect(draft.fileName).toBe('du-thao-quyet-dinh-3127-qd-ubnd.pdf');
    expect(Buffer.from(draft.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const word = valueOf(await print(decisionId, 'submission', { form: 'docx' }));
    expect(word.fileName).toBe('to-trinh-3127-qd-ubnd.docx');
    expect(Buffer.from(word.bytes.subarray(0, 2)).toString()).toBe('PK');
    await sign(decisionId);
    const signed = valueOf(await print(decisionId, 'decision'));
    expect(signed.fileName).toBe('quyet-dinh-3127-qd-ubnd.pdf');
    expect(valueOf(await print(decisionId, 'decision')).bytes).toEqual(signed.bytes);
  });

  test('a notice is for a producer or a commune that the decision names, and nobody else', async () => {
    const { decisionId, dossiers } = await preparedDecision(deps, office, wishes);
    const [first] = dossiers;
    const row = await deps.db
      .selectFrom('dossier')
      .select(['producerId', 'unitId'])
      .where('id', '=', first?.id ?? '')
      .executeTakeFirstOrThrow();
    for (const to of [row.producerId, row.unitId])
      expect((await print(decisionId, 'notice', { to })).ok).toBe(true);
    for (const to of ['', PLACES.laoCai])
      expect(await codeOf(print(decisionId, 'notice', { to }))).toBe('NOT_FOUND');
  });

  test('a letter to the ministry is written about ninety points alone', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR], { number: '41/QĐ-UBND' });
    expect(await print(decisionId, 'ministryLetter')).toEqual(
      refuse('PAPER_WITHOUT_PRODUCTS', { number: '41/QĐ-UBND' }),
    );
  });

  test('are not there for another province, and not for a producer', async () => {
    const { decisionId } = await preparedDecision(deps, office, wishes);
    const strangers = [
      await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
    ];
    for (const one of strangers) {
      const wish = { decisionId, paper: 'decision', form: 'pdf' } as const;
      expect(await codeOf(printPaper(deps, one, wish))).toBe('NOT_FOUND');
      expect(await codeOf(viewPapers(deps, one, decisionId))).toBe('NOT_FOUND');
    }
  });
});

describe('the number of a paper', () => {
  test('is entered by the office, again when it was wrong, and read by whoever sees the decision', async () => {
    const { decisionId } = await preparedDecision(deps, office, wishes);
    valueOf(await give(decisionId, { number: '241/TTr-VPĐP' }));
    valueOf(await give(decisionId));
    const { numbers, mayNumber } = valueOf(await viewPapers(deps, office, decisionId));
    expect(numbers).toEqual({ submission: { number: '214/TTr-VPĐP', dated: TODAY } });
    expect(mayNumber).toEqual(['submission']);
    expect(valueOf(await viewPapers(deps, leader, decisionId)).mayNumber).toEqual([]);
    expect(
      await codeOf(
        numberPaper(deps, leader, {
          decisionId,
          of: 'submission',
          number: '1',
          dated: TODAY,
          idempotencyKey: deps.newId(),
        }),
      ),
    ).toBe('NOT_ALLOWED');
  });

  test('of the submission stays once the decision that names it is signed', async () => {
    const { decisionId } = await preparedDecision(deps, office, wishes, { number: '42/QĐ-UBND' });
    await sign(decisionId);
    expect(await give(decisionId)).toEqual(
      refuse('SUBMISSION_NUMBER_LATE', { number: '42/QĐ-UBND' }),
    );
  });

  test('of the letter waits for the signature, and neither paper is dated on the wrong side of it', async () => {
    const { decisionId } = await preparedDecision(deps, office, wishes, { number: '43/QĐ-UBND' });
    const letter = { of: 'ministryLetter', number: '1200/UBND-NN' } as const;
    expect(await give(decisionId, letter)).toEqual(
      refuse('PAPER_BEFORE_SIGNATURE', { number: '43/QĐ-UBND' }),
    );
    const said = { number: '43/QĐ-UBND', dated: '04/12/2026' };
    expect(await give(decisionId, { dated: plainDate(2026, 12, 5) })).toEqual(
      refuse('SUBMISSION_AFTER_DECISION', said, 'dated'),
    );
    await sign(decisionId);
    expect(await give(decisionId, { ...letter, dated: plainDate(2026, 12, 3) })).toEqual(
      refuse('PAPER_BEFORE_DECISION', said, 'dated'),
    );
    valueOf(await give(decisionId, letter));
    const { numbers } = valueOf(await viewPapers(deps, office, decisionId));
    expect(numbers).toEqual({ ministryLetter: { number: '1200/UBND-NN', dated: TODAY } });
  });

  test('of a letter about nothing is refused', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR], { number: '44/QĐ-UBND' });
    await sign(decisionId);
    expect(await give(decisionId, { of: 'ministryLetter' })).toEqual(
      refuse('PAPER_WITHOUT_PRODUCTS', { number: '44/QĐ-UBND' }),
    );
  });
});
