import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { CONCERN } from '#domain/support/concerns/concern.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { findConcern, listAnswers } from '#storage/support/concerns/concerns.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What was said and answered, and what lists read of a concern, against its acts. */
export async function checkConcern(trx: Trx, subject: Subject): Promise<Finding> {
  return (await isAsActed(trx, subject)) ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}

async function isAsActed(trx: Trx, { id, acts }: Subject): Promise<boolean> {
  const read = acts.map((act) => readAct(CONCERN.shapes, act));
  const row = await findConcern(trx, id);
  const [first] = read;
  if (!row || first?.kind !== 'noteConcern') return false;
  const { sha256, by, ...about } = first.data;
  const shown = {
    unitId: row.unitId,
    producerId: row.producerId ?? '',
    kind: row.kind,
    topic: row.topic,
  };
  const answers = (await listAnswers(trx, id)).map(({ no, said }) => ({
    no,
    sha256: hashOfValue(said),
  }));
  const meant = read.flatMap((act) => (act.kind === 'answerConcern' ? [act.data] : []));
  const { state, handed } = standingOf(CONCERN, read);
  return (
    hashOfValue(row.said) === sha256 &&
    row.notedBy === by &&
    row.notedOn === first.onDay &&
    hashOfValue(shown) === hashOfValue(about) &&
    hashOfValue(answers) === hashOfValue(meant) &&
    row.state === state &&
    row.handedNumber === (handed?.number ?? null) &&
    row.handedDay === (handed?.day ?? null)
  );
}
