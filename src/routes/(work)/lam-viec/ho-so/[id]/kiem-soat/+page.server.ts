import { viewSlip } from '#app/dossier/view-slip.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { slipLines } from '#desk/dossier/slip-lines.ts';
import { leadOf } from '#desk/dossier/slip-words.ts';
import { kindWord } from '#desk/dossier/words.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { formatMoment } from '#ui/format.ts';
import { shortSeal } from '#ui/short-seal.ts';
import { m } from '#words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.view');
  const { deps } = event.locals;
  const slip = orErrorPage(await viewSlip(deps, actor, event.params.id));
  const { dossier, set } = slip.view;
  return {
    dossierId: dossier.id,
    name: dossier.productCode ?? dossier.productName,
    about: [dossier.productName, dossier.producerName, kindWord(dossier.kind), set.name].join(', '),
    lead: m.dossier_slip_lead(leadOf(slip.slip)),
    lines: slipLines(slip),
    calendarDays: slip.slip.calendarDays,
    made: m.dossier_slip_made({ acts: slip.made.acts, hash: shortSeal(slip.made.hash) }),
    printed: m.dossier_slip_printed({
      day: formatVietnameseDate(slip.asOf),
      moment: formatMoment(deps.clock.now()),
    }),
  };
};
