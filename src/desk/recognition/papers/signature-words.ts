import type {
  PdfSignature,
  SignatureVerdict,
  SignedView,
  SignerFacts,
} from '#app/recognition/papers/view-signed.ts';
import { dayInVietNam, timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, type Instant } from '#domain/calendar/plain-date.ts';
import type { LineIcon } from '#ui/icons.ts';
import { m } from '#words/paraglide/messages.js';

interface VerdictWords {
  readonly family: 'ok' | 'info' | 'bad';
  readonly icon: LineIcon;
  readonly title: string;
  readonly text: string;
}

/** What is said of a signed paper as a whole; bytes that changed here outweigh all. */
export function verdictWords({ verdict, untouched }: SignedView): VerdictWords {
  if (!untouched) return bad(m.recognition_signed_lost_title(), m.recognition_signed_lost_text());
  switch (verdict) {
    case null:
      return info(m.recognition_signed_scan_title(), m.recognition_signed_scan_text());
    case 'intact':
    case 'followed':
      return {
        family: 'ok',
        icon: 'check',
        title: m.recognition_signed_intact_title(),
        text: m.recognition_signed_intact_text(),
      };
    case 'unreadable':
      return info(m.recognition_signed_unreadable_title(), m.recognition_signed_unreadable_text());
    case 'changed':
      return bad(m.recognition_signed_changed_title(), m.recognition_signed_changed_text());
    case 'broken':
      return bad(m.recognition_signed_broken_title(), m.recognition_signed_broken_text());
  }
}

const info = (title: string, text: string): VerdictWords => ({
  family: 'info',
  icon: 'info',
  title,
  text,
});
const bad = (title: string, text: string): VerdictWords => ({
  family: 'bad',
  icon: 'alert',
  title,
  text,
});

const OF_ONE: Readonly<Record<SignatureVerdict, () => string>> = {
  intact: m.recognition_signature_intact,
  followed: m.recognition_signature_followed,
  changed: m.recognition_signature_changed,
  broken: m.recognition_signature_broken,
  unreadable: m.recognition_signature_unreadable,
};

/** One signature, line by line. */
export function signatureLines(signature: PdfSignature) {
  const { verdict, covers, size, signer } = signature;
  const state = {
    label: m.recognition_signature_state(),
    value: `${OF_ONE[verdict]()}; ${m.recognition_signature_covers({ covers: bytesWord(covers), size: bytesWord(size) })}`,
  };
  return signer === null ? [state] : [...signerLines(signer), state];
}

function signerLines({ name, organisation, at, atBy, certificate, chain, ...signer }: SignerFacts) {
  const named = name === '' ? m.recognition_signature_unnamed() : name;
  const when = at === null ? m.recognition_signature_no_time() : moment(at);
  const by =
    atBy === null
      ? ''
      : `, ${atBy === 'timestamp' ? m.recognition_signature_by_stamp() : m.recognition_signature_by_signer()}`;
  return [
    {
      label: m.recognition_signature_signer(),
      value: organisation === '' ? named : `${named}, ${organisation}`,
    },
    { label: m.recognition_signature_at(), value: `${when}${by}` },
    { label: m.recognition_signature_certificate(), value: certificateWords(certificate) },
    {
      label: m.recognition_signature_chain(),
      value: signer.selfSigned ? m.recognition_signature_self() : chain.join(' ← '),
    },
    ...(signer.weak
      ? [{ label: m.recognition_signature_hash(), value: m.recognition_signature_weak() }]
      : []),
  ];
}

function certificateWords({ validFrom, validTo, validThen }: SignerFacts['certificate']): string {
  if (validFrom === null || validTo === null) return m.recognition_signature_term_unclear();
  const term = m.recognition_signature_term({ from: dayOf(validFrom), to: dayOf(validTo) });
  if (validThen === null) return term;
  return `${term}, ${validThen ? m.recognition_signature_valid_then() : m.recognition_signature_not_valid_then()}`;
}

function dayOf(at: Instant): string {
  return formatVietnameseDate(dayInVietNam(at));
}

function moment(at: Instant): string {
  return m.recognition_signature_moment({ time: timeInVietNam(at), day: dayOf(at) });
}

/** "412 kB", as people count a file. */
export function bytesWord(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('vi')} kB`;
}
