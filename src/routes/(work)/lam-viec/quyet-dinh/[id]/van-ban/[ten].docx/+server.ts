import { paperResponse } from '#desk/recognition/papers/paper-response.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  const actor = askRight(event, 'decision.view');
  return paperResponse(event, actor, event.params, 'docx');
};
