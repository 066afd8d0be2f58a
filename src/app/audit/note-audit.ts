import { signInName } from '#domain/access/sign-in-name.ts';
import {
  networkOf,
  type AuditEvent,
  type AuditObject,
  type AuditOutcome,
} from '#domain/audit/entry.ts';
import { findSecretByName } from '#storage/access/accounts.ts';
import { addAuditEntry } from '#storage/audit/audit-entries.ts';
import type { Deps } from '../deps.ts';

/** One request, seen from outside. */
export interface AuditNote {
  readonly accountId: string | null;
  /** As the connection came; only its network is kept. */
  readonly address: string;
  readonly event: AuditEvent;
  readonly object: AuditObject | null;
  readonly outcome: AuditOutcome;
  /** The name under which somebody tried to sign in; the account becomes the object, if there is one. */
  readonly triedName?: string | null;
}

/** Puts a note into the audit log, in a statement of its own. */
export async function noteAudit(deps: Deps, { triedName, ...note }: AuditNote): Promise<void> {
  await addAuditEntry(deps.db, {
    ...note,
    id: deps.newId(),
    at: deps.clock.now(),
    address: networkOf(note.address),
    object: note.object ?? (triedName ? await accountTried(deps, triedName) : null),
  });
}

/** A name that nobody has may be a password typed into the wrong field: it is not kept. */
async function accountTried(deps: Deps, typed: string): Promise<AuditObject | null> {
  const account = await findSecretByName(deps.db, signInName(typed));
  return account ? { kind: 'account', id: account.id } : null;
}
