import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { NOTICE_KINDS, type NoticeKind } from '#domain/notices/kinds.ts';
import { noticeSentence } from './sentence.ts';

const FIGURES = {
  name: 'Mận sấy',
  day: plainDate(2026, 11, 2),
  by: plainDate(2026, 7, 5),
  count: 2,
  star: 4,
  number: '01-X',
};

/** Each as it stands in a Zalo message, without the page around it. */
const SENTENCES: Readonly<Record<NoticeKind, string>> = {
  arrivedAtCommune: 'Hồ sơ “Mận sấy” vừa gửi tới xã, chờ xã xem.',
  arrivedAtOffice: 'Hồ sơ “Mận sấy” vừa đến Văn phòng Điều phối, chờ xem.',
  withdrawn: 'Chủ thể đã rút hồ sơ “Mận sấy”.',
  helpAsked: 'Chủ thể nhờ xem giúp hồ sơ “Mận sấy” đang lập.',
  received: 'Xã đã nhận hồ sơ “Mận sấy”, phiếu số 01-X. Xã xem xong chậm nhất ngày 02/11/2026.',
  deadlineMoved:
    'Hạn của xã với hồ sơ “Mận sấy” đổi thành ngày 02/11/2026 theo thông báo ngày nghỉ.',
  completionAsked: 'Xã yêu cầu bổ sung 2 mục trong hồ sơ “Mận sấy”, chậm nhất ngày 02/11/2026.',
  returned: 'Xã trả lại hồ sơ “Mận sấy” với 2 lý do. Sửa xong thì gửi lại.',
  forwarded: 'Xã đã chuyển hồ sơ “Mận sấy” lên tỉnh.',
  officeReceived: 'Văn phòng Điều phối đã nhận hồ sơ “Mận sấy”, phiếu số 01-X.',
  officeReturned:
    'Văn phòng Điều phối yêu cầu bổ sung 2 mục trong hồ sơ “Mận sấy”, chậm nhất ngày 02/11/2026.',
  accepted: 'Hồ sơ “Mận sấy” đã đủ, chờ đưa ra Hội đồng.',
  assigned: 'Hồ sơ “Mận sấy” được đưa ra phiên Hội đồng ngày 02/11/2026.',
  assessed: 'Hội đồng đã đánh giá xong “Mận sấy”. Kết quả chờ quyết định.',
  deferred: 'Hội đồng chưa kết luận về “Mận sấy”; sản phẩm sẽ được xem ở một phiên khác.',
  recognized: '“Mận sấy” được công nhận 4 sao.',
  proposed: '“Mận sấy” được đề nghị Bộ đánh giá hạng 5 sao.',
  notRecognized: '“Mận sấy” chưa được công nhận lần này. Lý do có trong hồ sơ.',
  resultTold: 'Có thông báo 01-X về kết quả của “Mận sấy”. Mở hồ sơ để đọc và xác nhận.',
  resultUnread: 'Thông báo kết quả của “Mận sấy” chưa được xác nhận đã đọc.',
  ministryAnswerWaits: 'Văn phòng đã ghi trả lời của Bộ về “Mận sấy”, chờ lãnh đạo xác nhận.',
  ministryAnswerSentBack:
    'Lãnh đạo chuyển lại nội dung trả lời của Bộ về “Mận sấy”; Văn phòng cần ghi lại.',
  askedAgain: 'Hồ sơ “Mận sấy” được gửi lại lên Bộ với phần bổ sung.',
  starKept: '“Mận sấy” giữ hạng 4 sao của tỉnh sau trả lời của Bộ.',
  assessAgain: '“Mận sấy” được đánh giá lại ở tỉnh sau trả lời của Bộ.',
  redoWaits: 'Yêu cầu của Bộ về kết quả của “Mận sấy” đã nhập, chờ lãnh đạo xác nhận.',
  redone: '“Mận sấy” được đánh giá lại theo văn bản số 01-X của Bộ.',
  sessionPlanned:
    'Phiên Hội đồng “Mận sấy” họp ngày 02/11/2026. Thành viên xem danh sách sản phẩm tại đây.',
  sessionOpened: 'Phiên Hội đồng “Mận sấy” đã mở, bắt đầu chấm.',
  sessionClosed: 'Phiên Hội đồng “Mận sấy” đã kết thúc.',
  resultsToDecide:
    'Phiên Hội đồng “Mận sấy” đã kết thúc: 2 sản phẩm có kết quả, chờ dự thảo quyết định.',
  decisionWaits: 'Quyết định số Mận sấy chờ ký.',
  decisionSigned: 'Quyết định số Mận sấy đã ký.',
  decisionSentBack: 'Lãnh đạo trả lại văn bản của quyết định số Mận sấy, chưa ký.',
  decisionWithdrawn: 'Văn phòng đã rút văn bản của quyết định số Mận sấy.',
  amendmentWaits: 'Văn bản đính chính quyết định số Mận sấy chờ ký.',
  amendmentSigned: 'Văn bản đính chính quyết định số Mận sấy đã ký.',
  certificateRevoked:
    'Giấy chứng nhận của “Mận sấy” bị thu hồi từ ngày 02/11/2026 theo quyết định số 01-X.',
  extensionWaits:
    'Đề nghị gia hạn chuyển tiếp giấy chứng nhận của “Mận sấy” đến ngày 02/11/2026 chờ lãnh đạo xác nhận.',
  certificateExtended: 'Giấy chứng nhận của “Mận sấy” được gia hạn đến ngày 02/11/2026.',
  earlierWaits: 'Giấy chứng nhận cũ của “Mận sấy” đã nhập, chờ xác nhận.',
  annulmentWaits: 'Giấy chứng nhận cũ của “Mận sấy” được đề nghị gạch vì nhập nhầm, chờ xác nhận.',
  importWaits: 'Danh sách các năm trước của Mận sấy đã trình, chờ xác nhận để ghi vào sổ.',
  importSentBack: 'Danh sách các năm trước của Mận sấy được trả lại, có ghi lý do.',
  importEntered: 'Danh sách các năm trước của Mận sấy đã ghi vào sổ.',
  importUndoWaits: 'Có đề nghị rút danh sách của Mận sấy khỏi sổ, chờ xác nhận.',
  revocationOpened: 'Có vụ xem xét thu hồi giấy chứng nhận của “Mận sấy”.',
  revocationAsks:
    'Văn phòng Điều phối đề nghị cơ sở giải trình về “Mận sấy” trước hết ngày 02/11/2026.',
  revocationStated: 'Chủ thể đã gửi giải trình về “Mận sấy”.',
  revocationWaits: 'Dự thảo quyết định thu hồi giấy chứng nhận của “Mận sấy” chờ ký.',
  revocationSentBack: 'Vụ thu hồi “Mận sấy” được trả lại Văn phòng, có ghi lý do.',
  revocationAnswerWaits: 'Kết quả của Bộ về thu hồi giấy 5 sao của “Mận sấy” chờ xác nhận.',
  revocationDropped: 'Giấy chứng nhận của “Mận sấy” không bị thu hồi; vụ việc đã đóng.',
  productEdited:
    'Cán bộ đã sửa thông tin của “Mận sấy” trong sổ đăng ký. Điều đã sửa và căn cứ ghi ở lịch sử của sản phẩm.',
  ownEntryEdited:
    'Cán bộ đã sửa thông tin cơ sở trong sổ đăng ký. Điều đã sửa và căn cứ ghi ở lịch sử của cơ sở.',
  changeAccepted: 'Đề nghị đổi thông tin của “Mận sấy” đã được chấp nhận và ghi vào sổ.',
  changeRefused:
    'Đề nghị đổi thông tin của “Mận sấy” chưa được chấp nhận. Lý do ghi ở trang của sản phẩm.',
  ownChangeAccepted: 'Đề nghị đổi thông tin cơ sở đã được chấp nhận và ghi vào sổ.',
  ownChangeRefused:
    'Đề nghị đổi thông tin cơ sở chưa được chấp nhận. Lý do ghi ở trang thông tin cơ sở.',
  pageAccepted: 'Lời giới thiệu “Mận sấy” đã được xem và hiện trên trang công khai.',
  pageRefused:
    'Lời giới thiệu “Mận sấy” chưa được đưa lên trang công khai. Lý do ghi ở trang của sản phẩm.',
  pageTakenDown:
    'Lời giới thiệu “Mận sấy” đã được gỡ khỏi trang công khai. Lý do ghi ở trang của sản phẩm.',
  planWaits: 'Kế hoạch kiểm tra sau công nhận năm Mận sấy chờ duyệt; duyệt xong mới rút thăm.',
  planSentBack: 'Kế hoạch kiểm tra sau công nhận năm Mận sấy được trả lại, có ghi lý do.',
  planConfirmed:
    'Kế hoạch kiểm tra sau công nhận năm Mận sấy đã duyệt: 2 sản phẩm được chọn, chờ lập cuộc kiểm tra.',
  programmeWaits: 'Kế hoạch “Mận sấy” có nội dung chờ xác nhận.',
  programmeSentBack: 'Kế hoạch “Mận sấy” được trả lại; lý do ở trang kế hoạch.',
  programmeConfirmed: 'Kế hoạch “Mận sấy” đã được xác nhận.',
  programmeWithdrawn: 'Kế hoạch “Mận sấy” đã rút, chỉ còn để đọc.',
  checkAnnounced:
    'Tổ kiểm tra sau công nhận sẽ đến xem “Mận sấy” ngày 02/11/2026. Chuẩn bị giấy tờ, sản phẩm như trong hồ sơ.',
  checkAssigned: 'Được cử vào tổ kiểm tra sau công nhận “Mận sấy”, ngày 02/11/2026.',
  checkToSign: 'Biên bản kiểm tra “Mận sấy” đã lập, chờ đọc và ký.',
  checkReopened: 'Biên bản kiểm tra “Mận sấy” được trả lại để sửa, phải ký lại.',
  checkClosed: 'Đã có kết quả kiểm tra sau công nhận “Mận sấy”.',
  checkRepair: 'Kiểm tra “Mận sấy”: có việc phải khắc phục, chậm nhất hết ngày 02/11/2026.',
  checkRemarked: 'Chủ thể đã ghi ý kiến vào biên bản kiểm tra “Mận sấy”.',
  checkSettled: 'Văn phòng Điều phối đã kết luận về việc khắc phục sau kiểm tra “Mận sấy”.',
  checkCancelled: 'Cuộc kiểm tra “Mận sấy” đã được hủy.',
  ideaArrived: 'Có phiếu ý tưởng mới chờ xã xem: “Mận sấy”.',
  ideaCorrected: 'Phiếu ý tưởng “Mận sấy” đã được sửa và gửi lại, chờ xã xem.',
  ideaReturned: 'Xã trả phiếu ý tưởng “Mận sấy” để sửa. Đọc lời nhắn, sửa rồi gửi lại.',
  ideaToTraining: 'Xã mời dự lớp tập huấn trước khi xét tiếp ý tưởng “Mận sấy”.',
  ideaRefused: 'Ý tưởng “Mận sấy” dừng lại. Lý do ghi ở trang ý tưởng.',
  ideaAccepted: 'Xã đã nhận ý tưởng “Mận sấy”. Việc tiếp theo là viết phương án kinh doanh.',
  ideaPlanArrived: 'Phương án kinh doanh của “Mận sấy” chờ xã xem.',
  ideaPlanReturned: 'Xã đề nghị sửa phương án kinh doanh của “Mận sấy”.',
  ideaPlanAccepted: 'Xã đã nhận phương án kinh doanh của “Mận sấy”. Bắt tay vào triển khai.',
  ideaHandedOver: 'Từ ý tưởng “Mận sấy” đã mở hồ sơ đánh giá.',
  accountMade: 'Tài khoản Sao Quê này vừa được lập.',
  roleGranted: 'Tài khoản Sao Quê này vừa được giao thêm một vai trò.',
  roleEnded: 'Một vai trò của tài khoản Sao Quê này hết hiệu lực sau ngày 02/11/2026.',
  passwordReset: 'Mật khẩu của tài khoản Sao Quê này vừa được người quản trị đặt lại.',
  communeTermNear: 'Hồ sơ “Mận sấy” sắp hết hạn: xã xem xong chậm nhất ngày 02/11/2026.',
  communeTermLast: 'Hôm nay, 02/11/2026, là ngày cuối xã xem hồ sơ “Mận sấy”.',
  answerNear: 'Hồ sơ “Mận sấy” còn chờ bổ sung, chậm nhất ngày 02/11/2026.',
  answerLast: 'Hôm nay, 02/11/2026, là ngày cuối để bổ sung hồ sơ “Mận sấy”.',
  certificateEnds:
    'Giấy chứng nhận của “Mận sấy” có hiệu lực đến hết ngày 02/11/2026. Hồ sơ đánh giá lại nộp chậm nhất ngày 05/07/2026.',
  certificateEndsRenewing:
    'Giấy chứng nhận của “Mận sấy” có hiệu lực đến hết ngày 02/11/2026. Hồ sơ đánh giá lại đang được xem xét.',
  certificateEndsLate:
    'Giấy chứng nhận của “Mận sấy” có hiệu lực đến hết ngày 02/11/2026; hạn nộp hồ sơ đánh giá lại đã qua. Hỏi Văn phòng Điều phối để được hướng dẫn.',
  programmeNear: 'Kế hoạch “Mận sấy”: 2 mốc sắp hết hạn, chậm nhất ngày 02/11/2026.',
  programmeLate: 'Kế hoạch “Mận sấy”: 2 mốc đã quá hạn ngày 02/11/2026, chưa báo xong.',
  programmeLateProvince: 'Kế hoạch “Mận sấy”: 2 mốc đã quá hạn ngày 02/11/2026, chưa báo xong.',
  certificateLastDay:
    'Hôm nay, 02/11/2026, là ngày cuối giấy chứng nhận của “Mận sấy” còn hiệu lực.',
};

const KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];

test('every notice is one whole sentence', () => {
  const spoken = KINDS.map((kind) => [kind, noticeSentence({ kind, figures: FIGURES }, 'vi')]);
  expect(Object.fromEntries(spoken)).toEqual(SENTENCES);
});

test('in English every notice says the same figures', () => {
  const said = (text: string) => text.match(/\d[\d/X-]*|“.*?”|Mận sấy/g)?.toSorted() ?? [];
  for (const kind of KINDS) {
    const english = noticeSentence({ kind, figures: FIGURES }, 'en');
    expect([kind, said(english)]).toEqual([kind, said(SENTENCES[kind])]);
  }
});
