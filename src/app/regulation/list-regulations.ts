import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { procedureWords } from '#documents/minutes/procedure-words.ts';
import { regulationWords } from '#documents/minutes/regulation-words.ts';
import {
  findRegulationInForce,
  listRegulations as readVersions,
  type RegulationVersionRow,
} from '#storage/regulation/regulations.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** `inForce`: sessions of today are held under it; `coming`: not yet; `past`: ended, or another one came. */
export type RegulationStanding = 'inForce' | 'coming' | 'past';

export interface ListedRegulation extends RegulationVersionRow {
  readonly standing: RegulationStanding;
  /** All its settings as sentences, in Vietnamese; those of a session as in the minutes. */
  readonly rules: readonly string[];
}

/** A province for which the actor plans sessions, with every version of its Regulation. */
export interface ProvinceRegulations {
  readonly unitId: string;
  readonly unitName: string;
  readonly mayPublish: boolean;
  /** The newest first. */
  readonly versions: readonly ListedRegulation[];
}

/** The Regulations the actor's sessions can be held under, by province; none for everybody else. */
export async function listRegulations(
  deps: Deps,
  actor: Actor,
): Promise<readonly ProvinceRegulations[]> {
  const today = deps.clock.today();
  const reach = reachFor(deps, actor, 'session.create');
  const provinces = deps.units
    .unitsOfLevel('province', today)
    .filter((unit) => isWithinReach(reach, { unitId: unit.id }, deps.units));
  return Promise.all(
    provinces.map(async ({ id: unitId, fullName }) => {
      const inForce = await findRegulationInForce(deps.db, unitId, today);
      const versions = await readVersions(deps.db, unitId);
      return {
        unitId,
        unitName: fullName,
        mayPublish: allow(deps, actor, 'regulation.publish', { unitId }).ok,
        versions: versions.map((version) => ({
          ...version,
          standing: standingOf(version, inForce?.id, today),
          rules: [...regulationWords(version.settings), ...procedureWords(version.settings)],
        })),
      };
    }),
  );
}

function standingOf(
  version: RegulationVersionRow,
  inForce: string | undefined,
  today: PlainDate,
): RegulationStanding {
  if (version.id === inForce) return 'inForce';
  return version.validFrom > today ? 'coming' : 'past';
}
