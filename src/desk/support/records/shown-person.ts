import type { viewPeople } from '#app/support/records/add-people.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Ok } from '#domain/result.ts';
import type { PersonKind } from '#domain/support/records/kinds.ts';
import { m } from '#words/paraglide/messages.js';

type Viewed = Extract<Awaited<ReturnType<typeof viewPeople>>, Ok<unknown>>['value'][number];

export const WHO_WORDS: Readonly<Record<PersonKind, () => string>> = {
  provinceOfficial: m.support_who_provinceOfficial,
  communeOfficial: m.support_who_communeOfficial,
  leader: m.support_who_leader,
  worker: m.support_who_worker,
  household: m.support_who_household,
  other: m.support_who_other,
  trainer: m.support_who_trainer,
};

/** Somebody on the list of a record, in words. */
export function shownPerson({ id, name, who, sex, body, producerName, ...one }: Viewed) {
  const sexWord =
    sex && (sex === 'female' ? m.support_person_sex_female() : m.support_person_sex_male());
  const { certificateNumber, certificateDay } = one;
  return {
    ...{ id, name },
    who: [WHO_WORDS[who](), sexWord].filter(Boolean).join(', '),
    of: producerName ?? body,
    certificate:
      certificateDay === null
        ? ''
        : [certificateNumber, formatVietnameseDate(certificateDay)].filter(Boolean).join(', '),
  };
}
