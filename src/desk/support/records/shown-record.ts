import type { SupportView } from '#app/support/records/view-support.ts';
import type { Deps } from '#app/deps.ts';
import { shownPlace } from '#desk/register/place.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { SUPPORT_RULES } from '#domain/support/records/kinds.ts';
import { formatMoney, formatNumber } from '#ui/format.ts';
import { roleLabel } from '#ui/roles.ts';
import { m } from '#words/paraglide/messages.js';
import { daysWord } from './shown-row.ts';
import { ACT_WORDS, fieldWord, KIND_WORDS, SOURCE_WORDS, typeWord } from './words.ts';

/** One thing said of a record. */
export interface Said {
  readonly label: string;
  readonly value: string;
}

/** What a record says, label and value, those alone that say something. */
export function saidOf(deps: Deps, { row }: SupportView): readonly Said[] {
  const { kind, record } = row;
  const { texts, figures } = SUPPORT_RULES[kind];
  const paper =
    record.paperNumber === null && record.paperDay === null
      ? ''
      : [record.paperNumber ?? '', record.paperDay && formatVietnameseDate(record.paperDay)]
          .filter(Boolean)
          .join(', ');
  const said: readonly Said[] = [
    { label: m.support_list_kind(), value: KIND_WORDS[kind]() },
    { label: fieldWord('type'), value: typeWord(record.type) },
    { label: fieldWord('firstDay'), value: daysWord(record) },
    { label: m.support_record_unit(), value: shownPlace(deps, record.unitId, record.firstDay).now },
    ...texts.map((name) => ({ label: fieldWord(name), value: record.texts[name] ?? '' })),
    ...figures.map((name) => ({ label: fieldWord(name), value: figureWord(name, record.figures) })),
    { label: fieldWord('paperNumber'), value: paper },
    { label: fieldWord('result'), value: record.result },
  ];
  return said.filter(({ value }) => value !== '');
}

function figureWord(name: string, figures: Readonly<Record<string, number>>): string {
  const value = figures[name];
  if (value === undefined) return '';
  if (name === 'tot') return value === 1 ? m.support_yes() : '';
  return formatNumber(value);
}

/** The cost, its sources, the contract. */
export function moneyOf({ row, payments }: SupportView) {
  const { cost, costs, contract } = row.record;
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  return {
    cost: cost === null ? null : formatMoney(cost),
    costs: costs.map(({ source, amount }) => ({
      label: SOURCE_WORDS[source](),
      amount: formatMoney(amount),
    })),
    contract: contract && {
      name:
        contract.day === null
          ? m.support_record_contract_no_day({ number: contract.number })
          : m.support_record_contract({
              number: contract.number,
              day: formatVietnameseDate(contract.day),
            }),
      partner: contract.partner,
      value: contract.value,
      paid,
      left: contract.value - paid,
    },
    payments: payments.map(({ id, on, amount, source, paper }) => ({
      ...{ id, paper },
      day: formatVietnameseDate(on),
      amount: formatMoney(amount),
      source: SOURCE_WORDS[source]().toLocaleLowerCase('vi'),
    })),
  };
}
export type ShownMoney = ReturnType<typeof moneyOf>;

/** Those on the list of a record, counted without names; trainers are no participants. */
export function listedPeople({ row, people }: SupportView) {
  if (!SUPPORT_RULES[row.kind].people) return null;
  const taking = people.filter(({ who }) => who !== 'trainer');
  const sum = (of: 'people' | 'women' | 'certificates') =>
    taking.reduce((all, one) => all + one[of], 0);
  return { count: sum('people'), women: sum('women'), certificates: sum('certificates') };
}

/** What was done to the record, the newest first. */
export function actsOf({ acts }: SupportView) {
  return acts.map(({ seq, kind, on, role, changed, reason }) => ({
    seq,
    on: formatVietnameseDate(on),
    what: ACT_WORDS[kind](),
    by: role === 'visitor' ? '' : roleLabel(role),
    more:
      changed.length > 0
        ? m.support_record_acts_changed({ fields: changed.map(fieldWord).join(', ') })
        : (reason ?? ''),
  }));
}
