import type { Actor } from '#domain/access/authorize.ts';
import { setForAnnexI } from '#domain/criteria/find.ts';
import { versionInForce } from '#domain/criteria/in-force.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { assignDossier } from '#app/council/assign-dossier.ts';
import { requestCompletion } from '#app/commune/request-completion.ts';
import { returnDossier } from '#app/commune/return-dossier.ts';
import { openDossier } from '#app/dossier/open-dossier.ts';
import { papersAsShown } from '#app/dossier/papers-as-shown.ts';
import { submitDossier } from '#app/dossier/submit-dossier.ts';
import { viewDossier } from '#app/dossier/view-dossier.ts';
import { withdrawDossier } from '#app/dossier/withdraw-dossier.ts';
import { officeReturn } from '#app/office/office-return.ts';
import { extend } from '../load-certificates.ts';
import { personKeyOf } from '../load-producers.ts';
import { officerOf } from '../people.ts';
import type { DemoProducer } from '../producers.ts';
import { producerOf } from '../producers.ts';
import { productOf } from '../products.ts';
import { done, type Stage } from '../stage.ts';
import type { Aside, Reason, Story } from '../story.ts';
import { castOf, requestNow, sessionIdOf, type Cast, type Plot } from './cast.ts';
import { addLatePaper, fillIn } from './fill-in.ts';
import { accept, forward, intake, receive, writeFindings } from './hand-over.ts';
import { atWork, on, scene, type Scene } from './scenes.ts';

/** Dossiers are given to a session one after the other, in the order in which the stories stand. */
const ASSIGNING = { from: 13 * 60, each: 5 } as const;

/** All that happens to one dossier, up to the council. `place` is the story's among all stories. */
export function scenesOf(stage: Stage, plot: Plot, story: Story, place: number): readonly Scene[] {
  const { product, road, asides = [] } = story;
  const producer = producerOf(productOf(product).producer);
  const cast = () => castOf(plot, product);
  const officer = () => stage.actor(officerFor(producer));
  const act = (name: string, day: PlainDate, play: () => Promise<void>) => {
    if (name !== 'open' && name !== 'submit') atWork(stage, `${product}/${name}`, day);
    return scene(`dossier/${product}/${name}`, day, play);
  };
  const scenes: Scene[] = [
    act('open', on(story.open), () => openOne(stage, plot, story, producer)),
  ];
  if (!road) return scenes;
  scenes.push(act('submit', on(road.submit), () => submit(stage, cast(), [])));
  if (road.receive) {
    scenes.push(act('receive', on(road.receive), () => receive(stage, cast(), officer())));
    const written = story.findings ?? 'all';
    if (road.forward ?? written === 'half') {
      const day = on(road.forward ?? road.receive);
      const found = () => writeFindings(stage, cast(), officer(), written === 'half' ? 2 : 4);
      scenes.push({ ...act('findings', day, found), minutes: 16 * 60 + 20 });
    }
  }
  if (road.forward) {
    const handOver = act('forward', on(road.forward), () => forward(stage, cast(), officer()));
    scenes.push({ ...handOver, minutes: 16 * 60 + 40 });
  }
  if (road.intake) scenes.push(act('intake', on(road.intake), () => intake(stage, cast())));
  if (road.accept) scenes.push(act('accept', on(road.accept), () => accept(stage, cast())));
  for (const [index, aside] of asides.entries()) {
    const play = () => playAside(stage, cast(), officer(), aside);
    const happening = act(`${aside.act}-${index + 1}`, on(aside.on), play);
    scenes.push(aside.act === 'resubmit' ? { ...happening, minutes: 9 * 60 } : happening);
  }
  for (const { on: day, session } of story.sessions ?? []) {
    const play = () => assign(stage, cast(), sessionIdOf(plot, session));
    const minutes = ASSIGNING.from + place * ASSIGNING.each;
    scenes.push({ ...act(`assign-${session}`, on(day), play), minutes });
  }
  return scenes;
}

async function assign(stage: Stage, cast: Cast, sessionId: string): Promise<void> {
  const request = await requestNow(stage, cast);
  const office = stage.actor('van-phong');
  const assigned = await assignDossier(stage.deps, office, { ...request, sessionId });
  done(`assign ${cast.product.key}`, assigned);
}

/** The officer of the producer's commune. */
function officerFor({ unitId, key }: DemoProducer): string {
  const officer = officerOf(unitId);
  if (officer === undefined) throw new Error(`the commune of ${key} has no officer`);
  return officer;
}

async function openOne(
  stage: Stage,
  { productIds, casts }: Plot,
  story: Story,
  producer: DemoProducer,
): Promise<void> {
  const { deps } = stage;
  const product = productOf(story.product);
  const version = done('criteria', versionInForce(deps.criteria, deps.clock.today()));
  const actor = stage.actor(personKeyOf(producer));
  const { dossierId } = done(
    story.product,
    await openDossier(deps, actor, {
      productId: productIds.get(story.product) ?? '',
      kind: story.kind,
      idempotencyKey: deps.newId(),
    }),
  );
  const set = done(product.annexI, setForAnnexI(version, product.annexI));
  const cast = { story, product, producer, set, actor, dossierId };
  casts.set(story.product, cast);
  if (story.filled !== 'nothing') await fillIn(stage, cast);
}

async function submit(stage: Stage, cast: Cast, answers: readonly string[]): Promise<void> {
  const request = await requestNow(stage, cast);
  const view = await viewDossier(stage.deps, cast.actor, cast.dossierId);
  const shown = papersAsShown(done(cast.product.key, view));
  const handed = await submitDossier(stage.deps, cast.actor, { ...request, shown, answers });
  done(`submit ${cast.product.key}`, handed);
}

async function playAside(stage: Stage, cast: Cast, officer: Actor, aside: Aside): Promise<void> {
  const { deps } = stage;
  const what = `${aside.act} ${cast.product.key}`;
  switch (aside.act) {
    case 'complete': {
      const input = { reasons: aside.reasons.map(typed), answerBy: on(aside.by) };
      const request = await requestNow(stage, cast);
      done(what, await requestCompletion(deps, officer, { ...request, ...input }));
      return;
    }
    case 'giveBack': {
      const request = await requestNow(stage, cast);
      const reasons = aside.reasons.map(typed);
      done(what, await returnDossier(deps, officer, { ...request, reasons }));
      return;
    }
    case 'sendBack': {
      const input = { reasons: aside.reasons.map(typed), answerBy: on(aside.by) };
      const request = await requestNow(stage, cast);
      done(what, await officeReturn(deps, stage.actor('van-phong'), { ...request, ...input }));
      return;
    }
    case 'resubmit':
      if (aside.paper) await addLatePaper(stage, cast, aside.paper);
      return submit(stage, cast, aside.answers);
    case 'receiveAgain':
      return receive(stage, cast, officer);
    case 'withdraw': {
      const request = await requestNow(stage, cast);
      const withdrawn = await withdrawDossier(deps, cast.actor, {
        ...request,
        reason: aside.reason,
      });
      done(what, withdrawn);
      return;
    }
    case 'extend':
      return extend(stage, aside.certificate);
  }
}

function typed({ text, criterion = '' }: Reason) {
  return { text, criterion };
}
