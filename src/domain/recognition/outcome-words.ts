import type { RefusalText } from '../refusals.ts';
import type { Outcome } from './outcome.ts';

/** An outcome with the stars its sentence names. */
export interface DecidedOutcome {
  readonly outcome: Outcome;
  readonly star: number;
  readonly heldStar: number | null;
}

const SENTENCES: Readonly<Record<Outcome | 'noStar' | 'missed', RefusalText>> = {
  certificate: {
    vi: '{star} sao, được cấp giấy chứng nhận của tỉnh',
    en: '{star} stars, certified by the province',
  },
  certificateAndMinistry: {
    vi: '{star} sao, được cấp giấy chứng nhận của tỉnh trong khi chờ Bộ đánh giá 5 sao',
    en: '{star} stars, certified by the province while the ministry assesses five stars',
  },
  ministry: {
    vi: 'đề nghị Bộ đánh giá 5 sao',
    en: 'proposed to the ministry for five stars',
  },
  kept: {
    vi: 'không cao hơn hạng đang có: giữ nguyên {held} sao và thời hạn của giấy chứng nhận',
    en: 'no higher than the star it has: {held} stars and the term of the certificate stay',
  },
  none: {
    vi: '{star} sao, chưa đủ để cấp giấy chứng nhận',
    en: '{star} stars, too few for a certificate',
  },
  missed: {
    vi: '{star} sao, chưa đủ để cấp giấy chứng nhận; giấy chứng nhận đang có giữ nguyên',
    en: '{star} stars, too few for a certificate; the one it has stays as it is',
  },
  noStar: { vi: 'không xếp hạng', en: 'no star' },
};

/**
 * What became of a product, in one sentence without capital and stop: board, result, minutes, reason
 * sheet and the producer's pages say this and nothing else.
 */
export function outcomeSentence(decided: DecidedOutcome, language: keyof RefusalText): string {
  const { star, heldStar } = decided;
  return SENTENCES[sentenceOf(decided)][language]
    .replace('{star}', String(star))
    .replace('{held}', String(heldStar));
}

function sentenceOf({ outcome, star, heldStar }: DecidedOutcome): keyof typeof SENTENCES {
  if (outcome !== 'none') return outcome;
  if (star === 0) return 'noStar';
  return heldStar === null ? 'none' : 'missed';
}
