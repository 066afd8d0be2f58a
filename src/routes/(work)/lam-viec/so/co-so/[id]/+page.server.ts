import { viewRegisteredProducer } from '#app/register/view-producer.ts';
import { viewSupported } from '#app/support/records/view-supported.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { askedDay, producerHistory } from '#desk/parties/history/shown-history.ts';
import { registerActWord } from '#desk/register/act-words.ts';
import { shownPlace } from '#desk/register/place.ts';
import { factTimeline } from '#desk/register/timeline.ts';
import { shownSupported } from '#desk/support/records/shown-supported.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { roleLabel } from '#ui/roles.ts';
import type { PageServerLoad } from './$types';

/** The facts that are drawn: those by which a producer is known. */
const DRAWN = [
  'legalName',
  'kind',
  'representativeName',
  'unitId',
  'registrationNumber',
  'workers',
];
const ACTS_SHOWN = 8;

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { id } = event.params;
  const asked = askedDay(event.url);
  const view = orErrorPage(await viewRegisteredProducer(deps, actor, id, asked.day));
  const supported = isAllowedSomewhere(actor, 'support.view')
    ? await viewSupported(deps, actor, id)
    : null;
  const { title, day, before, after } = view.history;
  const facts = producerHistory(deps, view.history);
  const drawn = DRAWN.flatMap((name) => facts.find((one) => one.name === name) ?? []);
  return {
    id,
    title,
    place: shownPlace(deps, view.unitId, day),
    closing: view.closing,
    may: view.may,
    saved: event.url.searchParams.has('da-ghi'),
    timeline: factTimeline(drawn, day, deps.clock.today()),
    // What is a person's stands on a page of its own, whose reading is noted.
    facts: facts.filter(({ stretches }) => stretches.some((one) => !one.isMasked)),
    masked: facts.filter(({ stretches }) => stretches.some((one) => one.isMasked)).length,
    here: `/lam-viec/so/co-so/${id}`,
    day,
    shownDay: formatVietnameseDate(day),
    typed: asked.typed ?? formatVietnameseDate(day),
    refusals: asked.refusals,
    before,
    after,
    supported: supported?.ok === true ? shownSupported(supported.value) : null,
    products: view.products.map((row) => ({
      ...row,
      lastDay: row.lastDay && formatVietnameseDate(row.lastDay),
    })),
    acts: view.acts.slice(0, ACTS_SHOWN).map(({ kind, on, role, seq }) => ({
      seq,
      on: formatVietnameseDate(on),
      what: registerActWord(kind),
      by: roleLabel(role),
    })),
    moreActs: Math.max(0, view.acts.length - ACTS_SHOWN),
  };
};
