/** What may be done for producers. The opening of a point of sale is an entry of its register, and none of these. */
export const SUPPORT_KINDS = [
  'training',
  'studyVisit',
  'consulting',
  'packaging',
  'trademark',
  'machinery',
  'digital',
  'money',
  'loan',
  'tourism',
  'fair',
  'connection',
  'forum',
  'livestream',
  'information',
] as const;
export type SupportKind = (typeof SUPPORT_KINDS)[number];

/** From whose money: the budgets by level (districts until 07/2025), then who lends, gives and bears the rest. */
export const SOURCES = [
  'central',
  'province',
  'district',
  'commune',
  'credit',
  'community',
  'producer',
] as const;
export type Source = (typeof SOURCES)[number];

/** Kinds that a page shows together. */
export const SUPPORT_GROUPS = ['support', 'training', 'trade', 'information'] as const;
export type SupportGroup = (typeof SUPPORT_GROUPS)[number];

/** Who took part, by the word under which a class counts them; trainers are people, but take no part. */
export const PARTICIPANTS = [
  'provinceOfficial',
  'communeOfficial',
  'leader',
  'worker',
  'household',
  'other',
] as const;
export const PEOPLE = [...PARTICIPANTS, 'trainer'] as const;
export type PersonKind = (typeof PEOPLE)[number];

/** What is counted of a record, as a number of its own: reported, zero, or not reported. */
export const FIGURES = [
  ...PARTICIPANTS,
  'women',
  'certificates',
  'tot',
  'sessions',
  'quantity',
  'pieces',
  'booths',
  'agreements',
  'viewers',
  'orders',
  'months',
] as const;
export type Figure = (typeof FIGURES)[number];

/** What is said of a record in words, besides its title and result. */
export const TEXTS = ['provider', 'place', 'work', 'registration', 'channel'] as const;
export type Text = (typeof TEXTS)[number];

export interface SupportRule {
  readonly group: SupportGroup;
  /** Left open, the last day is the first; what is no event may still go on. */
  readonly isEvent: boolean;
  /** Offered under "loại"; none: the kind has no sorts. */
  readonly types: readonly string[];
  readonly texts: readonly Text[];
  readonly figures: readonly Figure[];
  /** Whether it keeps a list of people. */
  readonly people: boolean;
}

const TAKING_PART: readonly Figure[] = [...PARTICIPANTS, 'women'];

/** The fields of each kind, in the order in which they are asked. */
export const SUPPORT_RULES: Readonly<Record<SupportKind, SupportRule>> = {
  training: {
    ...{ group: 'training', isEvent: true, people: true },
    types: ['programme', 'production', 'foodSafety', 'market', 'digital', 'story', 'tourism'],
    texts: ['provider', 'place'],
    figures: ['tot', 'sessions', ...TAKING_PART, 'certificates'],
  },
  studyVisit: {
    ...{ group: 'training', isEvent: true, people: true },
    types: [],
    texts: ['place'],
    figures: TAKING_PART,
  },
  consulting: {
    ...{ group: 'support', isEvent: false, people: false },
    types: ['dossier', 'production', 'businessPlan', 'quality', 'other'],
    texts: ['provider'],
    figures: [],
  },
  packaging: {
    ...{ group: 'support', isEvent: false, people: false },
    types: ['design', 'printing', 'stamps'],
    texts: ['provider'],
    figures: ['quantity'],
  },
  trademark: {
    ...{ group: 'support', isEvent: false, people: false },
    types: ['trademark', 'collective', 'certification', 'geographical'],
    texts: ['registration'],
    figures: [],
  },
  machinery: {
    ...{ group: 'support', isEvent: false, people: false },
    types: ['machine', 'technology'],
    texts: ['work'],
    figures: ['quantity'],
  },
  digital: {
    ...{ group: 'support', isEvent: false, people: false },
    types: ['website', 'qr', 'shop'],
    texts: ['channel'],
    figures: ['quantity'],
  },
  money: {
    ...{ group: 'support', isEvent: false, people: false },
    types: [],
    texts: ['work'],
    figures: [],
  },
  loan: {
    ...{ group: 'support', isEvent: false, people: false },
    types: [],
    texts: ['provider', 'work'],
    figures: ['months'],
  },
  tourism: {
    ...{ group: 'support', isEvent: false, people: false },
    types: [],
    texts: ['place', 'work'],
    figures: [],
  },
  fair: {
    ...{ group: 'trade', isEvent: true, people: false },
    types: ['province', 'region', 'country', 'abroad'],
    texts: ['provider', 'place'],
    figures: ['booths', 'agreements'],
  },
  connection: {
    ...{ group: 'trade', isEvent: true, people: false },
    types: ['province', 'region', 'country', 'abroad'],
    texts: ['provider', 'place'],
    figures: ['agreements'],
  },
  forum: {
    ...{ group: 'trade', isEvent: true, people: true },
    types: [],
    texts: ['provider', 'place'],
    figures: TAKING_PART,
  },
  livestream: {
    ...{ group: 'trade', isEvent: true, people: false },
    types: [],
    texts: ['channel'],
    figures: ['sessions', 'viewers', 'orders'],
  },
  information: {
    ...{ group: 'information', isEvent: true, people: false },
    types: ['broadcast', 'press', 'social', 'print', 'contest', 'competition'],
    texts: ['channel'],
    figures: ['pieces'],
  },
};

export function isSupportKind(word: string): word is SupportKind {
  return SUPPORT_KINDS.some((kind) => kind === word);
}
