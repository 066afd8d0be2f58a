/**
 * A change of the code that must not pass unnoticed: when `text` is replaced, one of `tests` of that
 * project of vitest.config.ts fails.
 * @typedef {{ file: string, text: string, instead: string, project: 'unit' | 'storage', tests: readonly string[] }} Mutant
 */

const ACCESS = 'src/domain/access';
const CALENDAR = 'src/domain/calendar';
const COUNCIL = 'src/domain/council';
const SCORING = 'src/domain/scoring';

/**
 * @param {string} file
 * @param {string} text
 * @param {string} instead
 * @param {readonly string[]} tests those beside the file, unless others are named
 * @returns {Mutant}
 */
function mutant(file, text, instead, tests = [file.replace(/\.ts$/, '.test.ts')]) {
  return { file, text, instead, project: 'unit', tests };
}

/**
 * One that a test on a real PostgreSQL must notice.
 * @param {string} file
 * @param {string} text
 * @param {string} instead
 * @param {readonly string[]} [tests] those beside the file, unless others are named
 * @returns {Mutant}
 */
function stored(file, text, instead, tests) {
  return { ...mutant(file, text, instead, tests), project: 'storage' };
}

/** @type {readonly Mutant[]} */
const RIGHTS = [
  mutant(`${ACCESS}/second-person.ts`, "'leader', 'officeHead', ", "'leader', "),
  mutant(`${ACCESS}/second-person.ts`, 'if (isPerson(actor, requestedBy))', 'if (false)'),
  mutant(`${ACCESS}/second-person.ts`, 'if (isPerson(actor, accountId))', 'if (false)'),
  mutant(`${ACCESS}/second-person.ts`, 'if (givenAloneBy.has(requestedBy))', 'if (false)'),
  mutant(`${ACCESS}/exclusive-roles.ts`, "['councilMember', 'secretary']],", "['councilMember']],"),
  mutant(`${ACCESS}/exclusive-roles.ts`, '|| (a === other && b === one)', ''),
  mutant(
    `${ACCESS}/rights.ts`,
    "'decision.sign',\n      'check.decide',",
    "'decision.sign',\n      'decision.prepare',\n      'check.decide',",
  ),
  mutant(
    `${ACCESS}/rights.ts`,
    "'check.view',\n      'check.record',\n    ],\n  },\n  councilMember:",
    "'check.view',\n      'check.record',\n      'dossier.accept',\n    ],\n  },\n  councilMember:",
  ),
];

/** @type {readonly Mutant[]} */
const TERMS = [
  mutant('src/domain/criteria/in-force.ts', 'day === lapses && ', 'day === lapses && !'),
  mutant(
    'src/domain/criteria/in-force.ts',
    'if (day < effectiveFrom)',
    'if (day <= effectiveFrom)',
  ),
  mutant(
    'src/domain/criteria/in-force.ts',
    'version.effectiveFrom > filedOn',
    'version.effectiveFrom >= filedOn',
  ),
  mutant('src/domain/facts/correction.ts', 'correction.since > today', 'correction.since >= today'),
  mutant('src/domain/recognition/certificate-term.ts', 'const MONTHS = 36;', 'const MONTHS = 35;'),
  mutant('src/domain/recognition/certificate-term.ts', ' || monthIsShorter', ''),
  mutant(`${CALENDAR}/reassessment-window.ts`, 'latest: 120', 'latest: 119', [
    'src/domain/recognition/certificate-term.test.ts',
  ]),
  mutant(`${CALENDAR}/reassessment-window.ts`, 'day > window.closesOn', 'day >= window.closesOn', [
    'src/domain/recognition/certificate-term.test.ts',
  ]),
  mutant(`${CALENDAR}/commune-deadline.ts`, '<= OFFICE_CLOSES', '< OFFICE_CLOSES', [
    `${CALENDAR}/working-days.test.ts`,
  ]),
  mutant(
    `${CALENDAR}/commune-deadline.ts`,
    'COMMUNE_WORKING_DAYS = 15',
    'COMMUNE_WORKING_DAYS = 16',
    [`${CALENDAR}/working-days.test.ts`],
  ),
  mutant(`${CALENDAR}/commune-deadline.ts`, 'left <= WARN_FROM', 'left < WARN_FROM', [
    `${CALENDAR}/working-days.test.ts`,
  ]),
  mutant(
    `${CALENDAR}/act-date.ts`,
    'one.onDay < other.onDay ? other',
    'one.onDay < other.onDay ? one',
  ),
  mutant(`${CALENDAR}/act-date.ts`, 'const SKEW = 5 * 60_000;', 'const SKEW = 50 * 60_000;'),
  mutant(`${CALENDAR}/plain-date.ts`, 'return isLeapYear(year) ? 29 : 28;', 'return 28;'),
];

