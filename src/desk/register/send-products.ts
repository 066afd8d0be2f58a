import type { RequestEvent } from '@sveltejs/kit';
import { exportProducts } from '#app/register/export-lists.ts';
import type { ListFile } from '#app/list-file.ts';
import { attachedList } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { SECTORS } from '#ui/sectors.ts';
import { m } from '#words/paraglide/messages.js';
import { productQuestion } from './product-question.ts';
import { headingOf } from './list-heading.ts';
import { PRODUCT_STANDINGS } from './standings.ts';

/** The list of products as it is filtered, in the layout `?mau=` (F1 when none), as a file. */
export async function sendProducts(
  event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
  kind: ListFile,
): Promise<Response> {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { asked, question, sector, standing } = productQuestion(event.url, deps, actor);
  const layout = event.url.searchParams.get('mau') === 'F3' ? 'F3' : 'F1';
  const sectorWord = (one: string) => SECTORS[one]?.name() ?? '';
  const standingWord = PRODUCT_STANDINGS.find(({ value }) => value === standing)?.label() ?? '';
  const heading = headingOf(deps, m.register_products_title(), asked, {
    day: question.day,
    more: [sectorWord(sector), standingWord],
  });
  const personal = event.url.searchParams.has('rieng');
  const wish = { personal, heading, name: m.register_tab_products(), sectorWord };
  const list = orErrorPage(await exportProducts(deps, actor, question, layout, wish));
  return attachedList(list, kind, `san-pham-${question.day}-${layout}`);
}
