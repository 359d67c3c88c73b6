import type {
  Check,
  CheckName,
  JournalCheck,
  SampleSize,
  Verdict,
} from '../../electron/common/inspections/model.ts'
import { dayOf, formatDay, formatMoment } from '../../electron/common/time/rules.ts'
import type { RefusalsOf } from './refusals.ts'

const NOT_FOUND = 'Không tìm thấy cuộc kiểm tra này trong sổ.'
const CLOSED = 'Cuộc kiểm tra này đã kết thúc nên không sửa được nữa.'

type Sentence = (moments: string[], words: string[]) => string
/* What happened, and when it was recorded. */
const pairs = (moments: string[]) =>
  moments.flatMap((at, index) => (index % 2 === 0 ? [[at, moments[index + 1]!] as const] : []))
const list = (words: string[]) => words.join('; ')

/** What the register says about a check, in a sentence of its own. */
const SAYS: Record<Check['says'], Sentence> = {
  'nothing-asked': () => 'Không yêu cầu bổ sung lần nào.',
  'asked-from-list': (_, words) => `Đã yêu cầu bổ sung giấy tờ có trong danh mục: ${list(words)}.`,
  'asked-other': (_, words) =>
    `Nội dung yêu cầu bổ sung không ghi đúng tên giấy tờ trong danh mục, cần xem có phải giấy tờ ngoài quy định không: ${list(words)}.`,
  'asked-once': ([at]) => `Yêu cầu bổ sung một lần, lúc ${at}.`,
  'asked-twice': (moments) => `Yêu cầu bổ sung ${moments.length} lần: ${moments.join('; ')}.`,
  'due-as-counted': ([due]) => `Hẹn trả ${due}, đúng như tính lại theo lịch ngày nhận.`,
  'due-differs': ([due, counted]) => `Phiếu hẹn trả ${due}; tính lại theo lịch ngày nhận là ${counted}.`,
  'due-corrected': ([due, counted]) =>
    `Hồ sơ đã đính chính. Hẹn trả ${due}; tính lại theo thông tin sau đính chính là ${counted}.`,
  'due-not-countable': ([due]) =>
    `Hẹn trả ${due}. Không còn lịch làm việc của ngày nhận nên máy không tính lại được.`,
  'recorded-at-once': ([at]) => `Vào sổ ngay lúc nhận, ${at}.`,
  'recorded-same-day': ([received, entered]) => `Nhận ${received}, vào sổ cùng ngày, ${entered}.`,
  'recorded-later': ([received, entered]) => `Nhận ${received} nhưng ${entered} mới vào sổ.`,
  'steps-recorded-later': (moments, words) =>
    `${pairs(moments)
      .map(([at, entered]) => `Việc làm lúc ${at} mà ${entered} mới vào sổ`)
      .join('; ')}. Lý do đã ghi: ${list(words)}.`,
  imported: () => 'Hồ sơ nhập từ hệ thống khác, sổ này không ghi điều đó.',
  'no-papers-to-scan': () => 'Không có giấy tờ nào phải số hoá.',
  'papers-scanned': (_, [count]) => `Đã số hoá đủ ${count} giấy tờ phải số hoá.`,
  'papers-not-scanned': (_, words) => `Chưa số hoá: ${list(words)}.`,
  'sign-off-not-needed': () => 'Thủ tục không cần lãnh đạo ký duyệt.',
  'not-decided': () => 'Chưa có kết quả để ký duyệt.',
  signed: ([at], [name]) => `${name} ký duyệt lúc ${at}.`,
  'sign-off-missing': () => 'Đã có kết quả mà sổ không ghi lãnh đạo ký duyệt.',
  'no-result': () => 'Chưa có kết quả.',
  'result-scanned': () => 'Đã số hoá kết quả.',
  'result-not-scanned': () => 'Chưa số hoá kết quả.',
  'not-late': () => 'Hồ sơ không trễ hạn.',
  'late-by-supplement': () => 'Tính là trễ chỉ vì bổ sung quá một lần, không lỡ ngày hẹn trả.',
  'apology-in-time': ([at, due], [no]) => `Phiếu xin lỗi số ${no} ký lúc ${at}, trước hẹn trả ${due}.`,
  'apology-short-notice': ([at, due], [no]) =>
    `Phiếu xin lỗi số ${no} ký lúc ${at}, sát hẹn trả ${due}: phải ký chậm nhất một ngày làm việc trước ngày hẹn.`,
  'apology-too-late': ([at, due], [no]) => `Phiếu xin lỗi số ${no} ký lúc ${at}, sau hẹn trả ${due}.`,
  'apology-missing': ([due]) => `Lỡ hẹn trả ${due} mà không có phiếu xin lỗi.`,
  'cause-confirmed': (_, words) => `Đã ghi và lãnh đạo đã xác nhận: ${list(words)}.`,
  'cause-given': (_, words) => `Đã ghi, lãnh đạo chưa xác nhận: ${list(words)}.`,
  'cause-sent-back': (_, words) => `Lãnh đạo đã trả lại nguyên nhân: ${list(words)}.`,
  'cause-missing': () => 'Chưa ghi nguyên nhân trễ hạn.',
}

