import { paperResponse } from '#desk/recognition/papers/paper-response.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  paperResponse(event, askRight(event, 'decision.view'), event.params, 'pdf');
