import { SESSION_STATES } from './session-acts.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOSSIER_STATES } from '../dossier/transitions.ts';
import { sheetsAreOpen } from './sight.ts';
import {
  AT_FIRST,
  attempt,
  PEOPLE,
  PRODUCTS,
  SESSIONS,
  type Attempt,
  type CouncilWorld,
  type SessionName,
} from './testing/council-world.ts';
import type { LooseAct } from './testing/session-acts.ts';

const CLOSED = { deferredTotals: 'closed' } as const;

describe('the sheets of a product', () => {
  test('are open only after the closing, and only when the product has come to a result', () => {
    const open = SESSION_STATES.flatMap((session) =>
      DOSSIER_STATES.filter((dossier) => sheetsAreOpen(session, dossier, CLOSED)).map((dossier) => [
        session,
        dossier,
      ]),
    );
    expect(open).toEqual([
      ['closed', 'scored'],
      ['closed', 'recognized'],
      ['closed', 'proposedToMinistry'],
      ['closed', 'ministryAnswered'],
      ['closed', 'notRecognized'],
      ['closed', 'withdrawn'],
    ]);
  });

  test('are open from the closing on where the Regulation leaves deferred totals open', () => {
    const open = (session: (typeof SESSION_STATES)[number]) =>
      DOSSIER_STATES.filter((dossier) =>
        sheetsAreOpen(session, dossier, { deferredTotals: 'open' }),
      );
    expect(SESSION_STATES.map((session) => [session, open(session).length])).toEqual([
      ['none', 0],
      ['planned', 0],
      ['scoring', 0],
      ['closed', DOSSIER_STATES.length],
    ]);
  });

  test('of a product deferred to another session stay closed until its second session has ended', () => {
    const seals = (name: 'first' | 'second') =>
      ['chair', 'deputy', 'm1', 'm2'].map((accountId) => ({
        in: name,
        act: { kind: 'seal', data: { dossierId: 'man', accountId, sheetId: '', hash: '' } },
      })) as never[];
    const open = (name: 'first' | 'second') => ({
      in: name,
      act: { kind: 'open', data: { absent: [], tied: [] } } as const,
    });
    const out = { in: 'first', act: knockOut('che') } as const;
    const steps = [
      [open('first'), out, ...seals('first')],
      [{ in: 'first', close: ['man'] } as const],
      [{ in: 'second', give: 'man' } as const, open('second'), ...seals('second')],
      [{ in: 'second', close: [] } as const],
    ];
    let world = AT_FIRST;
    const seen = steps.map((some) => {
      world = some.reduce(attempt, world);
      return openIn(world);
    });
    expect(seen).toEqual([
      [],
      ['first che'],
      ['first che'],
      ['first man', 'first che', 'second man'],
    ]);
  });
});

const person = fc.constantFrom(...PEOPLE);
const product = fc.constantFrom(...PRODUCTS);

/** One act of somebody in a session, sealing most often, so that sheets do come together. */
const act: fc.Arbitrary<LooseAct> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ dossierId: product, accountId: person }).map((data) => ({
      kind: 'seal' as const,
      data: { ...data, sheetId: '', hash: '' },
    })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ accountId: person, present: fc.boolean() })
      .map((data) => ({ kind: 'attend' as const, data })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ dossierId: product, accountId: person, reason: fc.constant('em ruột') })
      .map((data) => ({ kind: 'declareConflict' as const, data })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ dossierId: product, ground: fc.constant('d1'), proof: fc.constant('giấy giả') })
      .map((data) => ({ kind: 'confirmKnockOut' as const, data })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ dossierId: product, reason: fc.constant('nhầm') })
      .map((data) => ({ kind: 'liftKnockOut' as const, data })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ absent: fc.subarray(PEOPLE, { maxLength: 3 }), tied: fc.constant([]) })
      .map((data) => ({ kind: 'open' as const, data })),
  },
);

const session = fc.constantFrom(...SESSIONS);

/** Everybody seals every product, so that a session also comes to its closing. */
const everySheet: fc.Arbitrary<readonly Attempt[]> = session.map((name) =>
  PRODUCTS.flatMap((dossierId) =>
    PEOPLE.map((accountId): Attempt => ({
      in: name,
      act: { kind: 'seal', data: { dossierId, accountId, sheetId: '', hash: '' } },
    })),
  ),
);

const alone = (one: fc.Arbitrary<Attempt>) => one.map((tried): readonly Attempt[] => [tried]);

/** What all roles try, in any order, in both sessions. */
const attempts: fc.Arbitrary<readonly Attempt[]> = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: alone(fc.record({ in: session, act })) },
      { weight: 2, arbitrary: everySheet },
      {
        weight: 4,
        arbitrary: alone(fc.record({ in: session, close: fc.subarray([...PRODUCTS]) })),
      },
      { weight: 4, arbitrary: alone(fc.record({ in: session, give: product })) },
    ),
    { minLength: 50, maxLength: 100 },
  )
  .map((parts) => parts.flat());

describe('whatever all roles do, in any order', () => {
  test('nobody scores a product once anybody could have read another’s sheet of it', () => {
    let opened = 0;
    let scoredTwice = 0;
    fc.assert(
      fc.property(attempts, (tried) => {
        let world = AT_FIRST;
        const read = new Set<string>();
        for (const one of tried) {
          const after = attempt(world, one);
          for (const id of newlySealed(world, after)) expect(read).not.toContain(id);
          world = after;
          for (const id of PRODUCTS) if (isOpenSomewhere(world, id)) read.add(id);
        }
        opened += read.size;
        scoredTwice += PRODUCTS.filter((id) =>
          SESSIONS.every((name) => world.sessions[name].sealed.has(id)),
        ).length;
      }),
      { seed: 26, numRuns: 500 },
    );
    // The property says something only where products were opened, and scored in both sessions.
    expect(opened).toBeGreaterThan(50);
    expect(scoredTwice).toBeGreaterThan(3);
  });
});

function knockOut(dossierId: string) {
  return { kind: 'confirmKnockOut', data: { dossierId, ground: 'd1', proof: 'giấy giả' } } as const;
}

function openIn(world: CouncilWorld): readonly string[] {
  return SESSIONS.flatMap((name) =>
    PRODUCTS.filter((id) => isOpen(world, name, id)).map((id) => `${name} ${id}`),
  );
}

function isOpenSomewhere(world: CouncilWorld, id: string): boolean {
  return SESSIONS.some((name) => isOpen(world, name, id));
}

/** A sheet that was never sealed there is not read by anybody. */
function isOpen(world: CouncilWorld, name: SessionName, id: string): boolean {
  const { state, sealed, knockOuts } = world.sessions[name];
  const dossier = world.dossiers[id];
  const wasHere = sealed.has(id) || knockOuts.has(id);
  return wasHere && dossier !== undefined && sheetsAreOpen(state, dossier.state, CLOSED);
}

/** Products of which a sheet was sealed just now. */
function newlySealed(before: CouncilWorld, after: CouncilWorld): readonly string[] {
  const count = (world: CouncilWorld, id: string) =>
    SESSIONS.reduce((sum, name) => sum + (world.sessions[name].sealed.get(id)?.size ?? 0), 0);
  return PRODUCTS.filter((id) => count(after, id) > count(before, id));
}
