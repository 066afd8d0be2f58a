import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { DossierPapers } from '#domain/dossier/sealed.ts';
import { placeAndDate } from '../official.ts';
import { spelledDate, spelledTime } from '../vietnamese-text.ts';

/** What forms 01 and 02 are printed from: the papers of a dossier, as typed or as handed in. */
export interface DossierForms {
  readonly papers: DossierPapers;
  readonly kind: DossierKind;
  readonly set: CriteriaSet;
  /** "tỉnh Lào Cai", from the commune's unit. */
  readonly province: string;
  /** The producer's kind in words (Đ2.3): "Hợp tác xã". */
  readonly producerKind: string;
  /** Day beside the signature; `null` leaves gaps to write in. */
  readonly signedOn: PlainDate | null;
  /** The year in that gap: a form for next year's round is signed in this one. */
  readonly yearOfPrint: number;
  /** How the electronic set came in (Đ7.1: same value as paper); `null` while it is a draft. */
  readonly handedIn: HandedIn | null;
  readonly demo: boolean;
}

export interface HandedIn {
  readonly by: string;
  readonly at: Instant;
  readonly sha256: string;
}

/** What every page of a form needs besides its fields. */
export function formFrame(forms: DossierForms) {
  const { content, producer } = forms.papers;
  return {
    author: producer.legalName,
    demo: forms.demo,
    placeAndDate: placeAndDate(content.registration.place, forms.signedOn, forms.yearOfPrint),
    handedIn: forms.handedIn === null ? '' : handedInWords(forms.handedIn),
  };
}

/** A hash in groups of eight, so that two of them can be compared by eye and a line can end between. */
export function groupedHash(sha256: string): string {
  return sha256.replace(/.{8}(?=.)/g, '$& ');
}

function handedInWords({ by, at, sha256 }: HandedIn): string {
  const moment = `${spelledTime(at)}, ${spelledDate(dayInVietNam(at))}`;
  return `Bộ điện tử do ${by} nộp lúc ${moment}. Mã kiểm tra (SHA-256): ${groupedHash(sha256)}.`;
}
