import { RIGHTS, ROLES, type Role } from '#domain/access/rights.ts';
import type { Verb } from '#domain/access/verbs.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { UnitRegister } from '#domain/units/register.ts';
import { listTiesOf } from '#storage/council/ties.ts';
import type { Trx } from '#storage/database.ts';
import { listHoldersAt, listPeopleOf, listSeated, listTeam } from '#storage/notices/recipients.ts';
import { familyOf } from '#storage/parties/families.ts';
import type { NoticeSubject } from '#storage/notices/subject.ts';
import type { Deps } from '../deps.ts';
import type { Audience } from './telling.ts';

/** The right that makes somebody one of a desk. */
const RIGHT_OF = {
  commune: 'dossier.receive',
  office: 'dossier.officeReceive',
  leader: 'decision.sign',
  confirmer: 'earlier.confirm',
  planner: 'check.decide',
  planConfirmer: 'plan.confirm',
} as const satisfies Partial<Record<Audience, Verb>>;

/** The accounts of an audience today; of a desk without those who stand aside from the product. */
export async function accountsOf(
  deps: Deps,
  trx: Trx,
  audience: Audience,
  { kind, id, unitId, producerId }: NoticeSubject,
): Promise<readonly string[]> {
  const today = deps.clock.today();
  switch (audience) {
    case 'person':
      return [id];
    case 'seats':
      return listSeated(trx, id);
    case 'team':
      return listTeam(trx, id);
    case 'producer':
      if (producerId === null) return [];
      return listPeopleOf(trx, await familyOf(trx, [producerId], today), today);
    case 'commune':
    case 'office':
    case 'leader':
    case 'confirmer':
    case 'planner':
    case 'planConfirmer': {
      if (unitId === null) return [];
      const at = unitsOver(deps.units, unitId, today);
      const holders = await listHoldersAt(trx, rolesWith(RIGHT_OF[audience]), at, today);
      return kind === 'dossier' ? withoutTied(trx, holders, id) : holders;
    }
  }
}

function rolesWith(verb: Verb): readonly Role[] {
  return ROLES.filter((role) => {
    const verbs: readonly Verb[] = RIGHTS[role].verbs;
    return verbs.includes(verb);
  });
}

/** The unit and all that hold it today: a right given at any of them reaches it. */
function unitsOver(units: UnitRegister, unitId: string, today: PlainDate): readonly string[] {
  const holding = [unitId, ...units.currentUnitsOf(unitId, today).units.map(({ id }) => id)];
  const over = holding.flatMap((id) => [id, ...units.ancestorsOf(id, today).map((one) => one.id)]);
  return [...new Set(over)].filter((id) => units.isWithin(unitId, id, today));
}

async function withoutTied(trx: Trx, accounts: readonly string[], dossierId: string) {
  if (accounts.length === 0) return accounts;
  const ties = await listTiesOf(trx, accounts);
  const tied = new Set(ties.filter((tie) => tie.dossierId === dossierId).map((t) => t.accountId));
  return accounts.filter((id) => !tied.has(id));
}
