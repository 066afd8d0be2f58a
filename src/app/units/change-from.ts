import type { InferOutput } from 'valibot';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import type { LawPaper, MadeUnit, UnitChange } from '#domain/units/change.ts';
import { ENTERED } from '#domain/units/unit.ts';
import { m } from '#words/paraglide/messages.js';
import { INTO_PLACES, SOURCE_PLACES, type prepareChangeInput } from './prepare-change.input.ts';

type Sent = InferOutput<typeof prepareChangeInput>;

/**
 * What was typed, as a change: a name in a place makes a new unit there, and the paper is asked of all but
 * two records of one unit, which count as one from today on. Refuses REQUIRED, field by field.
 */
export function changeFrom(sent: Sent, provinceId: string, today: PlainDate): Result<UnitChange> {
  const { kind } = sent;
  const law = kind === 'same' ? ok(null) : lawOf(sent);
  if (!law.ok) return law;
  const on = kind === 'same' ? today : sent.on;
  if (on === null) return refuse('REQUIRED', { label: m.units_on() }, 'on');
  if (kind === 'same' && sent.note === '')
    return refuse('REQUIRED', { label: m.units_reason() }, 'note');
  const sources = SOURCE_PLACES.flatMap((at) => sent[`source${at}`] || []);
  const taking = kind === 'rename' ? ok(NOBODY) : takersOf(sent, provinceId, on);
  if (!taking.ok) return taking;
  const named = kind === 'rename' ? namedOf(sent) : ok(null);
  if (!named.ok) return named;
  const sourceStays = kind === 'split' && sent.sourceStays;
  return ok({
    kind,
    on,
    law: law.value,
    sources,
    ...taking.value,
    sourceStays,
    named: named.value,
  });
}

const NOBODY: Pick<UnitChange, 'into' | 'made'> = { into: [], made: [] };

function lawOf({ number, dated, body }: Sent): Result<LawPaper> {
  if (number === '') return refuse('REQUIRED', { label: m.units_law_number() }, 'number');
  if (dated === null) return refuse('REQUIRED', { label: m.units_law_dated() }, 'dated');
  if (body === null) return refuse('REQUIRED', { label: m.units_law_body() }, 'body');
  return ok({ number, dated, body });
}

function takersOf(
  sent: Sent,
  provinceId: string,
  on: PlainDate,
): Result<Pick<UnitChange, 'into' | 'made'>> {
  const made: MadeUnit[] = [];
  const into: string[] = [];
  for (const at of INTO_PLACES) {
    const chosen = sent[`into${at}`];
    const name = sent[`newName${at}`];
    if (name === '') {
      if (chosen !== '') into.push(chosen);
      continue;
    }
    const kind = sent[`newKind${at}`];
    if (kind === null) return refuse('REQUIRED', { label: m.units_new_kind() }, `newKind${at}`);
    const province = provinceId.replace(':', '-');
    const id = `${ENTERED}${on}.${province}.${fold(`${kind} ${name}`).replaceAll(' ', '-')}`;
    made.push({ id, kind, name, code: sent[`newCode${at}`] });
    into.push(id);
  }
  return ok({ into, made });
}

function namedOf({ newKind0: kind, newName0: name }: Sent): Result<UnitChange['named']> {
  if (name === '') return refuse('REQUIRED', { label: m.units_new_name() }, 'newName0');
  if (kind === null) return refuse('REQUIRED', { label: m.units_new_kind() }, 'newKind0');
  return ok({ kind, name });
}
