import * as v from 'valibot';
import { isInstant, isPlainDate } from '#domain/calendar/plain-date.ts';
import { AMENDMENT_KINDS } from '#domain/recognition/amendment.ts';

/** Descriptions are English: programmers read them, in the file that describes the API. */
const day = (description: string) =>
  v.pipe(v.string(), v.isoDate(), v.guard(isPlainDate), v.description(description));
const star = v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(5));

const STATES = [
  'valid',
  'expiring',
  'transitional',
  'expired',
  'revoked',
  'replaced',
  'annulled',
  'unknown',
] as const;
const STATE_WORDS =
  'expiring: valid, and the warning days of the Regulation have begun (180 by default); transitional: past its own end, valid by an extension alone; annulled: struck out as entered by mistake, nothing else is said; unknown: not in the register';

const amendment = v.strictObject({
  kind: v.picklist(AMENDMENT_KINDS),
  number: v.string(),
  date: day('Calendar day in Viet Nam'),
  text: v.string(),
});

const certificate = v.strictObject({
  number: v.string(),
  star: v.pipe(star, v.description('On the paper, in force or not')),
  product: v.string(),
  producer: v.string(),
  address: v.pipe(v.string(), v.description('As printed on the day of issue')),
  group: v.nullable(v.string()),
  decision: v.strictObject({
    number: v.string(),
    date: day('Calendar day in Viet Nam'),
    issuer: v.string(),
    signedCopy: v.pipe(
      v.nullable(
        v.strictObject({
          sha256: v.pipe(v.string(), v.description('Of its bytes, in hexadecimal digits')),
          keptOn: day('The day on which it came back'),
        }),
      ),
      v.description('The signed copy of the decision that the register keeps, or null'),
    ),
    amendments: v.pipe(
      v.array(amendment),
      v.description('Signed corrections and annexes that speak of this product, the oldest first'),
    ),
  }),
  validFrom: day('Calendar day in Viet Nam'),
  validTo: day('Last valid day'),
  // Đ12.3.
  extended: v.pipe(v.boolean(), v.description('Valid while a re-assessment is under way')),
});

/** The answer of the public check as programs read it: `/api/v1/check/{code}` and `saoque check --json`. */
export const publicCheckAnswer = v.strictObject({
  code: v.pipe(v.string(), v.description('As printed when it is known, else as it was understood')),
  asOf: day('Calendar day in Viet Nam'),
  answeredAt: v.pipe(v.string(), v.isoTimestamp(), v.guard(isInstant)),
  page: v.pipe(v.string(), v.url(), v.description('The page that says the same to people')),
  state: v.pipe(
    v.picklist([...STATES, 'ambiguous']),
    v.description(`${STATE_WORDS}; ambiguous: several certificates fit, see candidates`),
  ),
  // Đ2.1.
  star: v.pipe(v.nullable(star), v.description('The star that may be shown today, or null')),
  certificate: v.nullable(certificate),
  revocation: v.nullable(
    v.strictObject({
      decisionNumber: v.string(),
      from: day('Calendar day in Viet Nam'),
      ground: v.pipe(
        v.nullable(v.picklist(['a', 'b', 'c', 'd', 'đ', 'e'])),
        v.description('Letter of Article 8.1'),
      ),
      irregular: v.pipe(
        v.boolean(),
        v.description('Withdrawn because the ministry found the assessment irregular (Art. 10.1b)'),
      ),
    }),
  ),
  replacedBy: v.nullable(
    v.strictObject({
      code: v.string(),
      star,
      state: v.pipe(v.picklist(STATES), v.description(STATE_WORDS)),
      validTo: day('Last valid day'),
    }),
  ),
  candidates: v.pipe(
    v.array(
      v.strictObject({
        code: v.string(),
        number: v.string(),
        product: v.string(),
        producer: v.string(),
      }),
    ),
    v.description('Empty unless ambiguous: ask again with one of these codes'),
  ),
});

export type PublicCheck = v.InferOutput<typeof publicCheckAnswer>;
