import * as v from 'valibot';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { isPlainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { checkEmail } from '#domain/parties/email.ts';
import { ok, refusal, type Refusal, type Result } from '#domain/result.ts';

/** What the person who runs Sao Quê decides through the environment. */
export interface Config {
  readonly port: number;
  /** The address the pages listen on; unset: this machine alone. */
  readonly host: string | undefined;
  /** Names under which the pages may be asked for, beside that of `publicOrigin` and this machine's own. */
  readonly hosts: readonly string[];
  /** Where the public reaches this system, without a slash at the end; unset: the local address. */
  readonly publicOrigin: string | undefined;
  /** A PostgreSQL server, as the application's login or as the owner, who then makes one; unset: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The owner of that database, for migrations only. */
  readonly databaseOwnerUrl: string | undefined;
  /** Folder of the handed-in files; unset: `files` in the data folder. */
  readonly filesFolder: string | undefined;
  /** Socket or `host:port` of ClamAV's daemon, which then looks into every file that is handed in. */
  readonly clamd: string | undefined;
  /** Fixes today's date on demonstration data. */
  readonly clock: PlainDate | undefined;
  /** Lets a collector on another machine read `/metrics`; unset: only this machine may. */
  readonly metricsToken: string | undefined;
  /** The mail server with the sender as `?from=`; unset: letters are laid into a folder. */
  readonly smtpUrl: string | undefined;
  /** The folder of those letters; unset: `mailbox` in the data folder. */
  readonly mailbox: string | undefined;
  /** Whether a process of its own works off the jobs (`saoque worker`), and not the pages'. */
  readonly workerApart: boolean;
  /** How many days an entry of the access log is kept. */
  readonly auditDays: number;
}

/** What a variable must be, in the words of its refusal. */
const EXPECTED = {
  PORT: ['số cổng từ 1 đến 65535', 'a port number from 1 to 65535'],
  HOST: [
    'địa chỉ IP của máy này, như 127.0.0.1, hoặc 0.0.0.0 cho mọi địa chỉ',
    'an IP address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them',
  ],
  SAOQUE_HOSTS: [
    'các tên máy, cách nhau dấu phẩy, không có http:// và không có cổng',
    'names of hosts with commas between, without http:// and without port',
  ],
  PUBLIC_ORIGIN: [
    'địa chỉ như https://ocop.example.vn, không có đường dẫn phía sau',
    'an address such as https://ocop.example.vn with no path behind it',
  ],
  DATABASE_URL: ['địa chỉ bắt đầu bằng postgres://', 'an address that begins with postgres://'],
  DATABASE_OWNER_URL: [
    'địa chỉ bắt đầu bằng postgres://',
    'an address that begins with postgres://',
  ],
  FILES_URL: ['thư mục viết dạng file:///thư/mục', 'a folder written as file:///folder'],
  CLAMD: [
    'đường dẫn socket như /run/clamav/clamd.ctl, hoặc máy:cổng',
    'the path of a socket such as /run/clamav/clamd.ctl, or host:port',
  ],
  SAOQUE_CLOCK: ['ngày có thật, viết dạng YYYY-MM-DD', 'a day that exists, written YYYY-MM-DD'],
  SMTP_URL: [
    'địa chỉ như smtps://tên:mật-khẩu@máy:465?from=ocop@tinh.gov.vn',
    'an address such as smtps://name:password@host:465?from=ocop@example.vn',
  ],
  MAILBOX_URL: ['thư mục viết dạng file:///thư/mục', 'a folder written as file:///folder'],
  WORKER: ['here hoặc apart', 'here or apart'],
  AUDIT_DAYS: ['số ngày từ 30 đến 36500', 'a number of days from 30 to 36500'],
  METRICS_TOKEN: ['chuỗi từ 20 ký tự, không dấu cách', 'at least 20 characters without spaces'],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

type Name = keyof typeof EXPECTED;
const NAMES = [
  'PORT',
  'HOST',
  'SAOQUE_HOSTS',
  'PUBLIC_ORIGIN',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'FILES_URL',
  'CLAMD',
  'SAOQUE_CLOCK',
  'METRICS_TOKEN',
  'SMTP_URL',
  'MAILBOX_URL',
  'WORKER',
  'AUDIT_DAYS',
] as const;

const ENVIRONMENT = v.object({
  PORT: v.pipe(
    v.optional(v.string(), '3000'),
    v.regex(/^\d{1,5}$/),
    v.transform(Number),
    v.minValue(1),
    v.maxValue(65_535),
  ),
  HOST: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => isIP(text) !== 0),
    ),
  ),
  SAOQUE_HOSTS: v.pipe(
    v.optional(v.string(), ''),
    v.regex(/^[a-z0-9.,\s-]*$/i),
    v.transform((text) =>
      text
        .toLowerCase()
        .split(/[,\s]+/)
        .filter((name) => name !== ''),
    ),
  ),
  PUBLIC_ORIGIN: v.optional(v.pipe(v.string(), v.check(isOrigin))),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/./))),
  DATABASE_OWNER_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/./))),
  FILES_URL: v.optional(v.pipe(v.string(), v.regex(/^file:\/\/\/./))),
  CLAMD: v.optional(v.pipe(v.string(), v.regex(/^(\/.+|[^/\s]+:\d{1,5})$/))),
  SAOQUE_CLOCK: v.optional(
    v.custom<PlainDate>((day) => typeof day === 'string' && isPlainDate(day)),
  ),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.regex(/^\S{20,}$/))),
  SMTP_URL: v.optional(v.pipe(v.string(), v.check(isSmtp))),
  MAILBOX_URL: v.optional(v.pipe(v.string(), v.regex(/^file:\/\/\/./))),
  WORKER: v.optional(v.picklist(['here', 'apart']), 'here'),
  // No law of OCOP names a term. Two years let an inspection of one year look at the whole of it.
  AUDIT_DAYS: v.pipe(
    v.optional(v.string(), '730'),
    v.regex(/^\d{1,5}$/),
    v.transform(Number),
    v.minValue(30),
    v.maxValue(36_500),
  ),
} satisfies Record<Name, v.GenericSchema>);

