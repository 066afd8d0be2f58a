import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { checkEdit } from '#domain/facts/edit.ts';
import { factsOfProducer } from '#domain/facts/rows.ts';
import { checkEdited } from '#domain/parties/edited-producer.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import type { RegisteredProducer } from '#domain/parties/registered-producer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkCommune } from '#domain/units/check-commune.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import { findByIdentifier, updateProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { stateProducer } from '../facts/state-facts.ts';
import { checkFreeToEdit } from './free-to-edit.ts';
import { actOnProducer, type ProducerRequest } from './producer-subject.ts';

export interface EditProducer extends ProducerRequest {
  /** The version the page showed. */
  readonly seenVersion: number;
  readonly producer: ProducerInput;
  readonly since: PlainDate;
  /** The paper or reason that it goes by. */
  readonly reason: string;
}

/**
 * Commune or office writes into the register what is true of a producer since a day, and fills in what an
 * older list did not say; the producer is told. Papers and dossiers keep what they said. Refuses NOT_ALLOWED
 * also to whoever may not see what is a person's and where the new commune lies elsewhere, what `checkEdited`,
 * `checkCommune`, `checkEdit` and `checkFreeToEdit` refuse, EDIT_WITHOUT_CHANGE, IDENTIFIER_TAKEN,
 * CHANGED_MEANWHILE, and as `actOnProducer` does.
 */
export function editProducer(
  deps: Deps,
  actor: Actor,
  input: EditProducer,
): Promise<Result<ProducerActData['editProducer']>> {
  return actOnProducer(deps, actor, 'editProducer', input, async (trx, before, actId) => {
    const where = { producerId: before.id, unitId: before.unitId };
    const personal = allow(deps, actor, 'producer.viewPersonal', where);
    if (!personal.ok) return personal;
    const free = await checkFreeToEdit(trx, before.id, null);
    if (!free.ok) return free;
    const edited = await checked(deps, trx, actor, before, input);
    if (!edited.ok) return edited;
    const facts = await listFacts(trx, 'producer', before.id);
    const correction = checkEdit(input, facts, deps.clock.today());
    if (!correction.ok) return correction;
    const stating = { actId, source: 'officer', correction: correction.value } as const;
    const row = await stateProducer(deps, trx, before.id, edited.value, stating);
    const written = await updateProducer(trx, before.id, input.seenVersion, row);
    if (!written) return refuse('CHANGED_MEANWHILE');
    return ok({ version: input.seenVersion + 1, since: input.since });
  });
}

async function checked(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  before: ProducerRow,
  { producer }: EditProducer,
): Promise<Result<RegisteredProducer>> {
  const today = deps.clock.today();
  const edited = checkEdited(producer, before, today);
  if (!edited.ok) return edited;
  const { unitId, identifier } = edited.value;
  if (unitId !== before.unitId) {
    const commune = checkCommune(deps.units, unitId, today);
    if (!commune.ok) return commune;
    const there = allow(deps, actor, 'register.edit', { unitId });
    if (!there.ok) return there;
  }
  const holder = identifier === null ? undefined : await findByIdentifier(trx, identifier);
  if (holder && holder.id !== before.id) return refuse('IDENTIFIER_TAKEN', {}, 'identifier');
  const [then, now] = [before, edited.value].map((one) => canonicalJson(factsOfProducer(one)));
  return then === now ? refuse('EDIT_WITHOUT_CHANGE') : edited;
}
