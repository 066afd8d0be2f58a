import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { renderMinutes } from '#documents/minutes.ts';
import type { Deps } from '../deps.ts';
import { lastMark } from '../ledger/view-ledger.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { minutesFor } from './minutes-for.ts';
import { minutesPaper } from './minutes-paper.ts';

/**
 * The minutes of a closed session in the layout of Decree 30/2020 (Đ7.3d), made from its acts and
 * sheets: printed again they are the same bytes. Whoever stands aside from a product gets an extract,
 * which is made for that reader and not kept: it is nobody's signed paper. Refuses as `minutesFor`
 * and `minutesPaper` do.
 */
export async function printMinutes(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<PrintedPaper>> {
  const minutes = await minutesFor(deps, actor, sessionId);
  if (!minutes.ok) return minutes;
  const { session, record } = minutes.value;
  if (record.leftOut > 0) {
    const mark = await lastMark(deps);
    const pdf = await renderMinutes({ ...record, mark }, { timestamp: record.closedAt });
    return ok({ fileName: `trich-bien-ban-${session.heldOn}.pdf`, pdf });
  }
  const pdf = await minutesPaper(deps, session);
  return pdf.ok ? ok({ fileName: `bien-ban-${session.heldOn}.pdf`, pdf: pdf.value }) : pdf;
}
