import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorText, isPerson, type ActorIdentity } from './actor-identity.ts';

test('a person stands in a hash by the id of the account, as before anybody else could act', () => {
  const id = '0199d0c0-0000-7000-8000-000000000001';
  expect(actorText({ kind: 'person', accountId: id })).toBe(id);
  expect(actorText({ kind: 'console', osUser: null })).toBe('console');
  expect(actorText({ kind: 'console', osUser: 'root' })).toBe('console:root');
  expect(actorText({ kind: 'job', name: 'nightly' })).toBe('job:nightly');
  expect(actorText({ kind: 'program', keyId: 'k-1' })).toBe('program:k-1');
  expect(actorText({ kind: 'visitor' })).toBe('visitor');
});

test('whatever the console’s user or a job is called, it is never taken for an account', () => {
  const others: fc.Arbitrary<ActorIdentity> = fc.oneof(
    fc.record({
      kind: fc.constant('console' as const),
      osUser: fc.option(fc.oneof(fc.uuid(), fc.string())),
    }),
    fc.record({ kind: fc.constant('job' as const), name: fc.oneof(fc.uuid(), fc.string()) }),
    fc.record({ kind: fc.constant('program' as const), keyId: fc.oneof(fc.uuid(), fc.string()) }),
    fc.record({ kind: fc.constant('visitor' as const) }),
  );
  fc.assert(
    fc.property(others, fc.uuid(), (actor, accountId) => {
      expect(actorText(actor)).toMatch(/^(console|job|program|visitor)/);
      expect(isPerson(actor, accountId)).toBe(false);
    }),
    { seed: 4 },
  );
});

test('a person is that person and nobody else', () => {
  const actor = { kind: 'person', accountId: 'a' } as const;
  expect([isPerson(actor, 'a'), isPerson(actor, 'b')]).toEqual([true, false]);
});
