import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierActKind } from '#domain/dossier/acts.ts';
import { STEP_KINDS, type Step } from '#domain/dossier/steps.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** Whose dossiers are read: within a right's reach and, narrower, within a unit. */
export interface StepsScope {
  readonly reach: Reach;
  readonly units: Pick<Reach, 'withinUnits' | 'day'> | null;
}

/** A dossier that was handed in, with its steps in their order. */
export interface DossierSteps {
  readonly id: string;
  /** The unit it was opened in, of today or of its own time. */
  readonly unitId: string;
  readonly steps: readonly Step[];
}

/** An act as little as it takes: number, kind, day, day 0 and last day of the term. */
type RawStep = readonly [number, string, string, string | null, string | null];

/**
 * The steps up to a day of every dossier that was handed in by then: one row a dossier, of the acts that
 * change hands and of no others. What lists read of a dossier as it stands today is not asked.
 */
export async function listSteps(
  db: Db,
  { reach, units }: StepsScope,
  until: PlainDate,
): Promise<readonly DossierSteps[]> {
  const rows = await db
    .selectFrom('dossier')
    .innerJoin('act', 'act.subjectId', 'dossier.id')
    .select([
      'dossier.id',
      'dossier.unitId',
      sql<readonly RawStep[]>`json_agg(json_build_array(act.seq, act.kind, act.on_day,
        coalesce(act.data #>> '{term,countsFrom}', act.data ->> 'countsFrom',
          case act.kind when 'receive' then act.on_day::text end),
        coalesce(act.data #>> '{term,dueOn}', act.data ->> 'dueOn')) order by act.seq)`.as('steps'),
    ])
    .where('act.subjectKind', '=', 'dossier')
    .where('act.onDay', '<=', until)
    .where('act.kind', '=', sql<string>`any(${[...STEP_KINDS]}::text[])`)
    .where(isWithin('dossier.unitId', reach))
    .$if(units !== null, (all) => all.where(isWithin('dossier.unitId', units ?? reach)))
    .groupBy(['dossier.id', 'dossier.unitId'])
    .having(sql<boolean>`bool_or(act.kind = 'submit')`)
    .orderBy('dossier.id')
    .execute();
  return rows.map(({ id, unitId, steps }) => ({ id, unitId, steps: steps.map(stepOf) }));
}

/** Acts were written by the shapes of their kinds; `listActs` is for whoever reads them whole. */
function stepOf([seq, kind, onDay, countsFrom, dueOn]: RawStep): Step {
  return {
    kind: kind as DossierActKind,
    seq,
    onDay: onDay as PlainDate,
    countsFrom: countsFrom as PlainDate | null,
    dueOn: dueOn as PlainDate | null,
  };
}
