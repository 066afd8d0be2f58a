import pg from 'pg';
import { describe, expect, test, vi } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { receiveDossier } from '../commune/receive-dossier.ts';
import { requestNow, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { signedAmendment, signedDecision } from '../testing/make-amendment.ts';
import { FOUR } from '../testing/make-decision.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { findProduct } from './find-product.ts';
import { homeFigures } from './home-figures.ts';
import { homeProvince } from './home-province.ts';
import { listProducts } from './list-products.ts';
import { programmeCalendar } from './programme-calendar.ts';
import { publicCheck } from './public-check.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 21) });
const office = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const { decisionId } = await signedDecision(deps, office, leader, [FOUR]);

async function version(): Promise<unknown> {
  return (await asOwner(deps.ownerUrl, 'select version::int from content_version'))[0];
}

describe('the number of the public content', () => {
  test('rises with what is corrected in a decision', async () => {
    const before = await version();
    await signedAmendment(deps, office, leader, decisionId);
    expect(await version()).not.toEqual(before);
  });

  test('stays while a dossier moves that nobody outside sees', async () => {
    const { id } = await makeDossier(deps, 'submitted');
    const before = await version();
    const request = await requestNow(deps, id);
    valueOf(await receiveDossier(deps, commune, { ...request, paperReceived: true }));
    expect(await version()).toEqual(before);
  });
});

/** Asked for beside what the public reads, and shown on none of its pages. */
const NOT_SHOWN = [
  'account', // the name of whoever entered a notice about days off
];

test('every table that a public page is made from raises the number', async () => {
  await fillRegister();
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await readEveryPage();
  const statements = new Set(query.mock.calls.map(([asked]) => textOf(asked)));
  query.mockRestore();
  const read = new Set<string>();
  for (const sql of statements) {
    if (!/^\s*(select|with)/i.test(sql)) continue;
    for (const name of await tablesOf(sql)) read.add(name);
  }
  // The catalogue follows its tables by itself, and they raise the number.
  for (const name of await tablesOf('select * from catalogue_source')) read.add(name);
  const raising = await asOwner(
    deps.ownerUrl,
    `select distinct tgrelid::regclass::text as name from pg_trigger
     where tgfoid = 'raise_content_version'::regproc order by name`,
  );
  const raised = raising.map((row) => (row as { name: string }).name);
  const shown = [...read].filter((name) => !NOT_SHOWN.includes(name));
  expect(shown.filter((name) => !name.startsWith('catalogue_')).sort()).toEqual(raised);
});

/** Planned for any values, as a plan of particular ones may leave a table out. */
async function tablesOf(asked: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: deps.ownerUrl });
  await client.connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(`prepare asked as ${asked}`);
    const places = [...asked.matchAll(/\$(\d+)/g)].map(([, no]) => Number(no));
    const values = Array.from({ length: Math.max(0, ...places) }, () => 'null');
    const given = values.length === 0 ? '' : `(${values.join(', ')})`;
    const { rows } = await client.query(`explain (format json) execute asked${given}`);
    const names = JSON.stringify(rows).matchAll(/"Relation Name":"(\w+)"/g);
    return [...names].flatMap(([, name]) => name ?? []);
  } finally {
    await client.end();
  }
}

/** With certificates whose answers read something of their own. */
async function fillRegister(): Promise<void> {
  await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
  const decidedOn = plainDate(2025, 12, 28);
  const from = plainDate(2026, 11, 1);
  const revoke = { ground: 'a', decisionNumber: '9/QĐ-UBND', from } as const;
  const acts = [{ kind: 'revoke', data: revoke }] as const;
  await makeCertificate(deps, { code: '15-02839-701-2025', decidedOn, acts });
  const newer = await makeCertificate(deps, { code: '15-02839-702-2025', decidedOn });
  const replace = { by: newer.id, from } as const;
  const replaced = [{ kind: 'replace', data: replace }] as const;
  await makeCertificate(deps, { code: '15-02839-703-2025', decidedOn, acts: replaced });
}

/** As the pages and the API ask. */
async function readEveryPage(): Promise<void> {
  const codes = await deps.db.selectFrom('certificate').select('code').execute();
  for (const { code } of codes) {
    await publicCheck(deps, code);
    await findProduct(deps, code);
  }
  await homeProvince(deps);
  await homeFigures(deps);
  await programmeCalendar(deps);
  const all = { stars: [], sectors: [], communes: [], expiring: false, year: null, page: 1 };
  for (const text of ['', 'Mận']) await listProducts(deps, { ...all, text, order: 'newest' });
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked;
  return asked !== null && typeof asked === 'object' && 'text' in asked ? String(asked.text) : '';
}
