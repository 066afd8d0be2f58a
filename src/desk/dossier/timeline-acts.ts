import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { ReturnReason } from '#domain/dossier/acts.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import type { TimelineEntry } from '#app/dossier/view-dossier.ts';
import { shortSeal } from '#ui/short-seal.ts';
import { actorLabel } from '#ui/actors.ts';
import type { TimelineAct } from '#ui/Timeline.svelte';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import { roleLabel } from '#ui/roles.ts';
import { dossierPath } from './task-paths.ts';

type Words = Pick<TimelineAct, 'title' | 'text' | 'quote' | 'icon' | 'tone' | 'papers'>;

/** Every act of a dossier in words, with who did it; a version that was handed in leads to itself. */
export function timelineActs(
  dossierId: string,
  entries: readonly TimelineEntry[],
): readonly TimelineAct[] {
  return entries.map((entry) => ({
    at: entry.at,
    who: [actorLabel(entry.actor, entry.actorName), entry.bodyName || roleLabel(entry.role)].join(
      ', ',
    ),
    ...wordsOf(dossierId, entry),
  }));
}

function wordsOf(dossierId: string, entry: TimelineEntry): Words {
  switch (entry.kind) {
    case 'create':
      return { title: m.dossier_act_create(), icon: 'edit' };
    case 'submit':
      return {
        title: submitted(entry.data.version),
        ...handedIn(entry.data),
        papers: [versionLink(dossierId, entry.data.version)],
        icon: 'send',
        tone: 'key',
      };
    case 'withdraw':
      return {
        title: m.dossier_act_withdraw(),
        quote: entry.data.reason,
        icon: 'undo',
        tone: 'warn',
      };
    case 'askHelp':
      return {
        title:
          entry.data.desk === 'commune'
            ? m.dossier_act_ask_help_commune()
            : m.dossier_act_ask_help_office(),
        icon: 'help',
      };
    case 'endHelp':
      return { title: m.dossier_act_end_help(), icon: 'undo' };
    case 'note':
      return { title: m.dossier_act_note(), quote: entry.data.note, icon: 'edit' };
    case 'receive':
      return {
        title: m.dossier_act_receive(),
        text: received(entry.data),
        icon: 'check',
        tone: 'key',
      };
    case 'moveDeadline':
      return {
        title: m.dossier_act_move_deadline(),
        text: movedDeadline(entry.data),
        icon: 'clock',
      };
    case 'requestCompletion':
      return {
        title: m.dossier_act_request_completion(),
        ...asked(entry.data.reasons, entry.data.answerBy),
      };
    case 'returnToProducer':
      return { title: m.dossier_act_return_to_producer(), ...asked(entry.data.reasons, null) };
    case 'forward':
      return {
        title: m.dossier_act_forward(),
        text: forwarded(entry.data),
        icon: 'send',
        tone: 'key',
      };
    case 'officeReceive':
      return {
        title: m.dossier_act_office_receive(),
        text: m.dossier_act_slip_text({ slip: entry.data.slipNumber }),
        icon: 'check',
      };
    case 'officeReturn':
      return {
        title: m.dossier_act_office_return(),
        ...asked(entry.data.reasons, entry.data.answerBy),
      };
    case 'accept':
      return {
        title: m.dossier_act_accept(),
        ...(entry.data.note === '' ? {} : { text: entry.data.note }),
        icon: 'check',
        tone: 'key',
      };
    case 'assign':
      return { title: m.dossier_act_assign(), icon: 'users' };
    case 'recordResult':
      return { ...result(entry.data), icon: 'seal', tone: 'key' };
    case 'defer':
      return { title: m.dossier_act_defer(), icon: 'alert', tone: 'warn' };
    case 'recognize':
      return {
        title: m.dossier_act_recognize({ star: entry.data.star }),
        icon: 'seal',
        tone: 'key',
      };
    case 'tellResult':
      return {
        title: m.dossier_act_tell_result(),
        text: m.dossier_act_tell_result_text({
          number: entry.data.number,
          day: formatVietnameseDate(entry.data.dated),
        }),
        icon: 'mail',
      };
    case 'readResult':
      return {
        title:
          entry.data.as === 'producer'
            ? m.dossier_act_read_result_producer()
            : m.dossier_act_read_result_commune(),
        icon: 'check',
      };
    case 'remindResult':
      return { title: m.dossier_act_remind_result(), icon: 'bell' };
    case 'proposeToMinistry':
      return { title: m.dossier_act_propose_to_ministry(), icon: 'send', tone: 'key' };
    case 'keepMinistryPaper':
      return { title: m.dossier_act_keep_ministry_paper(), icon: 'paper' };
    case 'enterMinistryAnswer': {
      const { number, dated } = entry.data.paper;
      return {
        title: m.dossier_act_enter_ministry(),
        text: m.dossier_act_enter_ministry_text({ number, day: formatVietnameseDate(dated) }),
        icon: 'paper',
      };
    }
    case 'sendBackMinistryAnswer':
      return {
        title: m.dossier_act_send_back_ministry(),
        quote: entry.data.reason,
        icon: 'undo',
        tone: 'warn',
      };
    case 'askMinistryAgain':
      return { title: m.dossier_act_ask_ministry_again(), quote: entry.data.note, icon: 'send' };
    case 'recognizeNational':
      return { title: m.dossier_act_recognize_national(), icon: 'seal', tone: 'key' };
    case 'useMinistryResult':
      return {
        title: m.dossier_act_use_ministry({ star: entry.data.star }),
        icon: 'seal',
        tone: 'key',
      };
    case 'keepProvincialStar':
      return {
        title: m.dossier_act_keep_provincial({ star: entry.data.star }),
        icon: 'seal',
        tone: 'key',
      };
    case 'assessAgain':
      return {
        title: m.dossier_act_assess_again(),
        quote: entry.data.note,
        icon: 'undo',
        tone: 'warn',
      };
    case 'askRedo':
      return {
        title: m.dossier_act_ask_redo({ number: entry.data.number }),
        quote: entry.data.ground,
        icon: 'paper',
      };
    case 'dropRedo':
      return { title: m.dossier_act_drop_redo(), quote: entry.data.reason, icon: 'undo' };
    case 'redo':
      return {
        title: entry.data.withdrawn
          ? m.dossier_act_redo_withdrawn({ number: entry.data.number })
          : m.dossier_act_redo({ number: entry.data.number }),
        icon: 'undo',
        tone: 'warn',
      };
    case 'withdrawRecognition':
      return {
        title: m.dossier_act_withdraw_recognition({ number: entry.data.number }),
        icon: 'undo',
        tone: 'warn',
      };
    case 'concludeWithout':
      return { title: m.dossier_act_conclude_without(), icon: 'paper', tone: 'key' };
  }
}

