import * as v from 'valibot';
import { saveSheet } from '#app/council/save-sheet.ts';
import { viewSheet } from '#app/council/view-sheet.ts';
import { refuse } from '#domain/result.ts';
import { deviceItem } from '#request/device-item.ts';
import { answerJson } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';
import { receivedSheet } from '#desk/council/sheet/received-sheet.ts';
import { saveSheetInput } from '#app/council/save-sheet.input.ts';

/**
 * Takes what changed on the own sheet, as it is chosen. When another tab saved before, the answer
 * carries the sheet as it is stored, so that both can be put together or shown side by side.
 */
export const PUT: RequestHandler = async (event) => {
  const actor = askRight(event, 'session.score');
  const { deps } = event.locals;
  const { id: sessionId, dossierId } = event.params;
  const sent = v.safeParse(saveSheetInput, await event.request.json().catch(() => null));
  if (!sent.success) return answerJson(refuse('NOT_OFFERED', { label: 'sheet' }));
  const { comment, ...change } = sent.output;
  const saved = await saveSheet(deps, actor, {
    sessionId,
    dossierId,
    item: deviceItem(event, actor),
    ...change,
    ...(comment === undefined ? {} : { comment }),
  });
  if (saved.ok) return Response.json(saved.value);
  if (saved.refusals[0].code !== 'CHANGED_MEANWHILE') return answerJson(saved);
  const desk = await viewSheet(deps, actor, sessionId, dossierId);
  if (!desk.ok) return answerJson(desk);
  return Response.json({ sheet: receivedSheet(desk.value.sheet) }, { status: 409 });
};
