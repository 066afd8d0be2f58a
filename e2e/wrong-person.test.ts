import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORIGIN } from './harness/our-app.ts';
import { PASSWORD, signIn, visitor, type Person } from './harness/people.ts';

/** One account of each role; communes and producers twice, for there is always another one. */
const PEOPLE = [
  'chu-the',
  'chu-the-2',
  'can-bo-xa',
  'can-bo-xa-2',
  'van-phong',
  'truong-phong',
  'to-tu-van',
  'chu-tich-hd',
  'thanh-vien-1',
  'thu-ky',
  'lanh-dao',
  'thanh-tra',
  'quan-tri',
] as const;
type Name = (typeof PEOPLE)[number];

const OFFICE: readonly Name[] = ['van-phong', 'truong-phong', 'thu-ky'];
const COUNCIL: readonly Name[] = ['chu-tich-hd', 'thanh-vien-1'];

/** A step of a dossier's way: where it is done, by what form, who may, and who may look on. */
interface Step {
  readonly what: string;
  readonly who: readonly [Name, ...Name[]];
  readonly page: (where: Places) => string;
  /** Name of the form's action; '' for the only one of the page. */
  readonly action: string;
  /** What a person fills in; the hidden fields come from the page itself. */
  readonly fields: Readonly<Record<string, string>>;
  readonly readers?: readonly Name[];
  /** Not even the right person could do it just now, so the page has no such form. */
  readonly waits?: true;
}

/** Where in the demonstration province each step is waiting. */
interface Places {
  readonly draft: string;
  readonly submitted: string;
  readonly atCommune: string;
  readonly forwarded: string;
  readonly atOffice: string;
  readonly planned: string;
  readonly running: string;
  readonly scoring: string;
  readonly decision: string;
  readonly signed: string;
}

const REASON = { 'text.0': 'Người khác yêu cầu', answerBy: '10/12/2026' };

