import type { Failure } from '#app/jobs/failure.ts';
import type { JobName } from '#platform/jobs/queues.ts';
import { m } from '#words/paraglide/messages.js';

const NAMES: Readonly<Record<JobName, () => string>> = {
  mail: m.jobs_name_mail,
  digest: m.jobs_name_digest,
  days: m.jobs_name_days,
  terms: m.jobs_name_terms,
  checkpoint: m.jobs_name_checkpoint,
  ledgerCheck: m.jobs_name_ledgerCheck,
  quality: m.jobs_name_quality,
  tidy: m.jobs_name_tidy,
  certificates: m.jobs_name_certificates,
  list: m.jobs_name_list,
};

/** What the work is. */
export function jobWord(name: JobName): string {
  return NAMES[name]();
}

const FAILURES: Readonly<Record<Exclude<Failure, 'fault'>, () => string>> = {
  mailServerAway: m.jobs_failure_mailServerAway,
  mailServerRefusesUs: m.jobs_failure_mailServerRefusesUs,
  addressRefused: m.jobs_failure_addressRefused,
  folderRefuses: m.jobs_failure_folderRefuses,
  cutOff: m.jobs_failure_cutOff,
};

/** Why it stopped, and what to look at. */
export function failureWords(failure: Failure, reference: string | null): string {
  if (failure !== 'fault') return FAILURES[failure]();
  return reference === null ? m.jobs_failure_fault_no_reference() : m.jobs_failure_fault();
}
