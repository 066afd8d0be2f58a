/** What has a position in the log; the names are those of the tables. */
export const RECORD_KINDS = [
  'act',
  'file',
  'regulation',
  'decision',
  'certificate',
  'signed_paper',
  'criteria_wording',
  'statement',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
