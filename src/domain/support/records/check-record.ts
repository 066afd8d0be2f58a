import {
  formatVietnameseDate,
  parseVietnameseDate,
  type PlainDate,
} from '../../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../../result.ts';
import { plainDigits } from '../../text/plain-digits.ts';
import { tidyLines, tidyText } from '../../text/tidy.ts';
import { parseDong } from '../dong.ts';
import {
  PARTICIPANTS,
  SOURCES,
  SUPPORT_RULES,
  type Figure,
  type Source,
  type SupportKind,
  type Text,
} from './kinds.ts';

/** The names under which a form sends what is typed of a record. */
export type SupportField =
  | 'title'
  | 'type'
  | 'firstDay'
  | 'lastDay'
  | 'cost'
  | `cost_${Source}`
  | 'contractNumber'
  | 'contractDay'
  | 'contractPartner'
  | 'contractValue'
  | 'paperNumber'
  | 'paperDay'
  | 'result'
  | Figure
  | Text;

/** What is typed of a record; each value as the form has it. */
export interface SupportInput {
  readonly unitId: string;
  readonly values: Readonly<Partial<Record<SupportField, string>>>;
}

export interface Contract {
  readonly number: string;
  readonly day: PlainDate | null;
  readonly partner: string;
  readonly value: number;
}

/** A record that was checked. A figure that is not in it was not reported, which is another thing than 0. */
export interface SupportRecord {
  readonly unitId: string;
  readonly title: string;
  readonly type: string | null;
  readonly firstDay: PlainDate;
  /** Null: it goes on. */
  readonly lastDay: PlainDate | null;
  readonly cost: number | null;
  readonly costs: readonly { readonly source: Source; readonly amount: number }[];
  readonly contract: Contract | null;
  readonly paperNumber: string | null;
  readonly paperDay: PlainDate | null;
  readonly result: string;
  readonly texts: Readonly<Partial<Record<Text, string>>>;
  readonly figures: Readonly<Partial<Record<Figure, number>>>;
}

/**
 * Reads what was typed of a record of a kind. Refuses, all at once: SUPPORT_FIELD_MISSING, SUPPORT_NOT_OFFERED,
 * SUPPORT_NOT_A_NUMBER, AMOUNT_NOT_WHOLE, INVALID_DATE, SUPPORT_DAY_AHEAD, SUPPORT_ENDS_BEFORE, SUPPORT_COST_MISSING,
 * SUPPORT_SOURCES_MORE, SUPPORT_SOURCES_LESS, SUPPORT_CONTRACT_DIFFERS, SUPPORT_CONTRACT_VALUE_MISSING, SUPPORT_MORE_THAN_ALL.
 */
export function checkRecord(
  kind: SupportKind,
  { unitId, values }: SupportInput,
  today: PlainDate,
): Result<SupportRecord> {
  const read = new Reader(values, today);
  const rule = SUPPORT_RULES[kind];
  const title = read.line('title');
  if (title === '') read.faults.push(refusal('SUPPORT_FIELD_MISSING', {}, 'title'));
  const type = read.line('type') || null;
  if (type === null ? rule.types.length > 0 : !rule.types.includes(type))
    read.faults.push(
      refusal(type === null ? 'SUPPORT_FIELD_MISSING' : 'SUPPORT_NOT_OFFERED', {}, 'type'),
    );
  const days = read.days(rule.isEvent);
  const money = read.money();
  const texts = Object.fromEntries(
    rule.texts.map((name) => [name, read.line(name)] as const).filter(([, said]) => said !== ''),
  );
  const figures = read.figures(rule.figures);
  return okUnless(read.faults, {
    ...{ unitId, title, type, ...days, ...money, texts, figures },
    paperNumber: read.line('paperNumber') || null,
    paperDay: read.dayBehind('paperDay'),
    result: tidyLines(values.result ?? ''),
  });
}

/** Reads one field after the other and keeps what is wrong with them. */
class Reader {
  readonly faults: Refusal[] = [];
  private readonly values: SupportInput['values'];
  private readonly today: PlainDate;

  constructor(values: SupportInput['values'], today: PlainDate) {
    this.values = values;
    this.today = today;
  }

  line(name: SupportField): string {
    return tidyText(this.values[name] ?? '');
  }

