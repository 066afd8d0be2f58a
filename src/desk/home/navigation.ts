import { isAllowedSomewhere, type Holder } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import type { NavigationGroup } from '#ui/navigation.ts';
import { m } from '#words/paraglide/messages.js';

interface Entry {
  readonly href: string;
  /** What lies below it and is an entry of its own. */
  readonly without?: string;
  /** Further addresses that belong to it. */
  readonly within?: readonly string[];
  readonly label: () => string;
  /** Shown to whoever has this right somewhere; the home is everybody's. */
  readonly verb?: Verb;
}

/** Pages that belong together stand behind one word of the header, in the order of a day's work. */
interface Group {
  readonly label: () => string;
  readonly entries: readonly Entry[];
}

const GROUPS: readonly Group[] = [
  { label: m.access_nav_home, entries: [{ href: '/lam-viec', label: m.access_nav_home }] },
  {
    label: m.access_nav_producer,
    entries: [{ href: '/lam-viec/co-so', label: m.access_nav_producer, verb: 'producer.edit' }],
  },
  {
    label: m.access_nav_products,
    entries: [{ href: '/lam-viec/san-pham', label: m.access_nav_products, verb: 'product.edit' }],
  },
  {
    label: m.access_nav_dossiers,
    entries: [
      { href: '/lam-viec/xa', label: m.access_nav_commune, verb: 'dossier.receive' },
      { href: '/lam-viec/tinh', label: m.access_nav_office, verb: 'dossier.officeReceive' },
      { href: '/lam-viec/ho-so', label: m.access_nav_dossiers, verb: 'dossier.view' },
      { href: '/lam-viec/thay-doi', label: m.parties_looks_nav, verb: 'change.look' },
    ],
  },
  {
    label: m.access_nav_council,
    entries: [{ href: '/lam-viec/hoi-dong', label: m.access_nav_council, verb: 'session.view' }],
  },
  {
    label: m.access_nav_recognition,
    entries: [
      { href: '/lam-viec/quyet-dinh', label: m.access_nav_decisions, verb: 'decision.view' },
      { href: '/lam-viec/giay-cu', label: m.recognition_earlier_title, verb: 'decision.view' },
      { href: '/lam-viec/het-han', label: m.expiry_nav, verb: 'expiry.view' },
      { href: '/lam-viec/gia-han', label: m.recognition_extension_title, verb: 'expiry.view' },
      { href: '/lam-viec/thuong', label: m.support_nav, verb: 'reward.view' },
      {
        href: '/lam-viec/mau-van-ban',
        label: m.recognition_templates_title,
        verb: 'template.keep',
      },
    ],
  },
  {
    label: m.access_nav_register,
    entries: [
      {
        href: '/lam-viec/so/san-pham',
        // Which of the lists is open, the tabs on the page say.
        within: ['/lam-viec/so/co-so', '/lam-viec/so/[loai]'],
        label: m.register_nav_lists,
        verb: 'register.view',
      },
      { href: '/lam-viec/so/gop', label: m.register_doubles_title, verb: 'producer.merge' },
      { href: '/lam-viec/nhap-tep', label: m.imports_nav, verb: 'import.view' },
      { href: '/lam-viec/chat-luong', label: m.quality_nav, verb: 'quality.view' },
      { href: '/lam-viec/don-vi', label: m.units_nav, verb: 'unit.view' },
    ],
  },
  {
    label: m.programme_nav,
    entries: [
      { href: '/lam-viec/ke-hoach', label: m.programme_plans, verb: 'plan.view' },
      { href: '/lam-viec/chi-tieu', label: m.programme_indicators, verb: 'register.view' },
      { href: '/lam-viec/chu-trinh', label: m.programme_cycle, verb: 'cycle.view' },
      // Officials come to the slips from the board.
      { href: '/lam-viec/chu-trinh/y-tuong', label: m.cycle_nav, verb: 'idea.plan' },
      { href: '/lam-viec/ho-tro', label: m.programme_support, verb: 'support.view' },
      { href: '/lam-viec/kien-nghi', label: m.programme_concerns, verb: 'concern.view' },
      {
        href: '/lam-viec/bao-cao',
        without: '/lam-viec/bao-cao/sau-so',
        label: m.reports_nav,
        verb: 'report.view',
      },
      { href: '/lam-viec/bao-cao/sau-so', label: m.counts_nav, verb: 'count.view' },
    ],
  },
  {
    label: m.access_nav_supervision,
    entries: [
      { href: '/lam-viec/thu-hoi', label: m.supervision_list_title, verb: 'revocation.view' },
      { href: '/lam-viec/kiem-tra', label: m.supervision_check_nav, verb: 'check.view' },
      { href: '/lam-viec/bao-vi-pham', label: m.supervision_misuse_nav, verb: 'misuse.view' },
    ],
  },
  {
    label: m.access_nav_administration,
    entries: [
      { href: '/lam-viec/tai-khoan', label: m.access_nav_accounts, verb: 'account.manage' },
      { href: '/lam-viec/xac-nhan', label: m.access_nav_requests, verb: 'account.confirm' },
      { href: '/lam-viec/nhat-ky', label: m.access_nav_audit, verb: 'audit.view' },
      { href: '/lam-viec/viec-chay-nen', label: m.jobs_nav, verb: 'job.redo' },
      { href: '/lam-viec/ngay-nghi', label: m.access_nav_days_off, verb: 'settings.manage' },
    ],
  },
];

/**
 * The groups of which this person may open at least one page; a group of one page bears the name of that page. `routeId` is
 * the route that is open, with its group in brackets.
 */
export function navigationFor(actor: Holder, routeId: string): readonly NavigationGroup[] {
  return GROUPS.flatMap((group) => {
    const pages = group.entries
      .filter(({ verb }) => verb === undefined || isAllowedSomewhere(actor, verb))
      .map(({ href, within = [], without, label }) => ({
        href,
        label: label(),
        current:
          [href, ...within].some((one) => isCurrent(one, routeId)) &&
          (without === undefined || !isCurrent(without, routeId)),
      }));
    const [first] = pages;
    if (!first) return [];
    const label = pages.length === 1 ? first.label : group.label();
    return [{ href: first.href, label, current: pages.some(({ current }) => current), pages }];
  });
}

function isCurrent(href: string, routeId: string): boolean {
  const route = `/(work)${href}`;
  return routeId === route || (href !== '/lam-viec' && routeId.startsWith(`${route}/`));
}
