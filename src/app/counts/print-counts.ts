import { reachFor } from '#app/allow.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { Letterhead } from '#documents/official.ts';
import { countsPaper, type CountsFacts } from '#documents/papers/counts-paper.ts';
import { paperPdf } from '#documents/papers/paper-pdf.ts';
import { refuse, ok, type Result } from '#domain/result.ts';
import type { Unit } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { committeeOf } from '../units/committee-of.ts';
import { scopeOf, type CountQuestion } from './count-question.ts';

/** What the page has put in words; head and form of the paper are added here. */
export type CountsInWords = Pick<CountsFacts, 'about' | 'equation' | 'rows' | 'notes' | 'foot'>;

/**
 * The six counts as PDF in the layout of Decree 30/2020, under the head of whoever prints: the commune
 * asked for, or the province with the body of the person. Refuses as `scopeOf` does.
 */
export async function printCounts(
  deps: Deps,
  actor: Actor,
  question: CountQuestion,
  body: string,
  words: CountsInWords,
): Promise<Result<PrintedPaper>> {
  const scope = scopeOf(deps, actor, question);
  if (!scope.ok) return scope;
  const day = deps.clock.today();
  const [own] = reachFor(deps, actor, 'count.view').withinUnits;
  const unit = deps.units.unitById(question.unitId ?? own ?? '', day);
  if (!unit) return refuse('NOT_ALLOWED');
  const paper = countsPaper({ ...words, letterhead: headOf(unit, body, day), demo: deps.demo });
  const title = `Tiếp nhận và giải quyết hồ sơ, ${words.about}`;
  const pdf = await paperPdf(paper, { timestamp: deps.clock.now(), title });
  return ok({ fileName: `sau-so-${scope.value.days.to}.pdf`, pdf });
}

/** A commune speaks as its committee; in the province the person's own body does. */
function headOf(unit: Unit, body: string, date: PlainDate): Letterhead {
  const committee = committeeOf(unit);
  const isCommune = unit.level === 'commune' || body === '';
  return {
    superior: isCommune ? null : committee,
    issuer: isCommune ? committee : body,
    number: null,
    sign: isCommune ? 'BC-UBND' : 'BC-VPĐP',
    place: unit.name,
    date,
    year: yearOf(date),
  };
}
