import { holdsStar } from '#domain/recognition/certificate.ts';
import type { Deps } from '../deps.ts';
import { checkCode, type Candidate, type KnownAnswer } from './check-code.ts';
import type { PublicCheck } from './public-check.answer.ts';

/** Checks a code and says the answer in the form programs read. */
export async function publicCheck(deps: Deps, typed: string): Promise<PublicCheck> {
  const answer = await checkCode(deps, typed);
  const shared = {
    code: answer.asked,
    asOf: answer.day,
    answeredAt: answer.at,
    page: `${deps.publicOrigin}/kiem-tra/${encodeURIComponent(answer.asked)}`,
  };
  const nothing = { star: null, certificate: null, revocation: null, replacedBy: null };
  if (answer.state === 'unknown' || answer.state === 'annulled')
    return { ...shared, state: answer.state, ...nothing, candidates: [] };
  if (answer.state === 'ambiguous') {
    return { ...shared, state: 'ambiguous', ...nothing, candidates: answer.candidates.map(named) };
  }
  const { state, certificate, revocation, replacement } = answer;
  return {
    ...shared,
    state,
    star: holdsStar(state) ? certificate.star : null,
    certificate: paperOf(certificate),
    revocation: revocation && {
      decisionNumber: revocation.decisionNumber,
      from: revocation.on,
      ground: revocation.ground,
      irregular: revocation.irregular,
    },
    replacedBy: replacement && {
      code: replacement.code,
      star: replacement.star,
      state: replacement.state,
      validTo: replacement.lastDay,
    },
    candidates: [],
  };
}

function named({ code, number, productName, producerName }: Candidate) {
  return { code, number, product: productName, producer: producerName };
}

function paperOf(certificate: KnownAnswer['certificate']): NonNullable<PublicCheck['certificate']> {
  return {
    number: certificate.number,
    star: certificate.star,
    product: certificate.productName,
    producer: certificate.producerName,
    address: certificate.address,
    group: certificate.group,
    decision: {
      number: certificate.decisionNumber,
      date: certificate.decidedOn,
      issuer: certificate.issuer,
      signedCopy: certificate.signedCopy && {
        sha256: certificate.signedCopy.sha256,
        keptOn: certificate.signedCopy.keptOn,
      },
      amendments: certificate.amendments.map(({ dated: date, ...one }) => ({ ...one, date })),
    },
    validFrom: certificate.validFrom,
    validTo: certificate.lastDay,
    extended: certificate.extended,
  };
}
