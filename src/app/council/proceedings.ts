import { type SessionAct } from '#domain/council/session-acts.ts';
import { timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { type ClosedSession } from './closed-session.ts';

/** What was done in the session, a paragraph each, in the order in which it happened. */
export function proceedingsOf(closed: ClosedSession): readonly string[] {
  return [
    'Từng thành viên xem hồ sơ, chấm độc lập trên phiếu của mình và niêm phong phiếu. Điểm chỉ mở khi phiên họp kết thúc.',
    ...closed.acts.flatMap((act) => paragraphOf(closed, act)),
  ];
}

function paragraphOf({ seats, agenda }: ClosedSession, act: SessionAct): readonly string[] {
  const time = timeInVietNam(act.at);
  const nameOf = (id: string) => seats.find((seat) => seat.accountId === id)?.name ?? '';
  const productOf = (id: string) => agenda.find((item) => item.dossierId === id)?.productName ?? '';
  switch (act.kind) {
    case 'attend': {
      const came = act.data.present ? 'đến họp' : 'rời cuộc họp';
      return [`Lúc ${time}, ${nameOf(act.data.accountId)} ${came}.`];
    }
    case 'confirmKnockOut':
      return [
        `Lúc ${time}, Hội đồng xác nhận sản phẩm ${productOf(act.data.dossierId)} thuộc trường hợp bị loại. ${sentence(`Căn cứ: ${act.data.proof}`)}`,
      ];
    case 'liftKnockOut':
      return [
        `Lúc ${time}, Hội đồng bỏ việc xác nhận loại đối với sản phẩm ${productOf(act.data.dossierId)}. ${sentence(`Lý do: ${act.data.reason}`)}`,
      ];
    case 'create':
    case 'open':
    case 'declareConflict':
    case 'seal':
    case 'close':
      return [];
  }
}

/** What people typed may end with its own full stop already. */
function sentence(text: string): string {
  return `${text.trimEnd().replace(/\.+$/, '')}.`;
}
