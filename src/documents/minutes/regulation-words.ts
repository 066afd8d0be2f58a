import type { MarkRule, Regulation } from '#domain/regulation/regulation.ts';

const MARK_RULES = {
  majority: 'một mức bắt buộc được coi là đạt khi quá nửa số phiếu được tính đạt mức đó',
  average: 'một mức bắt buộc được coi là đạt khi điểm trung bình của tiêu chí đạt mức đó',
  all: 'một mức bắt buộc được coi là đạt khi tất cả phiếu được tính đạt mức đó',
} as const satisfies Record<MarkRule, string>;

const AVERAGES = {
  mean: 'điểm của sản phẩm là trung bình cộng của các phiếu được tính',
  trimmed:
    'điểm của sản phẩm là trung bình cộng sau khi bỏ một phiếu cao nhất và một phiếu thấp nhất, khi có từ 05 phiếu trở lên',
} as const satisfies Record<Regulation['average'], string>;

const MISSING_MARKS = {
  lower: 'thiếu mức bắt buộc thì xếp xuống hạng sao cao nhất mà sản phẩm đã đạt đủ mức',
  refuse: 'thiếu mức bắt buộc thì chưa xếp hạng',
} as const satisfies Record<Regulation['missingMark'], string>;

const NINETY = {
  ministry:
    'từ 90 điểm mà thiếu mức bắt buộc của 5 sao thì vẫn trình Bộ đánh giá, trong khi chờ xếp hạng theo các mức đã đạt',
  markStar: 'từ 90 điểm mà thiếu mức bắt buộc của 5 sao thì xếp hạng theo các mức đã đạt',
} as const satisfies Record<Regulation['ninetyWithoutMark'], string>;

/** The rules a session was held under as sentences for its minutes, without the final stop. */
export function regulationWords(rules: Regulation): string[] {
  return [
    quorum(rules),
    AVERAGES[rules.average],
    `điểm tổng của các phiếu cho cùng một sản phẩm không chênh nhau quá ${rules.spread} điểm`,
    MARK_RULES[rules.markRule],
    MISSING_MARKS[rules.missingMark],
    fiveStars(rules),
    rules.noneReached
      ? 'tiêu chí không đạt mức nào thì tính 0 điểm'
      : 'mỗi tiêu chí phải chọn một mức',
    NINETY[rules.ninetyWithoutMark],
    rules.invitedVote
      ? 'phiếu của khách mời được giao chấm điểm cũng được tính'
      : 'khách mời không chấm điểm',
    'hạng sao xét trên điểm trung bình chưa làm tròn; điểm ghi trong biên bản làm tròn đến hai chữ số thập phân',
  ];
}

function quorum({ quorum: share, chairRequired }: Regulation): string {
  const people = `phiên họp hợp lệ khi có mặt từ ${share}% số thành viên có quyền chấm điểm`;
  return chairRequired ? `${people}, trong đó có Chủ tịch hoặc Phó Chủ tịch Hội đồng` : people;
}

function fiveStars({ fiveStarNeedsMarksOf: lower }: Regulation): string {
  if (lower.length === 0) return 'hạng 5 sao chỉ xét mức bắt buộc của 5 sao';
  return `hạng 5 sao phải đạt cả mức bắt buộc của ${lower.join(' sao và ')} sao`;
}
