import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import type { DossierContent } from '#domain/dossier/content.ts';
import { type DossierStanding, DOSSIER } from '#domain/dossier/dossier.ts';
import { EDITABLE_STATES } from '#domain/dossier/transitions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { getContent, writeContent } from '#storage/dossier/content.ts';
import { findDossier, lockDossier, type DossierRow } from '#storage/dossier/read-dossier.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { inLine, type DeviceItem, type SavedAs } from '../offline/in-line.ts';
import { criteriaOf } from './criteria-of.ts';

/** What a change of forms or papers sees. */
export interface DraftContext {
  readonly trx: Trx;
  readonly dossier: DossierRow;
  readonly standing: DossierStanding;
  readonly content: DossierContent;
  readonly set: CriteriaSet;
}

/** The version after a change: the next save of the same page must have seen it. */
export interface Saved {
  readonly contentVersion: number;
}

/**
 * The one way in which forms and papers of a dossier change. Every change counts the content up,
 * papers too, so that what is handed in is exactly what was looked over. `seenVersion` null: the
 * change does not replace what others typed. Refuses NOT_FOUND, NOT_ALLOWED, DOSSIER_NOT_EDITABLE,
 * ITEM_EARLY, CHANGED_MEANWHILE.
 */
export function editDraft(
  deps: Deps,
  actor: Actor,
  dossierId: string,
  seenVersion: number | null,
  change: (context: DraftContext) => Promise<Result<DossierContent>>,
  item?: DeviceItem | null,
): Promise<Result<Saved>> {
  return inTransaction(deps.db, async (trx) => {
    if (!(await lockDossier(trx, dossierId))) return refuse('NOT_FOUND');
    const dossier = await findDossier(trx, dossierId);
    if (!dossier) return refuse('NOT_FOUND');
    const allowed = allow(deps, actor, 'dossier.edit', dossier);
    if (!allowed.ok) return allowed;
    const saved = await inLine(trx, actor, item, () =>
      changeIn(deps, trx, dossier, seenVersion, change),
    );
    return saved.ok ? ok({ contentVersion: saved.value.version }) : saved;
  });
}

async function changeIn(
  deps: Deps,
  trx: Trx,
  dossier: DossierRow,
  seenVersion: number | null,
  change: (context: DraftContext) => Promise<Result<DossierContent>>,
): Promise<Result<SavedAs>> {
  const standing = await readStanding(trx, DOSSIER, dossier.id);
  if (!EDITABLE_STATES.includes(standing.state)) return refuse('DOSSIER_NOT_EDITABLE');
  const before = dossier.contentVersion;
  if (seenVersion !== null && seenVersion !== before) return refuse('CHANGED_MEANWHILE');
  const content = await getContent(trx, dossier.id);
  const { set } = criteriaOf(deps, dossier);
  const changed = await change({ trx, dossier, standing, content, set });
  if (!changed.ok) return changed;
  const written = await writeContent(trx, dossier.id, before, changed.value);
  const at = deps.clock.now();
  return written ? ok({ version: before + 1, at }) : refuse('CHANGED_MEANWHILE');
}
