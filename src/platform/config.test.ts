import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { readConfig } from './config.ts';

describe('the environment', () => {
  test('may be empty: port 3000, embedded database, files beside it, the real day', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: undefined,
        hosts: [],
        publicOrigin: undefined,
        databaseUrl: undefined,
        databaseOwnerUrl: undefined,
        filesFolder: undefined,
        clamd: undefined,
        clock: undefined,
        metricsToken: undefined,
        smtpUrl: undefined,
        mailbox: undefined,
        workerApart: false,
        auditDays: 730,
      },
    });
  });

  test('gives every setting its type', () => {
    expect(
      readConfig({
        PORT: '8080',
        HOST: '0.0.0.0',
        SAOQUE_HOSTS: 'Sao.LaoCai.example.vn, ocop.local',
        PUBLIC_ORIGIN: 'https://ocop.example.vn',
        DATABASE_URL: 'postgres://saoque_web@db/saoque',
        DATABASE_OWNER_URL: 'postgres://owner@db/saoque',
        FILES_URL: 'file:///srv/t%E1%BB%87p',
        CLAMD: '/run/clamav/clamd.ctl',
        SAOQUE_CLOCK: '2026-11-21',
        METRICS_TOKEN: 'a-token-of-twenty-signs',
        AUDIT_DAYS: '365',
        SMTP_URL: 'smtps://ocop:mat-khau@thu.example.vn:465?from=ocop@example.vn',
        MAILBOX_URL: 'file:///srv/th%C6%B0',
        WORKER: 'apart',
      }),
    ).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '0.0.0.0',
        hosts: ['sao.laocai.example.vn', 'ocop.local'],
        publicOrigin: 'https://ocop.example.vn',
        databaseUrl: 'postgres://saoque_web@db/saoque',
        databaseOwnerUrl: 'postgres://owner@db/saoque',
        filesFolder: '/srv/tệp',
        clamd: '/run/clamav/clamd.ctl',
        clock: plainDate(2026, 11, 21),
        metricsToken: 'a-token-of-twenty-signs',
        smtpUrl: 'smtps://ocop:mat-khau@thu.example.vn:465?from=ocop@example.vn',
        mailbox: '/srv/thư',
        workerApart: true,
        auditDays: 365,
      },
    });
  });

  test('counts an empty variable as unset', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000a'],
    ['HOST', 'ocop.example.vn'],
    ['SAOQUE_HOSTS', 'http://ocop.example.vn'],
    ['SAOQUE_HOSTS', 'ocop.example.vn:3000'],
    ['PUBLIC_ORIGIN', 'ocop.example.vn'],
    ['PUBLIC_ORIGIN', 'https://ocop.example.vn/'],
    ['PUBLIC_ORIGIN', 'ftp://ocop.example.vn'],
    ['DATABASE_URL', 'mysql://db/saoque'],
    ['DATABASE_OWNER_URL', 'db/saoque'],
    ['FILES_URL', 's3://bucket'],
    ['FILES_URL', '/srv/files'],
    ['CLAMD', 'clamd'],
    ['SAOQUE_CLOCK', '21/11/2026'],
    ['SAOQUE_CLOCK', '2026-02-30'],
    ['METRICS_TOKEN', 'short'],
    ['AUDIT_DAYS', '29'],
    ['AUDIT_DAYS', 'two'],
    ['SMTP_URL', 'smtp://thu.example.vn'],
    ['SMTP_URL', 'https://thu.example.vn?from=ocop@example.vn'],
    ['MAILBOX_URL', '/srv/mailbox'],
    ['WORKER', 'elsewhere'],
  ])('refuses %s=%s by its name', (name, value) => {
    expect(readConfig({ [name]: value })).toMatchObject({
      ok: false,
      refusals: [{ code: 'SETTING_INVALID', data: { name }, field: name }],
    });
  });

  test('names every variable that is wrong, in a sentence that says what it must be', () => {
    const read = readConfig({ PORT: 'x', FILES_URL: 'x' });
    expect(read.ok ? [] : read.refusals.map((refusal) => refusalSentence(refusal, 'en'))).toEqual([
      'The environment variable PORT cannot be used: it must be a port number from 1 to 65535. Correct it and start again.',
      'The environment variable FILES_URL cannot be used: it must be a folder written as file:///folder. Correct it and start again.',
    ]);
  });
});
