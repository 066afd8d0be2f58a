import type { Role } from '#domain/access/rights.ts';
import { m } from './paraglide/messages.js';

const LABELS: Readonly<Record<Role, () => string>> = {
  producer: m.account_role_producer,
  communeOfficer: m.account_role_commune_officer,
  officeOfficer: m.account_role_office_officer,
  officeHead: m.account_role_office_head,
  advisor: m.account_role_advisor,
  councilMember: m.account_role_council_member,
  secretary: m.account_role_secretary,
  chair: m.account_role_chair,
  leader: m.account_role_leader,
  inspector: m.account_role_inspector,
  administrator: m.account_role_administrator,
};

/** A role in the reader's language, as menus, accounts and timelines name it. */
export function roleLabel(role: Role): string {
  return LABELS[role]();
}