const CHECKS: Record<CheckName, string> = {
  'extra-papers': 'Không đòi giấy tờ ngoài quy định',
  'supplement-once': 'Yêu cầu bổ sung không quá một lần',
  'due-date': 'Hẹn trả đúng thời hạn quy định',
  'recorded-late': 'Vào sổ đúng lúc nhận',
  'papers-digitised': 'Số hoá thành phần hồ sơ',
  'signed-off': 'Lãnh đạo ký duyệt kết quả',
  'result-digitised': 'Số hoá kết quả',
  apology: 'Xin lỗi khi trễ hạn',
  cause: 'Ghi nguyên nhân khi trễ hạn',
}

const FAULTS: Record<NonNullable<JournalCheck['fault']>['fault'], string> = {
  gap: 'thiếu một mục ngay trước đó',
  'broken-chain': 'không nối được với mục ngay trước đó',
  'header-changed': 'đã bị sửa',
  'payload-changed': 'nội dung đã bị sửa',
}

const number = (count: number) => count.toLocaleString('vi-VN')

/** Self-inspection: a sample of a period, a checklist per dossier, the journal, measures, the report. */
export const inspections = {
  title: 'Tự kiểm tra',
  lead: 'Rút ngẫu nhiên một số hồ sơ của kỳ, đối chiếu từng hồ sơ với sổ, ghi tồn tại và biện pháp, lập báo cáo.',
  open: 'Tự kiểm tra',
  none: 'Chưa có cuộc kiểm tra nào',
  noneText: 'Chọn kỳ và cỡ mẫu ở trên rồi bấm “Rút mẫu, bắt đầu kiểm tra”.',
  started: 'Các cuộc kiểm tra',
  line: (from: string, to: string) => `Kỳ ${from} – ${to}`,
  by: (name: string, at: string) => `${name} bắt đầu lúc ${at}`,
  closedAt: (at: string) => `Kết thúc lúc ${at}`,
  running: 'Đang làm',
  closed: 'Đã kết thúc',
  goOn: 'Làm tiếp',
  look: 'Xem',
  progress: (done: number, all: number) => `${number(done)}/${number(all)} hồ sơ đã kiểm tra`,
  faultCount: (count: number) => (count === 0 ? 'Không có tồn tại' : `${number(count)} tồn tại`),
  sample: {
    title: 'Kiểm tra mới',
    lead: 'Mẫu lấy trong các hồ sơ tiếp nhận hoặc kết thúc trong kỳ. Lĩnh vực nào có hồ sơ thì có ít nhất một hồ sơ được kiểm tra.',
    by: 'Cỡ mẫu mỗi lĩnh vực',
    number: 'Số hồ sơ',
    percent: 'Tỷ lệ (%)',
    value: 'Lấy bao nhiêu',
    valueWrong: 'Ghi số từ 1 đến 100.',
    seed: 'Số rút mẫu',
    seedHint: 'Máy chọn ngẫu nhiên. Ai ghi lại đúng số này thì rút ra đúng mẫu này.',
    seedWrong: 'Ghi chữ cái không dấu hoặc chữ số, nhiều nhất 20 ký tự.',
    another: 'Số khác',
    field: 'Lĩnh vực',
    of: 'Có',
    taken: 'Kiểm tra',
    total: 'Cộng',
    nothing: 'Trong kỳ không có hồ sơ nào để kiểm tra.',
    start: 'Rút mẫu, bắt đầu kiểm tra',
    size: ({ by, value }: SampleSize) =>
      by === 'number' ? `${value} hồ sơ mỗi lĩnh vực` : `${value} % mỗi lĩnh vực`,
    seedIs: (seed: string) => `Số rút mẫu: ${seed}`,
  },
  checks: CHECKS,
  says: ({ says, moments, words }: Pick<Check, 'says' | 'moments' | 'words'>) =>
    SAYS[says](
      moments.map((at) => formatMoment(at)),
      words,
    ),
  findings: {
    fine: 'Đúng',
    fault: 'Có tồn tại',
    look: 'Cần người xem',
    none: 'Không áp dụng',
  } satisfies Record<Check['finding'], string>,
  verdicts: { fine: 'Đúng', fault: 'Có tồn tại', none: 'Không áp dụng' } satisfies Record<Verdict, string>,
  screen: {
    dossiers: 'Hồ sơ trong mẫu',
    back: 'Về danh sách mẫu',
    left: (count: number) => (count === 0 ? 'Đã kiểm tra xong' : `Còn ${count} mục`),
    toLook: (count: number) => `${count} mục cần người xem`,
    next: 'Hồ sơ tiếp theo chưa xong',
    allDone: 'Mọi hồ sơ trong mẫu đã kiểm tra xong.',
    system: 'Sổ cho biết',
    inspector: 'Kết luận',
    confirmRest: (count: number) => `Xác nhận ${count} mục như sổ`,
    note: 'Ghi chú',
    noteHint: 'Bắt buộc khi kết luận khác với sổ, hoặc khi sổ cần người xem.',
    noteMissing: 'Ghi vì sao, ít nhất 3 chữ cái.',
    save: 'Ghi kết luận',
    saved: 'Đã ghi kết luận.',
    given: (name: string, at: string) => `${name}, ${at}`,
    openDossier: 'Mở hồ sơ',
    tallies: 'Tổng hợp theo nội dung kiểm tra',
    check: 'Nội dung',
    open: 'Chưa xem',
  },
  journal: {
    title: 'Nhật ký của sổ',
    lead: 'Mỗi việc làm trong sổ được ghi một mục nối với mục trước. Kiểm tra xem có mục nào bị sửa, bị xoá hay không.',
    run: 'Kiểm tra nhật ký',
    again: 'Kiểm tra lại nhật ký',
    walking: 'Đang đọc nhật ký',
    walked: (checked: number, total: number) => `${number(checked)}/${number(total)} mục`,
    meanwhile: 'Vẫn làm việc khác được trong lúc chờ.',
    whole: (entries: number, at: string) => `Nhật ký nguyên vẹn: ${number(entries)} mục, kiểm tra lúc ${at}.`,
    broken: (at: string) => `Nhật ký không còn nguyên vẹn (kiểm tra lúc ${at}).`,
    fault: ({ epoch, seq, fault, at, officerName }: NonNullable<JournalCheck['fault']>) =>
      [
        `Mục đầu tiên không khớp: mục số ${number(seq)}${epoch > 1 ? ` của đợt ghi thứ ${epoch}` : ''}, ${FAULTS[fault]}.`,
        at && `Mục này mang ngày ${formatDay(dayOf(at))}${officerName ? `, người ghi ${officerName}` : ''}.`,
      ]
        .filter(Boolean)
        .join(' '),
    call: 'Giữ nguyên máy này, báo quản trị và cấp trên; không xoá hay sửa gì thêm.',
  },
  measures: {
    title: 'Tồn tại và biện pháp khắc phục',
    none: 'Chưa ghi biện pháp nào',
    noneText: 'Ghi mỗi tồn tại một dòng: làm gì, ai làm, xong trước ngày nào.',
    add: 'Thêm biện pháp',
    edit: 'Sửa',
    drop: 'Xoá',
    fault: 'Tồn tại',
    faultMissing: 'Ghi tồn tại, ít nhất 3 chữ cái.',
    measure: 'Biện pháp',
    measureMissing: 'Ghi biện pháp, ít nhất 3 chữ cái.',
    person: 'Người thực hiện',
    personMissing: 'Ghi tên người thực hiện.',
    until: 'Xong trước ngày',
    untilMissing: 'Ghi ngày, thí dụ 31/12/2026.',
    save: 'Ghi biện pháp',
  },
  close: {
    title: 'Kết thúc kiểm tra',
    lead: 'Kết thúc rồi thì không sửa được nữa; sau đó lập báo cáo.',
    conclusion: 'Kết luận chung',
    conclusionMissing: 'Ghi kết luận, ít nhất 3 chữ cái.',
    submit: 'Kết thúc kiểm tra',
    wait: 'Kết thúc được khi mọi hồ sơ trong mẫu đã có kết luận và nhật ký đã được kiểm tra.',
    done: 'Đã kết thúc kiểm tra.',
  },
  report: {
    title: 'Báo cáo kết quả tự kiểm tra',
    lead: 'Báo cáo lấy số, lưu nguyên bản; in lại là in đúng bản đó.',
    make: 'Lập báo cáo',
    again: 'Lập lại báo cáo',
  },
  refusals: {
    start: {
      NOTHING_THERE: 'Trong kỳ không có hồ sơ nào để kiểm tra. Chọn kỳ khác.',
      TOO_MANY: (details) =>
        `Mẫu này có ${String(details.count)} hồ sơ, nhiều hơn ${String(details.most)}. Lấy ít hơn ở mỗi lĩnh vực hoặc chọn kỳ ngắn hơn.`,
    },
    get: { NOT_FOUND },
    dossier: { NOT_FOUND: 'Hồ sơ này không nằm trong mẫu của cuộc kiểm tra.' },
    answer: {
      NOT_FOUND: 'Hồ sơ này không nằm trong mẫu của cuộc kiểm tra.',
      CLOSED,
      NOTE_MISSING: 'Ghi vì sao kết luận khác với sổ, ít nhất 3 chữ cái.',
    },
    putMeasure: { NOT_FOUND: 'Biện pháp này không còn. Hãy ghi thành dòng mới.', CLOSED },
    dropMeasure: { NOT_FOUND: 'Biện pháp này đã được xoá.', CLOSED },
    verify: {
      NOT_FOUND,
      CLOSED,
      RUNNING: 'Nhật ký đang được kiểm tra. Chờ lần này xong rồi bấm lại.',
    },
    close: {
      NOT_FOUND,
      CLOSED,
      UNANSWERED: (details) =>
        `Còn ${String(details.count)} hồ sơ trong mẫu chưa có đủ kết luận. Kết luận hết rồi kết thúc.`,
      JOURNAL_UNCHECKED: 'Nhật ký chưa được kiểm tra. Bấm “Kiểm tra nhật ký” rồi kết thúc.',
    },
    makeReport: {
      NOT_FOUND,
      NOT_CLOSED: 'Kết thúc kiểm tra rồi mới lập được báo cáo.',
      PAPER_FAILED: 'Không dựng được báo cáo. Nội dung đã lưu; hãy bấm lập lần nữa.',
    },
  } satisfies RefusalsOf<'inspections'>,
}
