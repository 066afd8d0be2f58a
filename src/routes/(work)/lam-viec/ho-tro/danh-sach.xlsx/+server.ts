import { sendSupports } from '#desk/support/records/send-supports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendSupports(event, 'xlsx');
