import type { AccountActKind, ListedAccountAct } from '#app/access/list-account-acts.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { m } from '#words/paraglide/messages.js';
import { roleLabel } from '#ui/roles.ts';

const LABELS: Readonly<Record<AccountActKind, () => string>> = {
  create: m.access_act_create,
  requestRole: m.access_act_request_role,
  grantRole: m.access_act_grant_role,
  endRole: m.access_act_end_role,
  requestReset: m.access_act_request_reset,
  resetPassword: m.access_act_reset_password,
  refuseRequest: m.access_act_refuse_request,
  choosePassword: m.access_act_choose_password,
  changePassword: m.access_act_change_password,
};

/** What was done, as lists and filters name it. */
export function actLabel(kind: AccountActKind): string {
  return LABELS[kind]();
}

/** The role with its place and days; empty for an act about a password. */
export function roleLine({ role, place, validFrom, validTo, lastDay }: ListedAccountAct): string {
  if (role === null) return '';
  const parts = [
    place === '' ? roleLabel(role) : m.access_request_role({ role: roleLabel(role), place }),
  ];
  if (validFrom !== null) parts.push(m.access_act_from({ day: formatVietnameseDate(validFrom) }));
  if (validTo !== null) parts.push(m.access_act_to({ day: formatVietnameseDate(validTo) }));
  if (lastDay !== null) parts.push(m.access_act_to({ day: formatVietnameseDate(lastDay) }));
  return parts.join(', ');
}
