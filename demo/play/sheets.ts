import { asConfirmed } from '#app/access/confirmed-actor.ts';
import { saveSheet } from '#storage/council/sheets.ts';
import { inTransaction } from '#storage/database.ts';
import { sealSheet } from '#app/council/seal-sheet.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { levelsFor } from '../dossiers/levels.ts';
import { sheetOf, type DemoSheet } from '../dossiers/sheets.ts';
import { chance } from '../pick.ts';
import { COUNCIL, type DemoSession, type Verdict } from '../sessions.ts';
import { done, type Stage } from '../stage.ts';
import { castOf, sessionIdOf, type Plot } from './cast.ts';
import { on, type Scene } from './scenes.ts';

/** The council takes the products one after the other. */
const FIRST_SHEET = 9 * 60;
const MINUTES_A_PRODUCT = 48;

const VOTERS: readonly string[] = [COUNCIL.chair, COUNCIL.deputy, ...COUNCIL.members];

/** Who hands in a sheet for a product, and whose is half typed. */
function writers(
  { absent = [], conflicts = [], progress }: DemoSession,
  { product, knockOut }: Verdict,
): { readonly sealed: readonly string[]; readonly half: readonly string[] } {
  if (progress) return progress.find((one) => one.product === product) ?? { sealed: [], half: [] };
  const away = (member: string) =>
    absent.includes(member) ||
    conflicts.some((conflict) => conflict.product === product && conflict.member === member);
  return { sealed: knockOut ? [] : VOTERS.filter((member) => !away(member)), half: [] };
}

/** Every sheet of a session, saved and sealed in the minutes of its product. */
export function sheetScenes(stage: Stage, plot: Plot, session: DemoSession): readonly Scene[] {
  const day = on(session.held);
  return session.verdicts.flatMap((verdict, index) => {
    const { sealed, half } = writers(session, verdict);
    return [...sealed, ...half].map((member, place): Scene => {
      const name = `session/${session.key}/${verdict.product}/${member}`;
      const from = FIRST_SHEET + index * MINUTES_A_PRODUCT;
      return {
        name,
        day,
        minutes: from + place * 3 + chance(name, 20),
        play: () => write(stage, plot, session, verdict, member, half.includes(member)),
      };
    });
  });
}

async function write(
  stage: Stage,
  plot: Plot,
  { key }: DemoSession,
  verdict: Verdict,
  member: string,
  half: boolean,
): Promise<void> {
  const { deps } = stage;
  const { set, product, producer, dossierId, story } = castOf(plot, verdict.product);
  const actor = stage.actor(member);
  const sessionId = sessionIdOf(plot, key);
  const claims = levelsFor(set, product, producer, story.claims);
  const sheet = sheetOf(set, product, producer, verdict, member, claims);
  const what = `sheet of ${member} for ${product.key}`;
  const typed = half ? firstPart(set, sheet, member) : sheet;
  const from = { accountId: actor.accountId, id: deps.newId(), at: deps.clock.now() };
  // A sheet has no ledger before it is sealed, which reads it anew and refuses what does not fit.
  await inTransaction(deps.db, (trx) =>
    saveSheet(trx, { ...typed, ...from, sessionId, dossierId, seenVersion: 0 }),
  );
  if (half) return;
  const request = { sessionId, dossierId, idempotencyKey: deps.newId() };
  done(what, await sealSheet(deps, asConfirmed(actor), { ...request, seenVersion: 1 }));
}

/** What somebody has got to who is not through yet, from the first criterion on. */
function firstPart(set: CriteriaSet, { choices, remarks }: DemoSheet, member: string): DemoSheet {
  const codes = leavesOf(set).map(({ code }) => code);
  const seen = new Set(codes.slice(0, 8 + chance(member, codes.length - 12)));
  const only = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([code]) => seen.has(code)));
  return { choices: only(choices), remarks: only(remarks), comment: '' };
}
