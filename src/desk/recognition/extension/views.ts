import { EXTENSION_VIEWS, type ExtensionView } from '#domain/recognition/extension.ts';
import { m } from '#words/paraglide/messages.js';

/** The word of each view in the address of the list, and what it is called. */
const WORDS: Record<ExtensionView, readonly [string, () => string]> = {
  waits: ['cho', m.recognition_extension_tab_waits],
  stands: ['dang', m.recognition_extension_tab_stands],
  over: ['qua', m.recognition_extension_tab_over],
};

/** The view that an address names; what stands, where it names none. */
export function viewAsked(url: URL): ExtensionView {
  const asked = url.searchParams.get('xem');
  return EXTENSION_VIEWS.find((view) => WORDS[view][0] === asked) ?? 'stands';
}

export function viewHref(view: ExtensionView): string {
  return `/lam-viec/gia-han?xem=${WORDS[view][0]}`;
}

/** The views as tabs, each with how many it has. */
export function viewTabs(current: ExtensionView, counts: Readonly<Record<ExtensionView, number>>) {
  return EXTENSION_VIEWS.map((view) => ({
    href: viewHref(view),
    label: WORDS[view][1](),
    count: counts[view],
    current: view === current,
  }));
}
