import type { Deps } from '#app/deps.ts';
import type { ProposalBeside } from '#app/parties/settle-proposal.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type {
  ProducerFactsAssessed,
  ProductFactsAssessed,
} from '#domain/parties/assessed-facts.ts';
import { m } from '#words/paraglide/messages.js';
import { classOptions } from '../product-form.ts';
import { producerKindWord } from '#desk/dossier/words.ts';

/** One thing a proposal changes, in words. */
export interface ChangeLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a proposal changes, and nothing of what it leaves. */
export function changeLines(deps: Deps, beside: ProposalBeside): readonly ChangeLine[] {
  const { proposal, now } = beside;
  const before = proposal.of === 'producer' ? producerWords(deps, now) : productWords(deps, now);
  const after =
    proposal.of === 'producer'
      ? producerWords(deps, proposal.facts)
      : productWords(deps, proposal.facts);
  return before.flatMap(({ label, value }, index) => {
    const other = after[index]?.value ?? '';
    return value === other ? [] : [{ label, before: value, after: other }];
  });
}

type Facts = ProducerFactsAssessed | ProductFactsAssessed;
interface Word {
  readonly label: string;
  readonly value: string;
}

const SEX_WORDS = {
  male: m.dossier_producer_sex_male,
  female: m.dossier_producer_sex_female,
};

function producerWords(deps: Deps, facts: Facts): readonly Word[] {
  if (!('legalName' in facts)) return [];
  const { representative: person } = facts;
  return [
    { label: m.dossier_producer_kind(), value: producerKindWord(facts.kind) },
    { label: m.dossier_producer_name(), value: facts.legalName },
    { label: m.dossier_producer_identifier(), value: facts.identifier ?? '' },
    { label: m.dossier_producer_registration(), value: facts.registrationNumber ?? '' },
    {
      label: m.dossier_producer_founded(),
      value: facts.foundedOn === null ? '' : formatVietnameseDate(facts.foundedOn),
    },
    { label: m.dossier_producer_representative_name(), value: person.name },
    { label: m.dossier_producer_representative_position(), value: person.position },
    {
      label: m.dossier_producer_representative_sex(),
      value: person.sex === null ? '' : SEX_WORDS[person.sex](),
    },
    { label: m.dossier_producer_representative_ethnicity(), value: person.ethnicity ?? '' },
    { label: m.dossier_producer_representative_address(), value: person.address },
    {
      label: m.dossier_producer_unit(),
      value: deps.units.unitById(facts.unitId, deps.clock.today())?.fullName ?? '',
    },
    { label: m.dossier_producer_street(), value: facts.street },
  ];
}

function productWords(deps: Deps, facts: Facts): readonly Word[] {
  if ('legalName' in facts) return [];
  const found = classOptions(deps).find(({ value }) => value === facts.annexI);
  return [
    { label: m.dossier_product_name(), value: facts.name },
    { label: m.dossier_product_class(), value: found?.label ?? facts.annexI },
  ];
}
