import { sendCountsPaper } from '#desk/counts/print-counts.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendCountsPaper(event);
