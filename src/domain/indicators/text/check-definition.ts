import { refusal, type Refusal } from '../../result.ts';
import type { Counting } from '../definition.ts';
import { SUBJECTS } from '../subjects.ts';

/** What each line says right, but the lines together do not. */
export function checkDefinition(counting: Counting): Refusal | undefined {
  const { measure, subject, when, time, each } = counting;
  const { happens, word } = SUBJECTS[subject];
  if (happens === 'event' && (time === 'end' || time === 'new'))
    return refusal('INDICATOR_TIME_OF_EVENTS', { subject: word });
  if (happens === 'state' && (time === 'within' || time === 'upTo'))
    return refusal('INDICATOR_TIME_OF_STATES', { subject: word });
  if (measure.kind === 'share' && when === null) return refusal('INDICATOR_SHARE_OF_ALL');
  const counts = measure.kind === 'count' || measure.kind === 'distinct';
  if (each && (!counts || time === 'difference' || time === 'growth'))
    return refusal('INDICATOR_EACH_OF_COUNTS');
  if (time === 'new' && !counts) return refusal('INDICATOR_NEW_OF_COUNTS');
  return undefined;
}
