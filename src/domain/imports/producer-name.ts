import { exactKey } from '../units/place-words.ts';
import { ourLetters } from './plain-text.ts';

/** How a name says what kind of producer it is. */
export type NamedKind =
  'cooperative' | 'cooperativeGroup' | 'company' | 'enterprise' | 'household' | 'farm' | 'workshop';

/** A producer's name without what is written in many ways: its kind and legal form. */
export interface ProducerName {
  readonly kind: NamedKind | null;
  /** By which two spellings of one name meet; tones and letters count. */
  readonly core: string;
}

/** What stands before a name, longest first; `hợp tác xã (HTX)` as well as each alone. */
const KINDS: readonly (readonly [NamedKind, RegExp, string])[] = [
  [
    'cooperativeGroup',
    /^(?:tổ hợp tác|tht|tổ ht)(?:\s*\((?:tht)\))?(?![\p{L}])[.:\s]*/iu,
    'Tổ hợp tác',
  ],
  [
    'cooperative',
    /^(?:liên hiệp )?(?:hợp tác xã|hợp tác xa|htx|h\.t\.x)(?:\s*\((?:htx|hợp tác xã)\))?(?![\p{L}])[.:\s]*/iu,
    'Hợp tác xã',
  ],
  ['cooperative', /^htxnn(?![\p{L}])[.:\s]*/iu, 'Hợp tác xã'],
  [
    'enterprise',
    /^(?:doanh nghiệp|dn)(?: ?tư ?nhân|tn)?(?:\s*\((?:dntn)\))?(?![\p{L}])[.:\s]*/iu,
    'Doanh nghiệp',
  ],
  ['company', /^(?:chi nhánh )?(?:công ty|cty|c\.ty|cong ty)(?![\p{L}])[.:\s]*/iu, 'Công ty'],
  [
    'household',
    /^(?:hộ kinh doanh|hộ sản xuất kinh doanh|hộ sxkd|hộ sản xuất|hộ gia đình|hộ cá thể|hkd|hộ sx|hộ ông|hộ bà|hộ)(?:\s*\(hkd\))?(?![\p{L}])[.:\s]*/iu,
    'Hộ kinh doanh',
  ],
  ['farm', /^trang trại(?![\p{L}])[.:\s]*/iu, 'Trang trại'],
  [
    'workshop',
    /^(?:cơ sở sản xuất kinh doanh|cơ sở sản xuất|cơ sở sx|cssx|cơ sở)(?![\p{L}])[.:\s]*/iu,
    'Cơ sở sản xuất',
  ],
];
/** Legal forms and words that are shortened: each to the same letters. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/trách nhiệm hữu hạn|t\.?n\.?h\.?h(?![\p{L}])\.?/giu, 'tnhh'],
  [/một thành viên|1 ?tv(?![\p{L}])|1 thành viên/giu, 'mtv'],
  [/hai thành viên(?: trở lên)?|2 ?tv(?![\p{L}])/giu, 'htv'],
  [/cổ phần|(?<![\p{L}])cp(?![\p{L}])/giu, 'cp'],
  [
    /sản xuất(?: và|,|\s*&)? kinh doanh|sản xuất - kinh doanh|(?<![\p{L}])sxkd(?![\p{L}])/giu,
    'sxkd',
  ],
  [/sản xuất(?: và|,|\s*-|\s*&)? thương mại|(?<![\p{L}])sx ?-?&? ?tm(?![\p{L}])/giu, 'sxtm'],
  [/thương mại(?: và|,|\s*-|\s*&)? dịch vụ|(?<![\p{L}])tm ?[-&]? ?dv(?![\p{L}])/giu, 'tmdv'],
  [/sản xuất|(?<![\p{L}])sx(?![\p{L}])/giu, 'sx'],
  [/thương mại|(?<![\p{L}])tm(?![\p{L}])/giu, 'tm'],
  [/dịch vụ|(?<![\p{L}])dv(?![\p{L}])/giu, 'dv'],
  [/nông nghiệp|(?<![\p{L}])nn(?![\p{L}])/giu, 'nn'],
  [/xuất nhập khẩu|(?<![\p{L}])xnk(?![\p{L}])/giu, 'xnk'],
  [/tổng hợp|(?<![\p{L}])th(?![\p{L}])/giu, 'th'],
  [/kinh doanh|(?<![\p{L}])kd(?![\p{L}])/giu, 'kd'],
];

/** Names that were read: a list says each of them in many rows. */
const READ = new Map<string, ProducerName>();
const MOST_KEPT = 10_000;

/** The kind and core of a name: `Cty TNHH MTV Bản Mây` and `Công ty TNHH một thành viên Bản Mây` are one. */
export function producerName(printed: string): ProducerName {
  const known = READ.get(printed);
  if (known !== undefined) return known;
  const name = read(printed);
  if (READ.size >= MOST_KEPT) READ.clear();
  READ.set(printed, name);
  return name;
}

function read(printed: string): ProducerName {
  let rest = ourLetters(printed).trim();
  let kind: NamedKind | null = null;
  for (const [named, pattern] of KINDS) {
    const name = rest.replace(pattern, '');
    if (name === rest) continue;
    kind = named;
    rest = name;
    if (/^htxnn/iu.test(printed.trim())) rest = `nn ${rest}`;
    break;
  }
  for (const [pattern, short] of SHORTENED) rest = rest.replace(pattern, ` ${short} `);
  return { kind, core: exactKey(rest.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()) };
}

/** Under which two spellings are one producer, as far as the name says. */
export function producerKey(printed: string): string {
  const { kind, core } = producerName(printed);
  return `${kind ?? ''}:${core}`;
}

/** The kind as a list would print it; null when the name says none. */
export function kindFromName(printed: string): string | null {
  const { kind } = producerName(printed);
  return KINDS.find(([named]) => named === kind)?.[2] ?? null;
}
