import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { ChangeKind } from '#domain/units/change.ts';
import { ENTERED, type UnitId } from '#domain/units/unit.ts';
import { findUnitChange, type UnitChangeRow } from '#storage/units/unit-changes.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

export interface ChangeChoices {
  /** The communes of the administrator's provinces, of today and to come. */
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  /** Those of today: of provinces that become one, one is the administrator's own. */
  readonly provinces: readonly { readonly id: UnitId; readonly name: string }[];
  /** Whether the earlier change was of provinces. */
  readonly ofProvinces: boolean;
  /** Of a change that is entered again. */
  readonly kind: ChangeKind | null;
  readonly typed: Readonly<Record<string, string>>;
}

/**
 * What the form of a change offers, filled from an earlier one that was taken back to be corrected. Who
 * takes over a commune of another province is typed by its id. Refuses NOT_ALLOWED.
 */
export async function changeChoices(
  deps: Deps,
  actor: Actor,
  again: string | null,
): Promise<Result<ChangeChoices>> {
  const { withinUnits } = reachFor(deps, actor, 'unit.prepare');
  if (withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const earlier = again === null ? undefined : await findEarlier(deps, withinUnits, again);
  const kind = earlier?.kind ?? null;
  const today = deps.clock.today();
  const first = earlier?.sources[0] ?? '';
  return ok({
    units: unitsOf(deps, withinUnits),
    provinces: deps.units
      .unitsOfLevel('province', today)
      .map(({ id, fullName }) => ({ id, name: fullName })),
    ofProvinces: deps.units.unitById(first, today)?.level === 'province',
    kind,
    typed: earlier ? typedOf(earlier) : {},
  });
}

async function findEarlier(deps: Deps, withinUnits: ReadonlySet<string>, id: string) {
  const earlier = UUID.test(id) ? await findUnitChange(deps.db, id) : undefined;
  return earlier && withinUnits.has(earlier.unitId) ? earlier : undefined;
}
const UUID = /^[0-9a-f-]{36}$/;

function unitsOf({ units, clock }: Deps, provinces: ReadonlySet<string>): ChangeChoices['units'] {
  const today = clock.today();
  return [...provinces]
    .flatMap((id) => {
      const now = units.descendantsOf(id, today);
      const later = [...units.unitsWithin(id, today)].filter((one) => one.startsWith(ENTERED));
      return [...now, ...later.flatMap((one) => units.unitById(one, today) ?? [])];
    })
    .filter(({ validTo }) => validTo === null || validTo > today)
    .map(({ id, fullName }) => ({ id, name: fullName }))
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

function typedOf(earlier: UnitChangeRow): Readonly<Record<string, string>> {
  const { law, sources, into, made, named, on, note, sourceStays } = earlier;
  const standing = into.map((id) => made.find((one) => one.id === id) ?? id);
  return {
    on: formatVietnameseDate(on),
    note,
    number: law?.number ?? '',
    dated: law === null ? '' : formatVietnameseDate(law.dated),
    body: law?.body ?? '',
    sourceStays: sourceStays ? 'on' : '',
    ...Object.fromEntries(sources.map((id, at) => [`source${at}`, id])),
    ...Object.fromEntries(
      standing.flatMap((one, at) =>
        typeof one === 'string'
          ? [[`into${at}`, one]]
          : [
              [`newKind${at}`, one.kind],
              [`newName${at}`, one.name],
              [`newCode${at}`, one.code],
            ],
      ),
    ),
    ...(named && { newKind0: named.kind, newName0: named.name }),
  };
}
