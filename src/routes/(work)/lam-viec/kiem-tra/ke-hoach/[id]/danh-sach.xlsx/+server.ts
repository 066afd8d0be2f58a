import { sendPlan } from '#desk/supervision/send-plan.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendPlan(event, event.params.id, 'xlsx');
