import { type SessionAct, type SessionActData, type SessionActKind } from '../session-acts.ts';
import type { Role } from '../../access/rights.ts';
import type { Instant } from '../../calendar/plain-date.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import type { Seat } from '../session.ts';

/** An act still without its place in the ledger. */
export type LooseAct = {
  readonly [Kind in SessionActKind]: { readonly kind: Kind; readonly data: SessionActData[Kind] };
}[SessionActKind];

/** One thing that happened in a session. */
export function act<Kind extends SessionActKind>(
  kind: Kind,
  data: SessionActData[Kind],
): { readonly kind: Kind; readonly data: SessionActData[Kind] } {
  return { kind, data };
}

const SECRETARY = { kind: 'person', accountId: 'a-secretary' } as const;

/** The acts in a row, a minute apart, from 08:00 on 24/11/2026. */
export function ledger(...acts: readonly LooseAct[]): readonly SessionAct[] {
  return acts.map((one, at) => {
    const time = `2026-11-24T01:${String(at).padStart(2, '0')}:00.000Z` as Instant;
    const role: Role = one.kind === 'create' ? 'officeOfficer' : 'secretary';
    const onDay = plainDate(2026, 11, 24);
    const entry = { ...one, seq: at + 1, actor: SECRETARY, role, at: time, onDay };
    // TypeScript cannot see that kind and data belong together once they are spread.
    return entry as SessionAct;
  });
}

export const created = act('create', { regulationId: 'r' });

/** Opened with everybody there, unless the test says who is not. */
export function opened(absent: readonly string[] = []) {
  return act('open', { absent, tied: [] });
}

export function sealed(dossierId: string, accountId: string) {
  return act('seal', { dossierId, accountId, sheetId: `${dossierId}-${accountId}`, hash: '' });
}

/** A chair, a deputy, members m1…, who score, and a secretary who does not. */
export function council(members: number): readonly Seat[] {
  const seat = (accountId: string, role: Seat['role']): Seat => ({
    accountId,
    name: `Người ${accountId}`,
    bodyName: 'Sở Công Thương',
    role,
    voting: role !== 'secretary',
  });
  return [
    seat('chair', 'chair'),
    seat('deputy', 'deputy'),
    ...Array.from({ length: members }, (_, at) => seat(`m${at + 1}`, 'member')),
    seat('secretary', 'secretary'),
  ];
}
