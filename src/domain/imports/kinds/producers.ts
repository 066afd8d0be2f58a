import { knownHeading } from '../headings.ts';
import { COMMON_FIELDS, commonHeading } from './common-headings.ts';
import { wordsOf, type PlainKind } from './list-kind.ts';

const further = (key: string) => {
  const known = knownHeading(key);
  const own = known && ['producer', 'producerKind', 'taxCode'].includes(known.field);
  return own ? known : commonHeading(key);
};

/** Producers of the programme, with or without products. What they make and have won is in lists of products. */
export const PRODUCERS_LIST: PlainKind = {
  kind: 'producers',
  must: 'producer',
  known: wordsOf(
    [
      [
        'aside',
        /^(?:so|tong so|danh muc|ten) (?:cac )?(?:san pham|sp)(?: .*)?$|^(?:san pham|sp)(?: .*)?$/,
      ],
      ['aside', /^(?:hang|so) sao(?: .*)?$|^sao$/],
      ['producer', /^ten$|^ho ten chu the$/, 2],
    ],
    further,
  ),
  fields: ['producer', 'producerKind', 'taxCode', 'representative', 'phone', ...COMMON_FIELDS],
  entry: null,
};
