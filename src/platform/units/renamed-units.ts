import { parsePlainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { EarlierName, Succession, Unit } from '#domain/units/unit.ts';
import corrections from './corrections.json' with { type: 'json' };
import { makeUnit } from './make-unit.ts';

/** What the lists of 30/06/2025 do not know any more, because it had another name or was gone by then. */
export interface RenamedUnits {
  readonly units: readonly Unit[];
  readonly earlierNames: readonly EarlierName[];
  readonly successions: readonly Succession[];
}

/** Names and districts of the years before, as far as `corrections.json` has them with their texts. */
export function readRenamedUnits(): RenamedUnits {
  const earlierNames = corrections.earlierNames.map(({ unit, fullName, until, source }) => {
    const { kind, name } = makeUnit({ ...GONE, id: unit, level: 'district', fullName, source });
    return { unitId: `o:${unit}`, kind, name, fullName, until: dayOf(until), source };
  });
  const ended = corrections.endedDistricts.map((line) => ({
    line,
    unit: makeUnit({
      ...GONE,
      id: `e:${line.id}`,
      level: 'district',
      fullName: line.fullName,
      parentId: `o:${line.province}`,
      validTo: dayOf(line.until),
      source: line.source,
    }),
  }));
  return {
    units: ended.map(({ unit }) => unit),
    earlierNames,
    successions: ended.flatMap(({ line, unit }) =>
      line.into.map((code) => ({
        fromId: unit.id,
        toId: `o:${code}`,
        on: dayOf(line.until),
        whole: line.into.length === 1,
        source: line.source,
      })),
    ),
  };
}

const GONE = { code: '', parentId: null, validFrom: null, validTo: null, endKnown: true } as const;

function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (!day.ok) throw new Error(`corrections.json: ${text} is not a day`);
  return day.value;
}
