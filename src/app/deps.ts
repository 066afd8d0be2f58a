import type { CriteriaVersion } from '#domain/criteria/types.ts';
import type { UnitRegister } from '#domain/units/register.ts';
import type { EnteredNotice } from '#domain/calendar/holiday-notice.ts';
import type { Clock } from '#platform/clock.ts';
import type { FileStore } from '#platform/files.ts';
import type { JobSender } from '#platform/jobs/job-sender.ts';
import type { VirusScanner } from '#platform/virus-scanner.ts';
import type { Db } from '#storage/database.ts';

/** What every use case may use. Made once at the start; the clock and all data are arguments. */
export interface Deps {
  readonly db: Db;
  readonly clock: Clock;
  readonly units: UnitRegister;
  readonly criteria: readonly CriteriaVersion[];
  /** Notices about days off that came with this version; those entered here stand in the database. */
  readonly shippedNotices: readonly EnteredNotice[];
  readonly files: FileStore;
  /** Files with many papers to be printed; they are made anew whenever they are gone. */
  readonly prints: FileStore;
  /** Looks into files that people hand in; `null` where the machine has no scanner. */
  readonly scan: VirusScanner | null;
  /**
   * Asks for work after an act, in the act's own transaction; `null` while a demonstration is loaded, whose
   * past asks for none.
   */
  readonly jobs: JobSender | null;
  /** A new id; ids are made here, not by the database, so that a demo can be loaded the same twice. */
  readonly newId: () => string;
  /** Where the public reaches this system, without a slash at the end; stands in QR codes. */
  readonly publicOrigin: string;
  /** True for a demonstration province: every page and paper says so. */
  readonly demo: boolean;
}
