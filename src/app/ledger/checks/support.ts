import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { SUPPORT_NONE } from '#domain/support/records/none-acts.ts';
import { SUPPORT } from '#domain/support/records/record-acts.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { findNone } from '#storage/support/records/none.ts';
import { listPayments } from '#storage/support/records/payments.ts';
import { listPeopleIds } from '#storage/support/records/people.ts';
import { findSupport, findVersion } from '#storage/support/records/records.ts';
import { ofSubject, type Finding } from './finding.ts';

/** Every version of a record, its payments and how many people are on its list, against its acts. */
export async function checkSupport(trx: Trx, subject: Subject): Promise<Finding> {
  return (await isAsActed(trx, subject)) ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}

async function isAsActed(trx: Trx, { id, acts }: Subject): Promise<boolean> {
  const read = acts.map((act) => readAct(SUPPORT.shapes, act));
  const row = await findSupport(trx, id);
  if (!row) return false;
  const payments = new Map<string, unknown>();
  const people = new Set<string>();
  for (const act of read) {
    switch (act.kind) {
      case 'enterSupport':
      case 'correctSupport':
      case 'reopenSupport': {
        const version = await findVersion(trx, id, act.data.version);
        if (version === undefined || hashOfValue(version) !== act.data.sha256) return false;
        break;
      }
      case 'paySupport':
        payments.set(act.data.paymentId, act.data);
        break;
      case 'strikeSupportPayment':
        payments.delete(act.data.paymentId);
        break;
      case 'addPeople':
        for (const { personId } of act.data.people) people.add(personId);
        break;
      case 'strikePerson':
        people.delete(act.data.personId);
        break;
      case 'closeSupport':
      case 'linkSupport':
      case 'unlinkSupport':
        break;
    }
  }
  const paid = (await listPayments(trx, id)).map(({ id: paymentId, ...one }) => ({
    paymentId,
    ...one,
  }));
  return (
    (standingOf(SUPPORT, read).state === 'closed') === row.closed &&
    sameHashes(paid, [...payments.values()]) &&
    sameHashes(await listPeopleIds(trx, id), [...people])
  );
}

function sameHashes(shown: readonly unknown[], meant: readonly unknown[]): boolean {
  const hashes = (values: readonly unknown[]) => values.map(hashOfValue).toSorted().join();
  return hashes(shown) === hashes(meant);
}

/** Whether a statement of nothing stands as its acts say. */
export async function checkSupportNone(trx: Trx, subject: Subject): Promise<Finding> {
  const read = subject.acts.map((act) => readAct(SUPPORT_NONE.shapes, act));
  const [first] = read;
  const row = await findNone(trx, subject.id);
  const isSame =
    first?.kind === 'stateNone' &&
    row !== undefined &&
    first.data.unitId === row.unitId &&
    first.data.kind === row.kind &&
    first.data.year === row.year &&
    first.onDay === row.statedOn &&
    (standingOf(SUPPORT_NONE, read).state === 'ended') === (row.endedOn !== null);
  return isSame ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