const STEPS: readonly Step[] = [
  {
    what: 'fill in form 01',
    who: ['chu-the'],
    page: ({ draft }) => `${draft}/mau-01`,
    action: 'save',
    fields: { samples: '5', place: 'Người khác ghi', pledged: 'on' },
  },
  {
    what: 'send the dossier',
    who: ['chu-the'],
    page: ({ draft }) => `${draft}/xem-lai`,
    action: 'send',
    fields: { seenSeq: '1' },
    waits: true,
  },
  {
    what: 'withdraw the dossier',
    who: ['chu-the'],
    page: ({ draft }) => draft,
    action: 'withdraw',
    // Nobody was asked to help with this draft, so nobody reads it either.
    fields: { reason: 'Người khác rút' },
  },
  {
    what: 'receive at the commune',
    who: ['can-bo-xa'],
    page: ({ submitted }) => submitted.replace('/ho-so/', '/xa/'),
    action: 'receive',
    fields: { paper: 'on' },
  },
  {
    what: 'judge an item of form 03',
    who: ['can-bo-xa'],
    page: ({ atCommune }) => atCommune.replace('/ho-so/', '/xa/'),
    action: 'save',
    fields: { opinion: 'fits', text: 'Người khác ghi', then: 'next' },
  },
  {
    what: 'ask the producer for completion',
    who: ['can-bo-xa'],
    page: ({ atCommune }) => `${atCommune.replace('/ho-so/', '/xa/')}/bo-sung`,
    action: '',
    fields: REASON,
  },
  {
    what: 'return the dossier to the producer',
    who: ['can-bo-xa'],
    page: ({ atCommune }) => `${atCommune.replace('/ho-so/', '/xa/')}/tra-lai`,
    action: '',
    fields: REASON,
  },
  {
    what: 'pass the dossier on to the province',
    who: ['can-bo-xa'],
    page: ({ atCommune }) => `${atCommune.replace('/ho-so/', '/xa/')}/chuyen-tinh`,
    action: '',
    fields: { reportNumber: '98/BC-UBND', letterNumber: '99/TTr-UBND', samples: '5' },
  },
  {
    what: 'receive at the office',
    who: ['van-phong', ...OFFICE],
    page: ({ forwarded }) => forwarded.replace('/ho-so/', '/tinh/'),
    action: 'receive',
    fields: {},
  },
  {
    what: 'accept at the office',
    who: ['van-phong', ...OFFICE],
    page: ({ atOffice }) => atOffice.replace('/ho-so/', '/tinh/'),
    action: 'accept',
    fields: { note: 'Người khác nhận' },
  },
  {
    what: 'return the dossier from the office',
    who: ['van-phong', ...OFFICE],
    page: ({ atOffice }) => `${atOffice.replace('/ho-so/', '/tinh/')}/bo-sung`,
    action: '',
    fields: REASON,
  },
  {
    what: 'plan a session',
    who: ['van-phong', ...OFFICE],
    page: () => '/lam-viec/hoi-dong/moi',
    action: '',
    fields: { name: 'Phiên của người khác', place: 'Ở đâu đó' },
  },
  {
    what: 'give a product to a session',
    who: ['van-phong', ...OFFICE],
    page: ({ planned }) => `${planned}/giao`,
    action: '',
    fields: {},
  },
  {
    what: 'open a session',
    who: ['thu-ky'],
    page: ({ planned }) => planned,
    action: 'open',
    fields: {},
    // The session of the demonstration lies ahead: before its day nobody has the form.
    waits: true,
    readers: ['van-phong', 'truong-phong', 'to-tu-van', 'lanh-dao', 'thanh-tra', ...COUNCIL],
  },
  {
    what: 'score',
    who: ['thanh-vien-1', ...COUNCIL],
    page: ({ scoring }) => scoring,
    action: 'save',
    fields: { choice: '0', remark: 'Người khác chấm' },
  },
  {
    what: 'seal a sheet',
    who: ['thanh-vien-1', ...COUNCIL],
    page: ({ scoring }) => `${scoring}/niem-phong`,
    action: 'seal',
    fields: { seenVersion: '1', confirmPassword: PASSWORD },
  },
  {
    what: 'close a session',
    who: ['thu-ky'],
    page: ({ running }) => `${running}/ket-thuc`,
    action: '',
    fields: { confirmPassword: PASSWORD },
  },
  {
    what: 'prepare a decision',
    who: ['van-phong', ...OFFICE],
    page: ({ running }) => `/lam-viec/quyet-dinh/moi?phien=${running.split('/').at(-1) ?? ''}`,
    action: '',
    fields: {
      number: '9999/QĐ-UBND',
      dated: '24/11/2026',
      signerName: 'Người khác',
      signerTitle: 'Chủ tịch',
      legalBasis: 'Không có',
    },
    waits: true,
  },
  {
    what: 'sign a decision',
    who: ['lanh-dao'],
    page: ({ decision }) => decision,
    action: 'sign',
    fields: { confirmPassword: PASSWORD },
    readers: ['thanh-tra', ...OFFICE],
  },
  {
    what: 'send a decision back',
    who: ['lanh-dao'],
    page: ({ decision }) => decision,
    action: 'sendBack',
    fields: { reason: 'Người khác' },
    readers: ['thanh-tra', ...OFFICE],
  },
  {
    what: 'withdraw a decision',
    who: ['van-phong', ...OFFICE],
    page: ({ decision }) => decision,
    action: 'withdraw',
    fields: { reason: 'Người khác' },
    readers: ['thanh-tra', 'lanh-dao'],
  },
  {
    what: 'prepare a correction of a decision',
    who: ['van-phong', ...OFFICE],
    page: ({ signed }) => `${signed}/dinh-chinh`,
    action: '',
    fields: { kind: 'correction', number: '9999/QĐ-UBND', text: 'Không có' },
  },
  {
    what: 'make an account',
    who: ['quan-tri'],
    page: () => '/lam-viec/tai-khoan/moi',
    action: 'save',
    fields: { displayName: 'Người khác', signInName: '0900000999' },
  },
];

