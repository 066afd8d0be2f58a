import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { reassessmentWindow } from '#domain/calendar/reassessment-window.ts';
import { EDITABLE_STATES } from '#domain/dossier/transitions.ts';
import {
  countProducts,
  listProducerDossiers,
  listRenewable,
  type ProducerDossier,
  type RenewableCertificate,
} from '#storage/home/producer-work.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { NOTHING_WAITS, type Thing, type Waiting } from './thing.ts';

/** Drafts to go on with, reasons to answer, certificates to renew (Đ7.6a) of the own producers. */
export async function producerWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const reach = reachFor(deps, actor, 'dossier.submit');
  if (reach.producerIds.size === 0) return NOTHING_WAITS;
  const today = deps.clock.today();
  const [dossiers, renewable, products] = await Promise.all([
    listProducerDossiers(deps.db, reach),
    listRenewable(deps.db, reach, today),
    countProducts(deps.db, reach),
  ]);
  const own = dossiers.filter((dossier) => EDITABLE_STATES.includes(dossier.state));
  const things = [
    ...own.map((dossier) => dossierThing(dossier, today)),
    ...renewable.flatMap((certificate) => renewalThing(certificate, today)),
  ];
  return {
    things,
    count: things.length,
    figures: [
      { key: 'products', value: products },
      { key: 'underWay', value: dossiers.length - own.length },
    ],
  };
}

function dossierThing(dossier: ProducerDossier, today: PlainDate): Thing {
  const day = dossier.answerBy;
  return {
    kind: dossier.state === 'draft' ? 'draft' : 'answer',
    id: dossier.dossierId,
    name: dossier.productName,
    day,
    days: day === null ? null : daysBetween(today, day),
    count: null,
  };
}

function renewalThing(certificate: RenewableCertificate, today: PlainDate): readonly Thing[] {
  const { opensOn, closesOn } = reassessmentWindow(certificate.validTo);
  if (today < opensOn) return [];
  const days = daysBetween(today, closesOn);
  const { productId, productName } = certificate;
  return [{ kind: 'reassess', id: productId, name: productName, day: closesOn, days, count: null }];
}
