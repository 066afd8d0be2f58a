import { noticeResponse } from '#desk/recognition/papers/paper-response.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
  noticeResponse(event, askRight(event, 'result.read'), event.params.id, 'docx');