describe('at every step of a dossier the wrong person is turned away, and nothing changes', () => {
  const people = new Map<Name, Person>();
  let stranger: Person;
  let where: Places;

  beforeAll(async () => {
    stranger = await visitor();
    for (const name of PEOPLE) people.set(name, await signIn(name));
    where = await findPlaces(person);
  });
  afterAll(async () => {
    for (const one of people.values()) await one.leave();
  });

  function person(name: Name): Person {
    const found = people.get(name);
    if (!found) throw new Error(`${name} has not signed in`);
    return found;
  }

  test.each(STEPS)('$what', async ({ who, page, action, fields, readers = [], waits }) => {
    const address = page(where);
    const [right] = who;
    const before = await formOf(person(right), address, action);
    expect(before === null).toBe(waits === true);
    const form = { ...before, ...fields, idempotencyKey: randomUUID() };
    const unexpected: string[] = [];
    for (const name of PEOPLE) {
      if (who.includes(name)) continue;
      const read = await look(person(name), address);
      const expected = readers.includes(name) ? [200] : [403, 404];
      if (!expected.includes(read)) unexpected.push(`${name} looks: ${String(read)}`);
      const acted = await act(person(name), address, action, form);
      if (![403, 404].includes(acted)) unexpected.push(`${name} acts: ${String(acted)}`);
    }
    // Whoever is not signed in is led to the sign-in.
    if ((await look(stranger, address)) !== 303) unexpected.push('a stranger looks');
    if ((await act(stranger, address, action, form)) !== 303) unexpected.push('a stranger acts');
    expect(unexpected).toEqual([]);
    expect(await formOf(person(right), address, action)).toEqual(before);
  });
});

/** Status of the page itself, without being led elsewhere. */
async function look({ page }: Person, address: string): Promise<number> {
  return (await page.request.get(address, { maxRedirects: 0 })).status();
}

/** Status of the same form sent by this person. */
async function act(
  { page }: Person,
  address: string,
  action: string,
  form: Readonly<Record<string, string>>,
): Promise<number> {
  const url = new URL(address, 'http://x');
  const search = action === '' ? url.search : `?/${action}`;
  const answer = await page.request.post(`${url.pathname}${search}`, {
    form,
    headers: { origin: ORIGIN, accept: 'text/html' },
    maxRedirects: 0,
  });
  return answer.status();
}

/** The fields of the form as the right person's page holds them, but for the key of the request. */
async function formOf(
  { page, open }: Person,
  address: string,
  action: string,
): Promise<Record<string, string> | null> {
  await open(address);
  const fields = await page.evaluate((named) => {
    const form = [...document.querySelectorAll<HTMLFormElement>('main form[method=post]')].find(
      (one) => named === '' || (one.getAttribute('action') ?? '').startsWith(`?/${named}`),
    );
    return form ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : null;
  }, action);
  if (fields === null) return null;
  const { idempotencyKey: _, ...kept } = Object.fromEntries(fields) as Record<string, string>;
  return kept;
}

async function findPlaces(person: (name: Name) => Person): Promise<Places> {
  const running = await firstLink(person('thanh-vien-1'), '/lam-viec/hoi-dong', 'Đang chấm điểm');
  const scored = await firstLink(person('thanh-vien-1'), running, 'Chưa chấm');
  return {
    draft: await firstLink(person('chu-the'), '/lam-viec/ho-so?xem=draft'),
    submitted: await firstLink(person('can-bo-xa'), '/lam-viec/ho-so?xem=submitted'),
    atCommune: await firstLink(person('can-bo-xa'), '/lam-viec/ho-so?xem=communeReview'),
    forwarded: await firstLink(person('van-phong'), '/lam-viec/ho-so?xem=forwarded'),
    atOffice: await firstLink(person('van-phong'), '/lam-viec/ho-so?xem=officeReview'),
    planned: await firstLink(person('thu-ky'), '/lam-viec/hoi-dong', 'Chuẩn bị'),
    running,
    scoring: scored,
    decision: await firstLink(person('lanh-dao'), '/lam-viec/quyet-dinh', 'Chờ ký'),
    signed: await firstLink(person('lanh-dao'), '/lam-viec/quyet-dinh', 'Đã ký'),
  };
}

/** Where the first row of a list leads, the first with these words in it. */
async function firstLink({ page, open }: Person, list: string, words = ''): Promise<string> {
  await open(list);
  const row = page.locator('main tbody tr').filter({ hasText: words }).first();
  return (await row.locator('a.row-link').first().getAttribute('href')) ?? '';
}