/** @type {readonly Mutant[]} */
const BANDS = [
  mutant('src/domain/dossier/completeness.ts', 'profit > revenue)', 'profit >= revenue)'),
  mutant(`${COUNCIL}/closing.ts`, 'if (standing.knockOuts.has(dossierId)) return [];', ''),
  mutant(`${COUNCIL}/closing.ts`, 'if (knockedOut) return [];', ''),
  mutant(`${COUNCIL}/seats.ts`, '!voting || hasConflict', 'hasConflict'),
  mutant(`${COUNCIL}/seats.ts`, ' || (sealed?.has(accountId) ?? false)', ''),
  mutant(`${SCORING}/result-of.ts`, 'knockOuts.length > 0 || refusedForMark', 'refusedForMark'),
  mutant(
    `${SCORING}/result-of.ts`,
    'if (spread > regulation.spread)',
    'if (spread >= regulation.spread)',
  ),
  mutant(`${COUNCIL}/sight.ts`, "if (session !== 'closed') return false;", ''),
];

/** @type {readonly Mutant[]} */
const SEALS = [
  mutant(
    'src/domain/ledger/tree.ts',
    'const NODE = Uint8Array.of(1);',
    'const NODE = Uint8Array.of(0);',
  ),
  mutant('src/domain/ledger/tree.ts', 'nodeHash(sha256, left, top)', 'nodeHash(sha256, top, left)'),
  mutant('src/domain/ledger/tree.ts', 'count += rest % 2', 'count += 1'),
  mutant('src/domain/ledger/head.ts', 'const FEWEST_DIGITS = 16;', 'const FEWEST_DIGITS = 8;'),
];

const VERIFIED = ['src/app/ledger/verify-ledger.test.ts'];

/** @type {readonly Mutant[]} */
const LEDGER = [
  stored('src/storage/acts/append-act.ts', 'if (previous) hash.update(previous);', ''),
  stored('src/storage/ledger/records.ts', 'hash, batch_id', 'hash', VERIFIED),
  stored('src/app/ledger/checks/chain.ts', '!isAsWritten(act) || ', '', VERIFIED),
  stored('src/app/ledger/checks/chain.ts', 'if (follows !== true)', 'if (false)', VERIFIED),
  stored(
    'src/app/ledger/checks/certificates.ts',
    'canonicalJson(shown ?? null) === canonicalJson(meant)',
    'shown',
    VERIFIED,
  ),
  stored(
    'src/app/ledger/verify-ledger.ts',
    '(await checkLog(trx, head)) ??',
    '(await checkLog(trx, null)) ??',
    VERIFIED,
  ),
];

/** @type {readonly Mutant[]} */
const CLOSING = [
  stored(
    'src/app/council/close-session.ts',
    "item.currentSessionId === session.id && item.state === 'inCouncil'",
    'true',
    ['src/app/council/council-guards.test.ts'],
  ),
];

/** @type {readonly Mutant[]} */
const DISK = [
  mutant('src/platform/files.ts', 'await handle.sync();', '', ['src/platform/uploads.test.ts']),
];

/** Every one of them has to die. */
export const MUTANTS = [...RIGHTS, ...TERMS, ...BANDS, ...SEALS, ...LEDGER, ...CLOSING, ...DISK];
