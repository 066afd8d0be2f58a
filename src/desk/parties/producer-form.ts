import { ETHNICITIES } from '#domain/parties/ethnicities.ts';
import { kindsFor } from '#domain/parties/kinds.ts';
import type { Unit } from '#domain/units/unit.ts';
import type { FieldOption } from '#ui/Field.svelte';
import { producerKindWord } from '#desk/dossier/words.ts';

/** What the fields with a list offer. */
export interface ProducerChoices {
  readonly kinds: readonly FieldOption[];
  readonly ethnicities: readonly FieldOption[];
  readonly communes: readonly FieldOption[];
  /** The one province of all communes, when there is one to name. */
  readonly province: string | undefined;
}

export function producerChoices(
  communes: readonly Unit[],
  province: string | undefined,
): ProducerChoices {
  return {
    kinds: kindsFor().map((kind) => ({ value: kind, label: producerKindWord(kind) })),
    ethnicities: ETHNICITIES.map((people) => ({ value: people, label: people })),
    communes: communes.map((unit) => ({ value: unit.id, label: unit.fullName })),
    province,
  };
}
