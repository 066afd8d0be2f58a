import { viewRegisteredProduct } from '#app/register/view-product.ts';
import { listOfProduct } from '#app/supervision/list-of-product.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { kindWord, stateFamily, stateWord } from '#desk/dossier/words.ts';
import { askedDay, productHistory } from '#desk/parties/history/shown-history.ts';
import { shownPlace } from '#desk/register/place.ts';
import { factTimeline } from '#desk/register/timeline.ts';
import { productLife } from '#desk/supervision/product-life.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

/** The facts that are drawn: those by which a product is known. */
const DRAWN = ['name', 'annexI', 'packing', 'brand'];

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { id } = event.params;
  const asked = askedDay(event.url);
  const view = orErrorPage(await viewRegisteredProduct(deps, actor, id, asked.day));
  const { title, day, before, after } = view.history;
  const facts = productHistory(deps, view.history);
  const drawn = DRAWN.flatMap((name) => facts.find((one) => one.name === name) ?? []);
  return {
    id,
    title,
    producer: view.producer,
    place: shownPlace(deps, view.producer.unitId, day),
    ...{ closing: view.closing, into: view.into },
    cameFrom: view.cameFrom.map(({ on, ...one }) => ({ ...one, on: formatVietnameseDate(on) })),
    producerClosed: view.producerClosed,
    set: view.set && {
      ...{ no: view.set.no, name: view.set.name },
      lead: view.set.leadMinistries.join(', '),
    },
    life: productLife(view.certificates, await listOfProduct(deps, actor, id), deps.clock.today()),
    may: view.may,
    saved: event.url.searchParams.has('da-ghi'),
    timeline: factTimeline(drawn, day, deps.clock.today()),
    facts,
    here: `/lam-viec/so/san-pham/${id}`,
    day,
    shownDay: formatVietnameseDate(day),
    typed: asked.typed ?? formatVietnameseDate(day),
    refusals: asked.refusals,
    before,
    after,
    certificates: view.certificates.map((one) => ({
      id: one.id,
      code: one.code,
      star: one.star,
      decisionNumber: one.decisionNumber,
      from: formatVietnameseDate(one.validFrom),
      lastDay: one.lastDay && formatVietnameseDate(one.lastDay),
      state: one.state,
      isIssued: one.isIssued,
    })),
    dossiers: view.dossiers.map((one) => ({
      id: one.id,
      kind: kindWord(one.kind),
      changedOn: formatVietnameseDate(one.changedOn),
      word: stateWord(one.state),
      family: stateFamily(one.state),
    })),
  };
};
