import type { DossierTask } from '#domain/dossier/forms.ts';

const PATHS = {
  registration: 'mau-01',
  general: 'mau-02/thong-tin',
  history: 'mau-02/lich-su',
  results: 'mau-02/ket-qua',
  finance: 'mau-02/tai-chinh',
  changes: 'mau-02/thay-doi',
  plan: 'mau-02/ke-hoach',
  scoreA: 'tu-cham/A',
  scoreB: 'tu-cham/B',
  scoreC: 'tu-cham/C',
  papers: 'giay-to',
} as const satisfies Record<DossierTask, string>;

/** Where a dossier is filled in, without language. */
export function taskPath(dossierId: string, task: DossierTask): string {
  return `${dossierPath(dossierId)}/${PATHS[task]}`;
}

export function dossierPath(dossierId: string): string {
  return `/lam-viec/ho-so/${dossierId}`;
}

/** The sections of form 02 by the last word of their address. */
export const FORM_02_SECTIONS = {
  'thong-tin': 'general',
  'lich-su': 'history',
  'ket-qua': 'results',
  'tai-chinh': 'finance',
  'thay-doi': 'changes',
  'ke-hoach': 'plan',
} as const;

export type Form02Section = (typeof FORM_02_SECTIONS)[keyof typeof FORM_02_SECTIONS];

/** The section of an address; undefined for anything else. */
export function form02Section(word: string): Form02Section | undefined {
  const sections: Readonly<Record<string, Form02Section>> = FORM_02_SECTIONS;
  return Object.hasOwn(sections, word) ? sections[word] : undefined;
}
