import { CHANGE_WORDS } from '#app/dossier/change-words.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { ChangeField, DeclaredPaper } from '#domain/dossier/content.ts';
import type { EvidenceKind } from '#domain/dossier/evidence.ts';
import { isScoreTask, partOf, type DossierTask } from '#domain/dossier/forms.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { PRODUCER_KINDS, type ProducerKind } from '#domain/parties/kinds.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';
import { getLocale } from '#words/paraglide/runtime.js';

const KINDS: Readonly<Record<DossierKind, () => string>> = {
  first: m.dossier_kind_first,
  upgrade: m.dossier_kind_upgrade,
  reassessment: m.dossier_kind_reassessment,
};

export function kindWord(kind: DossierKind): string {
  return KINDS[kind]();
}

interface StateWords {
  readonly word: () => string;
  readonly family: TagFamily;
  /** Who must act. */
  readonly waits: () => string;
}

const STATES: Readonly<Record<DossierState, StateWords>> = {
  none: { word: m.dossier_state_none, family: 'neutral', waits: m.dossier_waits_nobody },
  draft: { word: m.dossier_state_draft, family: 'info', waits: m.dossier_waits_producer },
  submitted: { word: m.dossier_state_submitted, family: 'info', waits: m.dossier_waits_commune },
  communeReview: {
    word: m.dossier_state_commune_review,
    family: 'info',
    waits: m.dossier_waits_commune,
  },
  completing: { word: m.dossier_state_completing, family: 'warn', waits: m.dossier_waits_producer },
  returned: { word: m.dossier_state_returned, family: 'warn', waits: m.dossier_waits_producer },
  forwarded: { word: m.dossier_state_forwarded, family: 'info', waits: m.dossier_waits_office },
  officeReview: {
    word: m.dossier_state_office_review,
    family: 'info',
    waits: m.dossier_waits_office,
  },
  officeReturned: {
    word: m.dossier_state_office_returned,
    family: 'warn',
    waits: m.dossier_waits_producer,
  },
  accepted: { word: m.dossier_state_accepted, family: 'info', waits: m.dossier_waits_office },
  inCouncil: { word: m.dossier_state_in_council, family: 'info', waits: m.dossier_waits_council },
  scored: { word: m.dossier_state_scored, family: 'info', waits: m.dossier_waits_leader },
  recognized: { word: m.dossier_state_recognized, family: 'ok', waits: m.dossier_waits_nobody },
  proposedToMinistry: {
    word: m.dossier_state_proposed_to_ministry,
    family: 'ok',
    waits: m.dossier_waits_ministry,
  },
  ministryAnswered: {
    word: m.dossier_state_ministry_answered,
    family: 'info',
    waits: m.dossier_waits_leader,
  },
  notRecognized: {
    word: m.dossier_state_not_recognized,
    family: 'neutral',
    waits: m.dossier_waits_nobody,
  },
  withdrawn: { word: m.dossier_state_withdrawn, family: 'neutral', waits: m.dossier_waits_nobody },
};

export function stateWord(state: DossierState): string {
  return STATES[state].word();
}

export function stateFamily(state: DossierState): TagFamily {
  return STATES[state].family;
}

/** Who must act on a dossier in this state. */
export function waitsFor(state: DossierState): string {
  return STATES[state].waits();
}

const TASKS = {
  registration: m.dossier_task_registration,
  general: m.dossier_task_general,
  history: m.dossier_task_history,
  results: m.dossier_task_results,
  finance: m.dossier_task_finance,
  changes: m.dossier_task_changes,
  plan: m.dossier_task_plan,
  papers: m.dossier_task_papers,
};

/** A step of filling in; a part of the sheet by the name it has in this set. */
export function taskWord(task: DossierTask, set: CriteriaSet): string {
  if (!isScoreTask(task)) return TASKS[task]();
  const part = partOf(task);
  const label = set.parts.find((one) => one.code === part)?.label ?? '';
  return m.dossier_task_score({ part, label });
}

const EVIDENCE_KINDS: Readonly<Record<EvidenceKind, () => string>> = {
  1: m.dossier_evidence_kind_1,
  2: m.dossier_evidence_kind_2,
  3: m.dossier_evidence_kind_3,
  4: m.dossier_evidence_kind_4,
  5: m.dossier_evidence_kind_5,
  6: m.dossier_evidence_kind_6,
  7: m.dossier_evidence_kind_7,
  8: m.dossier_evidence_kind_8,
  9: m.dossier_evidence_kind_9,
  10: m.dossier_evidence_kind_10,
  11: m.dossier_evidence_kind_11,
  12: m.dossier_evidence_kind_12,
  13: m.dossier_evidence_kind_13,
  14: m.dossier_evidence_kind_14,
  15: m.dossier_evidence_kind_15,
};

export function evidenceKindWord(kind: EvidenceKind): string {
  return EVIDENCE_KINDS[kind]();
}

const DECLARED: Readonly<Record<DeclaredPaper, () => string>> = {
  businessRegistration: m.dossier_declared_business_registration,
  qualityDeclared: m.dossier_declared_quality_declared,
  foodSafetyFacility: m.dossier_declared_food_safety_facility,
  productionCertificate: m.dossier_declared_production_certificate,
  trademark: m.dossier_declared_trademark,
  collectiveMark: m.dossier_declared_collective_mark,
  patent: m.dossier_declared_patent,
  industrialDesign: m.dossier_declared_industrial_design,
  copyright: m.dossier_declared_copyright,
  otherProperty: m.dossier_declared_other_property,
};

export function declaredWord(paper: DeclaredPaper): string {
  return DECLARED[paper]();
}

export function changeWord(field: ChangeField): string {
  return CHANGE_WORDS[field]();
}

/** Empty where an older list did not say. */
export function producerKindWord(kind: ProducerKind | null): string {
  return kind === null ? '' : PRODUCER_KINDS[kind].label[getLocale()];
}

/** The class of Annex I in words: sector, group, sub-group. */
export function classWord(set: Pick<CriteriaSet, 'sectorName' | 'group' | 'subgroup'>): string {
  return [set.sectorName, set.group, set.subgroup].filter((one) => one !== null).join(' › ');
}
