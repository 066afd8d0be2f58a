import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { MISUSE } from '#domain/supervision/misuse.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import {
  findMisuse,
  findMisuseState,
  hashOfMisuse,
  listPictures,
  misuseStateOf,
} from '#storage/supervision/misuse.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of a report, and what was said in it, against its acts. */
export async function checkMisuseReport(trx: Trx, subject: Subject): Promise<Finding> {
  const standing = standingOf(
    MISUSE,
    subject.acts.map((act) => readAct(MISUSE.shapes, act)),
  );
  const report = await findMisuse(trx, subject.id);
  const shown = await findMisuseState(trx, subject.id);
  const pictures = (await listPictures(trx, subject.id)).map(({ sha256 }) => sha256);
  const isAsActed =
    report !== undefined &&
    hashOfMisuse(report) === standing.words &&
    canonicalJson(pictures) === canonicalJson(standing.pictures) &&
    canonicalJson(shown ?? null) === canonicalJson(misuseStateOf(standing));
  return isAsActed ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
