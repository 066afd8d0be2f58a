import type { ReportView } from '#app/reports/view-report.ts';
import { formatVietnameseDate, type Instant } from '#domain/calendar/plain-date.ts';
import { numbersOf } from '#domain/reports/content.ts';
import { shortSeal } from '#ui/short-seal.ts';
import { m } from '#words/paraglide/messages.js';
import { reportFoot, reportPeriod } from './words.ts';

/** A report as its page shows it: the lists stay behind their numbers. */
export function shownReport(view: ReportView, now: Instant) {
  const { id, standing, content, shown, sha256, isIntact, changes, may } = view;
  const numbers = numbersOf(content);
  const frozen = standing.frozen.find(({ version }) => version === content.version);
  return {
    id,
    shown,
    isIntact,
    may,
    seenSeq: standing.seq,
    state: standing.state,
    reason: standing.state === 'draft' ? standing.reason : (content.reason ?? null),
    hasFrozen: standing.frozen.length > 0,
    sha256: sha256 ?? '',
    seal: sha256 && m.reports_seal({ seal: shortSeal(sha256) }),
    head: {
      title: content.title,
      unit: content.unitName,
      superior: content.superior,
      issuer: content.issuer,
      place: content.place,
      period: reportPeriod(content.kind, content.from, content.to),
      asOf: formatVietnameseDate(content.asOf),
      version: content.version,
      frozenOn: frozen ? formatVietnameseDate(frozen.on) : null,
    },
    sections: content.sections.map(({ key, text, numbers: own, typed }) => ({
      key,
      text,
      typed,
      numbers: own.map(({ key: name, label, value, definition }) => ({
        ...{ key: name, label, value, definition },
        isChanged: changes.some((change) => change.label === label),
      })),
    })),
    stars: [5, 4, 3].map((star) => ({
      star,
      value: numbers.find(({ key }) => key === `products${star}`)?.value ?? null,
    })),
    counts: {
      computed: numbers.length,
      typed: content.sections.reduce((sum, { typed }) => sum + typed.length, 0),
    },
    changes,
    versions: standing.frozen.toReversed().map(({ version, on }) => ({
      version,
      on: formatVietnameseDate(on),
    })),
    foot: reportFoot(view, now),
  };
}

export type ShownReport = ReturnType<typeof shownReport>;
