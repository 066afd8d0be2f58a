import { noticeResponse } from '#desk/recognition/papers/paper-response.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  const actor = askRight(event, 'result.read');
  return noticeResponse(event, actor, event.params.id, 'pdf');
};
