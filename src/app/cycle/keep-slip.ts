import type { IdeaStanding } from '#domain/cycle/idea.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { tidyLines, tidyText } from '#domain/text/tidy.ts';
import { versionInForce } from '#domain/criteria/in-force.ts';
import type { Trx } from '#storage/database.ts';
import { hasSuchIdea, hashOfSlip, insertSlip, type Slip } from '#storage/cycle/ideas.ts';
import type { Deps } from '../deps.ts';

/** Writes the next slip of an idea; gives what its act keeps of it. */
export async function keepSlip(
  deps: Deps,
  trx: Trx,
  ideaId: string,
  before: Pick<IdeaStanding, 'slipVersion'>,
  typed: Slip,
): Promise<{ readonly slip: string; readonly version: number }> {
  const slip = tidied(typed);
  const version = before.slipVersion + 1;
  const createdAt = deps.clock.now();
  await insertSlip(trx, { ...slip, ideaId, version, folded: fold(slip.product), createdAt });
  return { slip: hashOfSlip(slip), version };
}

function tidied({ product, annexI, material, there, needed }: Slip): Slip {
  return {
    ...{ product: tidyText(product), annexI, material: tidyLines(material) },
    there: there === null ? null : tidyLines(there),
    needed: needed === null ? null : tidyLines(needed),
  };
}

/** The class, where one was chosen, is one of today's. Refuses NOT_OFFERED. */
export function checkClass(deps: Deps, annexI: string | null): Result<null> {
  const version = versionInForce(deps.criteria, deps.clock.today());
  const known = version.ok && version.value.sets.some((set) => set.annexI === annexI);
  return annexI === null || known ? ok(null) : refuse('NOT_OFFERED', { label: 'nhóm' }, 'annexI');
}

/** The same telephone has sent this idea already. Refuses IDEA_TWICE, unless it is meant. */
export async function checkOnce(
  trx: Trx,
  telephone: string,
  { product, again }: { readonly product: string; readonly again: boolean },
): Promise<Result<null>> {
  if (again || !(await hasSuchIdea(trx, telephone, fold(tidyText(product))))) return ok(null);
  return refuse('IDEA_TWICE', { product: tidyText(product) }, 'again');
}
