import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate, yearOf } from '#domain/calendar/plain-date.ts';
import { type Seat, type SessionStanding } from '#domain/council/session.ts';
import { okUnless, type Refusal, type Result } from '#domain/result.ts';
import type { MinutesProduct, MinutesRecord } from '#documents/minutes/record.ts';
import { committeeOf } from '../units/committee-of.ts';
import type { Deps } from '../deps.ts';
import type { ClosedSession } from './closed-session.ts';
import { minutesProduct } from './minutes-product.ts';
import { proceedingsOf } from './proceedings.ts';

/** One for the council, one for the office that submits, one for the chairman who decides. */
const ORIGINALS = 3;

/** What the minutes print. Refuses what `resultOfDossier` refuses. */
export function minutesRecord(deps: Deps, closed: ClosedSession): Result<MinutesRecord> {
  const { session, seats, standing, openedAt, closedAt, regulation } = closed;
  const province = deps.units.unitById(session.unitId, dayInVietNam(closedAt));
  if (!province) throw new Error(`session ${session.id} has no province`);
  const faults: Refusal[] = [];
  const products: MinutesProduct[] = [];
  for (const item of closed.agenda) {
    const product = minutesProduct(deps, closed, item);
    if (product.ok) products.push(product.value);
    else faults.push(...product.refusals);
  }
  const committee = committeeOf(province);
  const day = dayInVietNam(closedAt);
  return okUnless(faults, {
    letterhead: {
      superior: committee,
      issuer: 'Hội đồng đánh giá,\nphân hạng sản phẩm OCOP',
      number: null,
      sign: 'BB-HĐ',
      place: province.name,
      date: day,
      year: yearOf(day),
    },
    leftOut: closed.leftOut,
    subject: `đánh giá, phân hạng sản phẩm OCOP: ${session.name}`,
    bases: basesOf(deps, closed, committee),
    venue: session.place,
    openedAt,
    closedAt,
    members: seats.map((seat) => memberOf(seat, standing)),
    guests: [],
    regulation: {
      title: `Quy chế hoạt động của Hội đồng số ${regulation.number}`,
      version: `ký ngày ${formatVietnameseDate(regulation.signedOn)}`,
      rules: regulation.settings,
    },
    conflicts: conflictsOf(closed),
    proceedings: proceedingsOf(closed),
    products,
    recogniser: `Chủ tịch ${committee}`,
    agreed: [],
    copies: ORIGINALS,
    chair: presiding(seats, standing),
    secretary: seats.find((seat) => seat.role === 'secretary')?.name ?? '',
    recipients: [`Chủ tịch ${committee}`, 'Các thành viên Hội đồng', 'Lưu: VT, HĐ'],
    memberTotals: true,
    mark: null,
    demo: deps.demo || session.isDemo,
  });
}

function basesOf(
  deps: Deps,
  { session, agenda }: ClosedSession,
  committee: string,
): readonly string[] {
  const used = deps.criteria.filter((version) =>
    agenda.some((item) => item.criteriaVersion === version.id),
  );
  const decided = formatVietnameseDate(session.councilDecidedOn);
  return [
    ...used.map(
      ({ decision, issued }) =>
        `Quyết định số ${decision} ngày ${formatVietnameseDate(issued)} của Thủ tướng Chính phủ`,
    ),
    `Quyết định số ${session.councilDecision} ngày ${decided} của Chủ tịch ${committee} về việc thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP`,
  ];
}

function memberOf(seat: Seat, { absent }: SessionStanding): MinutesRecord['members'][number] {
  const { accountId: id, name, bodyName: body, role, voting } = seat;
  return { id, name, body, role, voting, present: !absent.has(id) };
}

/** The chair, or the deputy who presided in the chair's absence. */
function presiding(seats: readonly Seat[], { absent }: SessionStanding): MinutesRecord['chair'] {
  const here = (role: Seat['role']) =>
    seats.find((seat) => seat.role === role && !absent.has(seat.accountId));
  const chair = here('chair');
  const deputy = here('deputy');
  if (!chair && deputy) {
    return { onBehalfOf: 'Hội đồng', title: 'Phó Chủ tịch', name: deputy.name };
  }
  return { onBehalfOf: 'Hội đồng', title: 'Chủ tịch', name: chair?.name ?? '' };
}

function conflictsOf({ acts, agenda, seats }: ClosedSession): MinutesRecord['conflicts'] {
  const conflict = (tie: { accountId: string; dossierId: string }, reason: string) => ({
    member: seats.find((seat) => seat.accountId === tie.accountId)?.name ?? '',
    product: agenda.find((item) => item.dossierId === tie.dossierId)?.productName ?? '',
    reason,
  });
  return acts.flatMap((act) => {
    if (act.kind === 'declareConflict') return [conflict(act.data, act.data.reason)];
    if (act.kind !== 'open') return [];
    return act.data.tied.map((tie) =>
      conflict(tie, tie.earlier ? 'đã khai ở một phiên họp trước' : 'là người của chủ thể'),
    );
  });
}
