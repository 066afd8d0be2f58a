import { sendReport } from '#desk/reports/send-report.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => sendReport(event, 'docx');
