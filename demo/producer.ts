import type { Ethnicity } from '#domain/parties/ethnicities.ts';
import type { ProducerKind } from '#domain/parties/kinds.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';

/** An invented producer. Its tax or personal number, telephone and mail follow from its serial. */
export interface DemoProducer {
  readonly key: string;
  readonly serial: number;
  readonly kind: ProducerKind;
  readonly name: string;
  readonly founded: PlainDate;
  readonly unitId: string;
  readonly street: string;
  readonly person: {
    readonly name: string;
    readonly position: string;
    readonly sex: 'male' | 'female';
    readonly ethnicity: Ethnicity;
    /** Name to sign in with, for the few that one signs in as; the others stay in the background. */
    readonly signInName?: string;
  };
  /** Form 02, I.8 and I.9. */
  readonly history: string;
  readonly structure: string;
}
