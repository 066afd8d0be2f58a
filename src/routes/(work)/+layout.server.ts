import { unreadCount } from '#app/notices/own-notices.ts';
import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/rights.ts';
import { requireActor } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { roleLabel } from '#ui/roles.ts';
import type { LayoutServerLoad } from './$types';

interface Entry {
  readonly href: string;
  readonly label: () => string;
  /** Shown to whoever has this right somewhere; the home is everybody's. */
  readonly verb?: Verb;
}

const ENTRIES: readonly Entry[] = [
  { href: '/lam-viec', label: m.access_nav_home },
  { href: '/lam-viec/co-so', label: m.access_nav_producer, verb: 'producer.edit' },
  { href: '/lam-viec/san-pham', label: m.access_nav_products, verb: 'product.edit' },
  { href: '/lam-viec/xa', label: m.access_nav_commune, verb: 'dossier.receive' },
  { href: '/lam-viec/tinh', label: m.access_nav_office, verb: 'dossier.officeReceive' },
  { href: '/lam-viec/thay-doi', label: m.parties_looks_nav, verb: 'change.look' },
  { href: '/lam-viec/ho-so', label: m.access_nav_dossiers, verb: 'dossier.view' },
  { href: '/lam-viec/hoi-dong', label: m.access_nav_council, verb: 'session.view' },
  { href: '/lam-viec/quyet-dinh', label: m.access_nav_decisions, verb: 'decision.view' },
  { href: '/lam-viec/nhat-ky', label: m.access_nav_audit, verb: 'audit.view' },
  { href: '/lam-viec/tai-khoan', label: m.access_nav_accounts, verb: 'account.manage' },
  { href: '/lam-viec/xac-nhan', label: m.access_nav_requests, verb: 'account.confirm' },
  { href: '/lam-viec/viec-chay-nen', label: m.jobs_nav, verb: 'job.redo' },
  { href: '/lam-viec/ngay-nghi', label: m.access_nav_days_off, verb: 'settings.manage' },
];

/** What the frame of every work page shows. `event.route` and not the address: it changes less often. */
export const load: LayoutServerLoad = async (event) => {
  const actor = requireActor(event);
  const { account, deps } = event.locals;
  return {
    account: {
      name: actor.name,
      roleLabels: (account?.roles ?? []).map(roleLabel),
      bodyName: account?.bodyName ?? '',
    },
    session: { accountId: actor.accountId, signInName: account?.signInName ?? '' },
    navigation: navigationFor(actor, event.route.id),
    bell: await unreadCount(deps, actor),
    demo: deps.demo,
    today: deps.clock.today(),
  };
};

function navigationFor(actor: Actor, routeId: string) {
  return ENTRIES.filter(({ verb }) => verb === undefined || isAllowedSomewhere(actor, verb)).map(
    ({ href, label }) => ({ href, label: label(), current: isCurrent(href, routeId) }),
  );
}

function isCurrent(href: string, routeId: string): boolean {
  const route = `/(work)${href}`;
  return routeId === route || (href !== '/lam-viec' && routeId.startsWith(`${route}/`));
}
