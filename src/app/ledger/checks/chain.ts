import { isAsWritten, type Subject } from '#storage/ledger/read-acts.ts';
import { ofSubject, type Finding } from './finding.ts';

/**
 * Whether the acts of a subject are those that were written: none between them missing, each with
 * the hash of the one before it, each giving its own hash still. A hash that was made anew over a
 * changed act shows at the act behind it, and the last one's in the log.
 */
export function checkChain(subject: Subject): Finding {
  let previous: Buffer | null = null;
  for (const [index, act] of subject.acts.entries()) {
    const seq = index + 1;
    if (act.seq !== seq) return ofSubject('LEDGER_ACT_MISSING', subject, seq);
    if (!isAsWritten(act)) return ofSubject('LEDGER_ACT_CHANGED', subject, seq);
    const follows =
      previous === null ? act.previousHash === null : act.previousHash?.equals(previous);
    if (follows !== true) return ofSubject('LEDGER_CHAIN_BROKEN', subject, seq);
    previous = act.hash;
  }
  return null;
}
