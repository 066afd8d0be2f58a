import type { Actor, Grant } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Result } from '#domain/result.ts';
import { UnitRegister } from '#domain/units/register.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { loadUnits } from '#platform/units/load.ts';
import type { Deps } from '#app/deps.ts';
import { movedClock, type MovedClock } from './moved-clock.ts';
import { seededIds } from './seeded-ids.ts';

/** Where the story is played: the use cases' dependencies, with ids and days of the story. */
export interface Stage {
  readonly deps: Deps;
  /** Moves to the day and minute of a scene; its ids follow from its name, which serves once. */
  readonly begin: (scene: string, day: PlainDate, minutes: number) => void;
  /** Lets a person come on; the key is the name to sign in with. */
  readonly enter: (key: string, actor: Actor) => void;
  readonly actor: (key: string) => Actor;
  /** A seat in a council session, or a right the person gets later. */
  readonly grant: (key: string, grant: Grant) => void;
}

/** An empty stage on the story's first day. */
export function openStage(deps: Deps, opening: PlainDate): Stage {
  const clock: MovedClock = movedClock(opening);
  const ids = seededIds();
  const actors = new Map<string, Actor>();
  const actor = (key: string): Actor => {
    const found = actors.get(key);
    if (!found) throw new Error(`${key} has not come on`);
    return found;
  };
  return {
    deps: { ...deps, clock, newId: ids.newId, units: new SteadyUnits(opening) },
    begin: (scene, day, minutes) => {
      ids.begin(scene);
      clock.moveTo(day, minutes);
    },
    enter: (key, entering) => {
      actors.set(key, entering);
    },
    actor,
    grant: (key, grant) => {
      const person = actor(key);
      actors.set(key, { ...person, grants: [...person.grants, grant] });
    },
  };
}

/**
 * Rights ask every day anew which units lie in a unit, which takes a while. No unit changes in the
 * months of the story, so the answer of its first day stands for all.
 */
class SteadyUnits extends UnitRegister {
  readonly #day: PlainDate;

  constructor(day: PlainDate) {
    super(loadUnits());
    this.#day = day;
  }

  override unitsWithin(id: UnitId): ReadonlySet<UnitId> {
    return super.unitsWithin(id, this.#day);
  }
}

/** What a use case gave; a refusal here is a fault of the story. */
export function done<T>(what: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${what}: ${JSON.stringify(result.refusals)}`);
}
