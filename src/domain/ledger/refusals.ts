/** What to do when the past was bent: touch nothing, so that it can be found out. */
const STOP_VI = 'Giữ nguyên máy chủ, báo thanh tra và đối chiếu bản sao lưu.';
const STOP_EN = 'Leave the server as it is, tell the inspector and compare with the backup.';

/** What the check of the ledger says of the first wrong thing, and what keeps it from checking. */
export const LEDGER_REFUSALS = {
  // A number in the life of a subject is not there: an act was deleted.
  LEDGER_ACT_MISSING: {
    vi: `Sổ cái: {subject_vi} {id} thiếu việc số {seq}. ${STOP_VI}`,
    en: `Ledger: {subject_en} {id} lacks its act {seq}. ${STOP_EN}`,
  },
  // The hash of an act is not that of what the act says now.
  LEDGER_ACT_CHANGED: {
    vi: `Sổ cái: việc số {seq} của {subject_vi} {id} đã bị sửa sau khi ghi. ${STOP_VI}`,
    en: `Ledger: act {seq} of {subject_en} {id} was changed after it was written. ${STOP_EN}`,
  },
  // An act does not carry the hash of the act before it: it was written anew on another past.
  LEDGER_CHAIN_BROKEN: {
    vi: `Sổ cái: việc số {seq} của {subject_vi} {id} không nối với việc trước nó. ${STOP_VI}`,
    en: `Ledger: act {seq} of {subject_en} {id} does not follow from the act before it. ${STOP_EN}`,
  },
  // A position of the log is not there.
  LEDGER_ENTRY_MISSING: {
    vi: `Sổ cái: thiếu dòng số {position}. ${STOP_VI}`,
    en: `Ledger: line {position} is missing. ${STOP_EN}`,
  },
  // What a line of the log stands for was deleted.
  LEDGER_RECORD_GONE: {
    vi: `Sổ cái: {record_vi} {id} (dòng {position}) đã bị xóa. ${STOP_VI}`,
    en: `Ledger: {record_en} {id} (line {position}) was deleted. ${STOP_EN}`,
  },
  // What a line of the log stands for is not what it was when it got its line.
  LEDGER_RECORD_CHANGED: {
    vi: `Sổ cái: {record_vi} {id} (dòng {position}) không còn như khi ghi vào sổ. ${STOP_VI}`,
    en: `Ledger: {record_en} {id} (line {position}) is not what it was when it was entered. ${STOP_EN}`,
  },
  // A record has no line and does not wait for one: it was put in, or its line was taken away.
  LEDGER_RECORD_UNLOGGED: {
    vi: `Sổ cái: {record_vi} {id} không có dòng trong sổ. ${STOP_VI}`,
    en: `Ledger: {record_en} {id} has no line in it. ${STOP_EN}`,
  },
  // A checkpoint is not what it was, or is not bound to the one before it.
  LEDGER_CHECKPOINT_CHANGED: {
    vi: `Sổ cái: điểm chốt ở dòng {size} đã bị sửa hoặc không nối với điểm chốt trước. ${STOP_VI}`,
    en: `Ledger: the checkpoint at line {size} was changed or does not follow from the one before it. ${STOP_EN}`,
  },
  // A checkpoint speaks of more lines than there are: the tail was cut.
  LEDGER_CUT: {
    vi: `Sổ cái: điểm chốt nói có {size} dòng, nay chỉ còn {have}. Phần cuối đã bị cắt. ${STOP_VI}`,
    en: `Ledger: a checkpoint speaks of {size} lines and {have} are left. Its tail was cut. ${STOP_EN}`,
  },
  // There are lines that no checkpoint covers: the last checkpoints were deleted.
  LEDGER_UNCOVERED: {
    vi: `Sổ cái: có {have} dòng nhưng điểm chốt cuối chỉ đến dòng {size}. Điểm chốt đã bị xóa. ${STOP_VI}`,
    en: `Ledger: there are {have} lines, but the last checkpoint goes to line {size} only. Checkpoints were deleted. ${STOP_EN}`,
  },
  // The lines do not give the root that a checkpoint kept.
  LEDGER_ROOT_DIFFERS: {
    vi: `Sổ cái: các dòng đến số {size} không cho mã của điểm chốt. ${STOP_VI}`,
    en: `Ledger: the lines up to {size} do not give the root of the checkpoint. ${STOP_EN}`,
  },
  // The head copied elsewhere, or printed on paper, speaks of more lines than there are.
  LEDGER_HEAD_CUT: {
    vi: `Sổ cái: mã đối chiếu nói có {size} dòng, nay chỉ còn {have}. Phần cuối đã bị cắt. ${STOP_VI}`,
    en: `Ledger: the head speaks of {size} lines and {have} are left. The tail was cut. ${STOP_EN}`,
  },
  // The head copied elsewhere, or printed on paper, is not that of this ledger at its size.
  LEDGER_HEAD_DIFFERS: {
    vi: `Sổ cái: ở dòng {size} mã của sổ không phải mã đối chiếu. Quá khứ đã bị thay. ${STOP_VI}`,
    en: `Ledger: at line {size} its root is not the head given. The past was replaced. ${STOP_EN}`,
  },
  // --head is not of the form that `ledger head` and the papers give.
  LEDGER_HEAD_UNREADABLE: {
    vi: 'Không đọc được mã đối chiếu {head}. Chép lại dạng 1234:9f86d0…, ít nhất 16 ký tự sau dấu hai chấm.',
    en: 'The head {head} cannot be read. Copy it in the form 1234:9f86d0…, with 16 characters or more behind the colon.',
  },
  // Nothing has been written yet.
  LEDGER_EMPTY: {
    vi: 'Sổ cái chưa có điểm chốt nào.',
    en: 'The ledger has no checkpoint yet.',
  },
  // A row of the register says another thing than the facts that were stated.
  LEDGER_ROW_DIFFERS: {
    vi: `Sổ cái: mục {name} của chủ thể hoặc sản phẩm {id} không khớp với các lần ghi thông tin. ${STOP_VI}`,
    en: `Ledger: {name} of producer or product {id} is not what was stated. ${STOP_EN}`,
  },
  // A sealed sheet is not what its member sealed.
  LEDGER_SHEET_CHANGED: {
    vi: `Sổ cái: phiếu chấm {id} không còn như khi niêm phong. ${STOP_VI}`,
    en: `Ledger: score sheet {id} is not what was sealed. ${STOP_EN}`,
  },
  // A version of a dossier is not what was handed in.
  LEDGER_VERSION_CHANGED: {
    vi: `Sổ cái: lần nộp {no} của hồ sơ {id} không còn như khi nộp. ${STOP_VI}`,
    en: `Ledger: version {no} of dossier {id} is not what was handed in. ${STOP_EN}`,
  },
  // A sealed form 03 is not what the commune sent.
  LEDGER_REPORT_CHANGED: {
    vi: `Sổ cái: Mẫu 03 của hồ sơ {id} không còn như khi xã chuyển tỉnh. ${STOP_VI}`,
    en: `Ledger: form 03 of dossier {id} is not what the commune passed on. ${STOP_EN}`,
  },
  // What lists and the public check read is not what the acts come to.
  LEDGER_STATE_DIFFERS: {
    vi: `Sổ cái: trạng thái đang hiện của {subject_vi} {id} không khớp các việc đã ghi. ${STOP_VI}`,
    en: `Ledger: the state shown of {subject_en} {id} is not what its acts come to. ${STOP_EN}`,
  },
  // A number was issued to another paper than the one signed under it, to none, or not at all.
  LEDGER_NUMBER_DIFFERS: {
    vi: `Sổ cái: số văn bản {number} trong danh mục số đã cấp không khớp văn bản đã ký. ${STOP_VI}`,
    en: `Ledger: the issued number {number} is not what was signed under it. ${STOP_EN}`,
  },
  // A file on the disk is gone.
  LEDGER_FILE_MISSING: {
    vi: 'Sổ cái: tệp {id} không còn trên đĩa. Lấy lại từ bản sao lưu.',
    en: 'Ledger: file {id} is not on the disk any more. Bring it back from the backup.',
  },
  // A file on the disk is not what was handed in.
  LEDGER_FILE_CHANGED: {
    vi: 'Sổ cái: nội dung tệp {id} không còn như khi tải lên. Lấy lại từ bản sao lưu.',
    en: 'Ledger: file {id} is not what was handed in. Bring it back from the backup.',
  },
  // A signed paper is not what was signed.
  LEDGER_PAPER_CHANGED: {
    vi: `Sổ cái: bản in đã ký {id} không còn như khi ký. ${STOP_VI}`,
    en: `Ledger: the signed paper {id} is not what was signed. ${STOP_EN}`,
  },
} as const;
