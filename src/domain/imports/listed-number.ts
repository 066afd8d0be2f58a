import type { PlainDate } from '../calendar/plain-date.ts';
import { checkIdentifier, type Identifier } from '../parties/identifier.ts';
import { kindOfListed } from './producer-kind.ts';

/** What a producer is known by, of what the list prints; null where it is none by its own rule, or the kind is not known. */
export function identifierOf(
  column: string | null,
  producer: string,
  printed: string | null,
  today: PlainDate,
): Identifier | null {
  const kind = kindOfListed(column, producer);
  if (kind === null || printed === null) return null;
  const number = checkIdentifier(printed, kind, today);
  return number.ok ? number.value : null;
}
