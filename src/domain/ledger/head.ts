import { ok, refuse, type Result } from '../result.ts';

/** What the ledger was, short enough for paper: how many lines, and the root over them in hexadecimal. */
export interface LedgerHead {
  readonly size: number;
  /** Whole, or its beginning where somebody typed it off a paper. */
  readonly root: string;
}

/** Fewer digits of a root would let another past be found that begins the same. */
const FEWEST_DIGITS = 16;
const FORM = new RegExp(`^(\\d{1,15}):([0-9a-f]{${FEWEST_DIGITS},64})$`);

/** `1234:9f86d0…`: printed on papers, told by `saoque ledger head`, given to `ledger verify --head`. */
export function formatHead({ size, root }: LedgerHead): string {
  return `${size}:${root}`;
}

/** Reads a head as printed or typed: capitals and spaces do not matter. Refuses LEDGER_HEAD_UNREADABLE. */
export function parseHead(text: string): Result<LedgerHead> {
  const match = FORM.exec(text.replace(/\s/g, '').toLowerCase());
  const [, size, root] = match ?? [];
  if (size === undefined || root === undefined) {
    return refuse('LEDGER_HEAD_UNREADABLE', { head: text }, 'head');
  }
  return ok({ size: Number(size), root });
}