  days(isEvent: boolean): { firstDay: PlainDate; lastDay: PlainDate | null } {
    const firstDay = this.dayBehind('firstDay');
    const ended = this.dayBehind('lastDay');
    if (firstDay === null && this.line('firstDay') === '')
      this.faults.push(refusal('SUPPORT_FIELD_MISSING', {}, 'firstDay'));
    if (firstDay !== null && ended !== null && ended < firstDay)
      this.faults.push(refusal('SUPPORT_ENDS_BEFORE', {}, 'lastDay'));
    return { firstDay: firstDay ?? this.today, lastDay: ended ?? (isEvent ? firstDay : null) };
  }

  /** A day of something that was done: none that is still to come. */
  dayBehind(name: SupportField): PlainDate | null {
    const text = this.line(name);
    if (text === '') return null;
    const day = parseVietnameseDate(text);
    if (!day.ok) {
      this.faults.push(refusal('INVALID_DATE', {}, name));
      return null;
    }
    if (day.value > this.today)
      this.faults.push(
        refusal('SUPPORT_DAY_AHEAD', { day: formatVietnameseDate(day.value) }, name),
      );
    return day.value;
  }

  money(): Pick<SupportRecord, 'cost' | 'costs' | 'contract'> {
    const cost = this.amount('cost');
    const costs = SOURCES.flatMap((source) => {
      const amount = this.amount(`cost_${source}`);
      return amount === null ? [] : [{ source, amount }];
    });
    const sum = costs.reduce((all, { amount }) => all + amount, 0);
    if (cost === null && sum > 0)
      this.faults.push(refusal('SUPPORT_COST_MISSING', { sum }, 'cost'));
    if (cost !== null && sum > cost)
      this.faults.push(refusal('SUPPORT_SOURCES_MORE', { sum, cost }, 'cost'));
    if (cost !== null && sum < cost)
      this.faults.push(refusal('SUPPORT_SOURCES_LESS', { left: cost - sum, cost }, 'cost'));
    return { cost, costs, contract: this.contract(cost) };
  }

  private contract(cost: number | null): Contract | null {
    const number = this.line('contractNumber');
    const partner = this.line('contractPartner');
    const day = this.dayBehind('contractDay');
    const value = this.amount('contractValue');
    if (value === null) {
      if (number !== '' || partner !== '' || day !== null)
        this.faults.push(refusal('SUPPORT_CONTRACT_VALUE_MISSING', {}, 'contractValue'));
      return null;
    }
    if (number === '') this.faults.push(refusal('SUPPORT_FIELD_MISSING', {}, 'contractNumber'));
    // What was paid outside of it is a record of its own; else it could be told neither when nor from where.
    if (value !== cost)
      this.faults.push(
        refusal('SUPPORT_CONTRACT_DIFFERS', { value, cost: cost ?? 0 }, 'contractValue'),
      );
    return { number, day, partner, value };
  }

  private amount(name: SupportField): number | null {
    const read = parseDong(this.values[name] ?? '');
    if (read.ok) return read.value;
    this.faults.push(...read.refusals.map(({ code, data }) => refusal(code, data, name)));
    return null;
  }

  figures(names: readonly Figure[]): SupportRecord['figures'] {
    const found: Partial<Record<Figure, number>> = {};
    for (const name of names) {
      const value = this.count(name);
      if (value !== null) found[name] = value;
    }
    const all = PARTICIPANTS.reduce((sum, name) => sum + (found[name] ?? 0), 0);
    for (const part of ['women', 'certificates'] as const)
      if ((found[part] ?? 0) > all)
        this.faults.push(refusal('SUPPORT_MORE_THAN_ALL', { part: found[part] ?? 0, all }, part));
    return found;
  }

  /** A whole number without sign, with points between thousands or without; nothing typed is null. */
  private count(name: Figure): number | null {
    const text = plainDigits(this.line(name)).replaceAll(/[\s\u00a0]/g, '');
    if (name === 'tot') return text === '' ? 0 : 1;
    if (text === '') return null;
    if (!/^(?:\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})$/.test(text)) {
      this.faults.push(refusal('SUPPORT_NOT_A_NUMBER', {}, name));
      return null;
    }
    return Number(text.replaceAll('.', ''));
  }
}
