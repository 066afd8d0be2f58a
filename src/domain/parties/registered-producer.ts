import type { Ethnicity } from './ethnicities.ts';
import type { IdentifierKind, ProducerKind } from './kinds.ts';
import type { Producer, Sex } from './producer.ts';

/**
 * A producer as the register has it. One that was taken over from an older list stands with what the
 * list said and no more (Đ12.1): null, or an empty text, is what nobody has said yet. Forms 01 and 02
 * ask for all of it, so no dossier is opened until it is whole (`wholeProducer`).
 */
export interface RegisteredProducer extends Omit<
  Producer,
  'kind' | 'identifierKind' | 'identifier' | 'representative' | 'phone'
> {
  readonly kind: ProducerKind | null;
  readonly identifierKind: IdentifierKind | null;
  readonly identifier: string | null;
  readonly representative: {
    readonly name: string;
    readonly position: string;
    readonly sex: Sex | null;
    readonly ethnicity: Ethnicity | null;
    readonly address: string;
  };
  readonly phone: string | null;
}

/** The producer of the forms; null while something is missing that they ask for. */
export function wholeProducer<Row extends RegisteredProducer>(
  row: Row,
): (Omit<Row, keyof Producer> & Producer) | null {
  const { kind, identifierKind, identifier, phone, representative } = row;
  const { sex, ethnicity, name, address } = representative;
  if (kind === null || identifierKind === null || identifier === null || phone === null)
    return null;
  if (sex === null || ethnicity === null || name === '' || address === '') return null;
  const whole = { ...representative, sex, ethnicity };
  return { ...row, kind, identifierKind, identifier, phone, representative: whole };
}
