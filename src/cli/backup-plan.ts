/** A backup made by the clock: its name says when, so that names sort by time. */
const NAME = /^saoque-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.zip$/;
const UNIT = { h: 3_600_000, d: 86_400_000, m: 60_000 } as const;
const SHORTEST = 60_000;

/** `24h`, `1d`, `90m` in milliseconds; `undefined` for anything else and for less than a minute. */
export function parseInterval(text: string): number | undefined {
  const match = /^(\d{1,4})([hdm])$/.exec(text);
  if (!match) return undefined;
  const length = Number(match[1]) * UNIT[match[2] as keyof typeof UNIT];
  return length >= SHORTEST ? length : undefined;
}

/** The name of the backup of a moment, for example `saoque-2026-11-28T18-30-00Z.zip`. */
export function backupName(now: Date): string {
  return `saoque-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.zip`;
}

/** Which of the names in a folder are older than the newest `keep`; other files are left alone. */
export function outdated(names: readonly string[], keep: number): readonly string[] {
  const ours = names.filter((name) => NAME.test(name)).toSorted();
  return ours.slice(0, Math.max(0, ours.length - keep));
}
