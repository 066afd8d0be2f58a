import { sendRewards } from '#desk/support/send-rewards.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendRewards(event, event.params.id, 'csv');
