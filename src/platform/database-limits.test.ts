import { expect, test } from 'vitest';
import { readDatabaseLimits } from './database-limits.ts';

test('limits of the database have values that suit a province, unless the environment says others', () => {
  const usual = {
    connections: 10,
    publicConnections: 5,
    waitSeconds: 5,
    statementSeconds: 30,
    idleSeconds: 60,
  };
  expect(readDatabaseLimits({ DATABASE_CONNECTIONS: '' })).toEqual({ ok: true, value: usual });
  const environment = { DATABASE_CONNECTIONS: '40', DATABASE_WAIT_SECONDS: '2' };
  expect(readDatabaseLimits(environment)).toEqual({
    ok: true,
    value: { ...usual, connections: 40, waitSeconds: 2 },
  });
});

test('a limit that cannot be used is refused by its name', () => {
  const environment = { DATABASE_CONNECTIONS: '0', DATABASE_IDLE_SECONDS: 'never' };
  expect(readDatabaseLimits(environment)).toMatchObject({
    ok: false,
    refusals: [
      {
        code: 'SETTING_INVALID',
        field: 'DATABASE_CONNECTIONS',
        data: { expected_en: 'a whole number from 1 to 500' },
      },
      { code: 'SETTING_INVALID', field: 'DATABASE_IDLE_SECONDS' },
    ],
  });
});