type DataOf<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: Kind }>['data'];

function submitted(version: number): string {
  return version === 1 ? m.dossier_act_submit() : m.dossier_act_submit_again({ version });
}

function handedIn({ sha256, answers, term }: DataOf<'submit'>): Pick<Words, 'text' | 'quote'> {
  const seal = m.dossier_act_submit_text({ seal: shortSeal(sha256) });
  const told = term && m.dossier_act_submit_due({ due: formatVietnameseDate(term.dueOn) });
  const text = told === undefined ? seal : `${seal} ${told}`;
  return answers.length === 0 ? { text } : { text, quote: answers.join('\n') };
}

function versionLink(dossierId: string, version: number) {
  const href = localizeHref(`${dossierPath(dossierId)}/ban/${version.toString()}`);
  return { href, label: m.dossier_version_link({ version }) };
}

function received({ slipNumber, dueOn }: DataOf<'receive'>): string {
  return m.dossier_act_receive_text({ slip: slipNumber, due: formatVietnameseDate(dueOn) });
}

function movedDeadline({ from, dueOn, noticeNumber, noticeDated }: DataOf<'moveDeadline'>): string {
  const days = { from: formatVietnameseDate(from), to: formatVietnameseDate(dueOn) };
  const notice =
    noticeDated === null
      ? noticeNumber
      : m.calendar_number_of_day({ number: noticeNumber, day: formatVietnameseDate(noticeDated) });
  return m.dossier_act_move_deadline_text({ ...days, notice });
}

function forwarded({ letterNumber, productCode, samples }: DataOf<'forward'>): string {
  return m.dossier_act_forward_text({ letter: letterNumber, code: productCode, samples });
}

function asked(
  reasons: readonly ReturnReason[],
  answerBy: DataOf<'requestCompletion'>['answerBy'] | null,
): Omit<Words, 'title'> {
  const lines = reasons.map(({ criterion, text }) =>
    criterion === undefined
      ? text
      : `${m.dossier_overview_reason_criterion({ criterion })}: ${text}`,
  );
  const term =
    answerBy === null
      ? {}
      : { text: m.dossier_act_answer_by({ day: formatVietnameseDate(answerBy) }) };
  return { quote: lines.join('\n'), ...term, icon: 'pause', tone: 'warn' };
}

function result(data: DataOf<'recordResult'>): Words {
  const { averageNumerator, averageDenominator, star, missingMarks, knockedOut } = data;
  if (star === 0 && knockedOut !== null)
    return { title: m.dossier_act_record_result_none(), quote: knockedOut };
  const average = { numerator: averageNumerator, denominator: averageDenominator };
  const title = m.dossier_act_record_result({ points: formatNumber(toDecimal(average)), star });
  if (missingMarks.length === 0) return { title };
  const criteria = [...new Set(missingMarks.map((mark) => mark.criterion))].join(', ');
  return { title, text: m.dossier_act_missing_marks({ criteria }) };
}
