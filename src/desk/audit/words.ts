import type { AuditEvent } from '#domain/audit/entry.ts';
import { isRefusalCode, refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';
import { getLocale } from '#words/paraglide/runtime.js';

const EVENTS = {
  signIn: m.access_audit_event_sign_in,
  signOut: m.access_audit_event_sign_out,
  readDossier: m.access_audit_event_read_dossier,
  readSheet: m.access_audit_event_read_sheet,
  readCheck: m.access_audit_event_read_check,
  readPersonalData: m.access_audit_event_read_personal_data,
  export: m.access_audit_event_export,
  readFile: m.access_audit_event_read_file,
  readAudit: m.access_audit_event_read_audit,
  redoJobs: m.access_audit_event_redo_jobs,
  request: m.access_audit_event_request,
} as const satisfies Record<AuditEvent, () => string>;

export function eventWord(event: AuditEvent): string {
  return EVENTS[event]();
}

/** The first sentence of the refusal as the person read it; a status for what has no sentence. */
export function outcomeWord(outcome: string): string {
  if (outcome === 'done') return m.access_audit_done();
  if (!isRefusalCode(outcome)) return outcome;
  const sentence = refusalSentence(refusal(outcome), getLocale());
  return sentence.includes('{') ? outcome : `${sentence.split('. ')[0] ?? sentence}`;
}
