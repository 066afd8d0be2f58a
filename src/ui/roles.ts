import type { ActRole } from '#domain/acts/act.ts';
import { m } from '#words/paraglide/messages.js';

const LABELS: Readonly<Record<ActRole, () => string>> = {
  producer: m.access_role_producer,
  communeOfficer: m.access_role_commune_officer,
  officeOfficer: m.access_role_office_officer,
  officeHead: m.access_role_office_head,
  advisor: m.access_role_advisor,
  councilMember: m.access_role_council_member,
  secretary: m.access_role_secretary,
  chair: m.access_role_chair,
  leader: m.access_role_leader,
  inspector: m.access_role_inspector,
  administrator: m.access_role_administrator,
  visitor: m.access_role_visitor,
};

/** A role in the reader's language, as menus, accounts and timelines name it. */
export function roleLabel(role: ActRole): string {
  return LABELS[role]();
}