/** Reads the environment; an empty variable counts as unset. Refuses `SETTING_INVALID` for each by its name. */
export function readConfig(environment: NodeJS.ProcessEnv): Result<Config> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = v.safeParse(ENVIRONMENT, given);
  if (!parsed.success) {
    const refused = v.flatten<typeof ENVIRONMENT>(parsed.issues).nested ?? {};
    const [first, ...rest] = NAMES.filter((name) => refused[name]).map(invalid);
    if (first) return { ok: false, refusals: [first, ...rest] };
    throw new Error('the environment was refused without a name');
  }
  const { PORT, PUBLIC_ORIGIN, DATABASE_URL, FILES_URL, CLAMD, SAOQUE_CLOCK, METRICS_TOKEN } =
    parsed.output;
  const { DATABASE_OWNER_URL } = parsed.output;
  return ok({
    port: PORT,
    host: parsed.output.HOST,
    hosts: parsed.output.SAOQUE_HOSTS,
    publicOrigin: PUBLIC_ORIGIN,
    databaseUrl: DATABASE_URL,
    databaseOwnerUrl: DATABASE_OWNER_URL,
    filesFolder: FILES_URL === undefined ? undefined : fileURLToPath(FILES_URL),
    clamd: CLAMD,
    clock: SAOQUE_CLOCK,
    metricsToken: METRICS_TOKEN,
    smtpUrl: parsed.output.SMTP_URL,
    mailbox:
      parsed.output.MAILBOX_URL === undefined
        ? undefined
        : fileURLToPath(parsed.output.MAILBOX_URL),
    workerApart: parsed.output.WORKER === 'apart',
    auditDays: parsed.output.AUDIT_DAYS,
  });
}

function invalid(name: Name): Refusal {
  const [expected_vi, expected_en] = EXPECTED[name];
  return refusal('SETTING_INVALID', { name, expected_vi, expected_en }, name);
}

function isSmtp(text: string): boolean {
  if (!/^smtps?:\/\/./.test(text) || !URL.canParse(text)) return false;
  return checkEmail(new URL(text).searchParams.get('from') ?? '').ok;
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
