import { ok, refuse, type Result } from '../result.ts';

/** The number of the criteria set for tourism services, which more kinds may register for (Đ2.3-2). */
const TOURISM_SET = 26;

/** How a producer is known to the tax office. */
export type IdentifierKind = 'taxCode' | 'personalNumber';

/** What the law asks of a kind of producer. */
export interface ProducerKindRule {
  readonly label: { readonly vi: string; readonly en: string };
  /** One of these; since 01/07/2025 households go by their head's number (Circular 86/2024/TT-BTC). */
  readonly identifiers: readonly [IdentifierKind, ...IdentifierKind[]];
  /** Whether Đ2.3 takes it only with a registration. */
  readonly registration: 'required' | 'ifAny';
  readonly onlyTourism: boolean;
}

/**
 * The kinds of producer of Đ2.3. It asks a business registration of households; for farms the
 * sentence can be read either way and is read strictly. Cooperatives and enterprises exist by
 * registration; cooperative groups and associations by other papers.
 */
export const PRODUCER_KINDS = {
  cooperative: {
    label: { vi: 'Hợp tác xã', en: 'Cooperative' },
    identifiers: ['taxCode'],
    registration: 'required',
    onlyTourism: false,
  },
  cooperativeGroup: {
    label: { vi: 'Tổ hợp tác', en: 'Cooperative group' },
    identifiers: ['taxCode', 'personalNumber'],
    registration: 'ifAny',
    onlyTourism: false,
  },
  smallMediumEnterprise: {
    label: { vi: 'Doanh nghiệp nhỏ và vừa', en: 'Small or medium enterprise' },
    identifiers: ['taxCode'],
    registration: 'required',
    onlyTourism: false,
  },
  farm: {
    label: { vi: 'Trang trại', en: 'Farm' },
    identifiers: ['personalNumber', 'taxCode'],
    registration: 'required',
    onlyTourism: false,
  },
  household: {
    label: { vi: 'Hộ có đăng ký kinh doanh', en: 'Registered household' },
    identifiers: ['personalNumber'],
    registration: 'required',
    onlyTourism: false,
  },
  association: {
    label: { vi: 'Hội', en: 'Association' },
    identifiers: ['taxCode'],
    registration: 'ifAny',
    onlyTourism: true,
  },
  union: {
    label: { vi: 'Hiệp hội', en: 'Union' },
    identifiers: ['taxCode'],
    registration: 'ifAny',
    onlyTourism: true,
  },
  operatingCentre: {
    label: { vi: 'Trung tâm điều hành', en: 'Operating centre' },
    identifiers: ['taxCode'],
    registration: 'ifAny',
    onlyTourism: true,
  },
} as const satisfies Record<string, ProducerKindRule>;

export type ProducerKind = keyof typeof PRODUCER_KINDS;

/** The rule of a kind, as the table's common type. */
export function kindRule(kind: ProducerKind): ProducerKindRule {
  return PRODUCER_KINDS[kind];
}

export function isProducerKind(text: string): text is ProducerKind {
  return Object.hasOwn(PRODUCER_KINDS, text);
}

/** The kinds that may register for a criteria set; without a set, all: a producer comes first. */
export function kindsFor(setNo?: number): readonly ProducerKind[] {
  return Object.keys(PRODUCER_KINDS)
    .filter(isProducerKind)
    .filter((kind) => setNo === undefined || mayRegisterFor(kind, setNo));
}

/**
 * The kind a form named, for a criteria set if there is one. Refuses for the field `kind`:
 * PRODUCER_KIND_MISSING, LARGE_ENTERPRISE (`largeEnterprise` is named so that it can be told why),
 * PRODUCER_KIND_UNKNOWN, PRODUCER_KIND_ONLY_TOURISM.
 */
export function checkKind(kind: string, setNo?: number): Result<ProducerKind> {
  if (kind === '') return refuse('PRODUCER_KIND_MISSING', {}, 'kind');
  if (kind === 'largeEnterprise') return refuse('LARGE_ENTERPRISE', {}, 'kind');
  if (!isProducerKind(kind)) return refuse('PRODUCER_KIND_UNKNOWN', { kind }, 'kind');
  if (setNo === undefined || mayRegisterFor(kind, setNo)) return ok(kind);
  return refuse('PRODUCER_KIND_ONLY_TOURISM', { kind: PRODUCER_KINDS[kind].label.vi }, 'kind');
}

function mayRegisterFor(kind: ProducerKind, setNo: number): boolean {
  return setNo === TOURISM_SET || !PRODUCER_KINDS[kind].onlyTourism;
}
