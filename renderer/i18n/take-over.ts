import { copies } from './copies.ts'

/** Hồ sơ của máy đã ngừng dùng, nhận về nhiều hồ sơ một lúc. */
export const takeOver = {
  title: 'Nhận hồ sơ của máy đã ngừng dùng',
  lead: 'Máy hỏng, mất hay thôi dùng thì máy này nhận các hồ sơ máy đó đang giữ để làm tiếp.',
  open: 'Nhận cả loạt',
  home: {
    title: (station: string, open: number) =>
      `${station.replace(/^m/, 'M')} đã ngừng dùng, còn giữ ${open} hồ sơ chưa trả kết quả`,
    text: 'Chưa máy nào nhận thì không ai xử lý được các hồ sơ này.',
    act: 'Nhận về máy này',
  },
  none: 'Không còn hồ sơ nào ở máy đã ngừng dùng',
  noneText:
    'Khi một máy của đơn vị được báo ngừng dùng trên hệ thống dùng chung mà còn giữ hồ sơ, máy đó hiện ở đây sau lần liên lạc tới.',
  choose: {
    title: (station: string) => `Hồ sơ của ${station}`,
    counts: (dossiers: number, open: number) => `${dossiers} hồ sơ, trong đó ${open} chưa trả kết quả`,
    station: 'Máy đã ngừng dùng',
    stationOption: (station: string, dossiers: number) => `${station.replace(/^m/, 'M')} (${dossiers} hồ sơ)`,
    field: 'Lĩnh vực',
    anyField: 'Mọi lĩnh vực',
    holder: 'Đã chuyển cho',
    holderHint: 'Theo lần chuyển sau cùng.',
    anyHolder: 'Bất kỳ ai',
    option: (name: string, count: number) => `${name} (${count})`,
    openOnly: 'Chỉ hồ sơ chưa trả kết quả',
    openOnlyHint: 'Bỏ chọn để nhận cả hồ sơ đã xong, đã rút.',
    chosen: (total: number, shown: number) =>
      total > shown ? `${total} hồ sơ; dưới đây là ${shown} hồ sơ đến hạn trước` : `${total} hồ sơ`,
    nothing: 'Không có hồ sơ nào như đã chọn',
    nothingText: 'Chọn lĩnh vực hoặc người khác, hoặc nhận cả hồ sơ đã trả kết quả.',
    submit: (total: number) => `Nhận ${total} hồ sơ về máy này`,
    columns: { no: 'Mã hồ sơ', who: 'Người nộp, thủ tục', holder: 'Chuyển cho', stand: 'Tình trạng' },
    due: (at: string) => `hẹn trả ${at}`,
  },
  confirm: {
    title: (total: number, station: string) => `Nhận ${total} hồ sơ của ${station} về máy này?`,
    submit: 'Nhận về',
    after: 'Từ đó chỉ máy này xử lý các hồ sơ ấy; người phụ trách phải phân công lại.',
    comes: 'Về máy này: thông tin hồ sơ, các việc đã gửi lên hệ thống dùng chung, bản quét đã gửi đủ.',
    stays:
      'Không về: lời ghi của việc nội bộ, tiền đã thu, giấy đã in, bản quét chưa gửi, và mọi việc máy đó chưa kịp gửi. Xong sẽ có danh sách theo từng hồ sơ.',
    line: 'Mất mạng giữa chừng thì phần còn lại tự nhận tiếp khi có mạng.',
  },
  asked: (count: number) => `Đang nhận ${count} hồ sơ về máy này.`,
  progress: {
    title: (station: string) => `Nhận hồ sơ của ${station}`,
    asked: (at: string, name: string) => (name ? `${name} yêu cầu lúc ${at}` : `Yêu cầu lúc ${at}`),
    bar: 'Đã về máy này',
    detail: (here: number, asked: number) => `${here}/${asked} hồ sơ`,
    waiting: (count: number) => `${count} hồ sơ chờ hệ thống dùng chung trả lời`,
    coming: (count: number) => `${count} hồ sơ đang tải về`,
    files: (count: number) => `${count} bản quét đang tải về`,
    gone: (count: number) => `${count} hồ sơ đã giao sang máy khác`,
    declined: (count: number) => `${count} hồ sơ không nhận được`,
    done: 'Đã xong: mọi hồ sơ nhận được đều có trong sổ.',
    whole: 'Không hồ sơ nào thiếu gì.',
    offline: 'Đang chờ đường truyền; có mạng máy tự nhận tiếp.',
    resume: 'Nhận tiếp ngay',
    arrived: 'Mở danh sách để phân công',
    earlier: 'Các lần nhận trước',
    earlierLine: (station: string, at: string, asked: number) => `${station}, ${at}: ${asked} hồ sơ`,
  },
  lists: {
    declined: 'Không nhận được',
    declinedLead: 'Hệ thống dùng chung không giao các hồ sơ này cho máy này.',
    CUSTODIAN_SERVES: (holder: string | null) =>
      holder
        ? `đang do ${copies.station(holder)} giữ; cần thì nhờ máy đó giao`
        : 'đang do một máy khác giữ; cần thì nhờ máy đó giao',
    NOT_FOUND: 'hệ thống dùng chung không có hồ sơ này',
    spoilt: 'Tải về chưa dùng được',
    spoiltLead: 'Tìm từng hồ sơ trong Sổ hồ sơ rồi bấm Tải lại; vẫn vậy thì báo quản trị.',
    lacking: 'Không về đủ',
    lackingLead: 'Hồ sơ đã ở máy này và làm tiếp được; những thứ dưới đây nằm lại ở máy cũ.',
    unsent: (names: readonly string[]) =>
      `Bản quét chưa gửi: ${names.join('; ')}. Quét lại nếu còn bản giấy.`,
    papers: (names: readonly string[]) => `Giấy đã in: ${names.join('; ')}.`,
    paper: (kind: string, no: string) => `${kind} ${no}`,
    wordless: (count: number) => `${count} việc nội bộ không còn lời ghi.`,
    letGo: (count: number) => `${count} việc từng bị hệ thống dùng chung từ chối, không lấy lại được.`,
    money: 'Tiền đã thu ở máy cũ không có trong sổ này: hỏi người nộp phiếu thu trước khi thu.',
    cut: 'Danh sách dài chỉ hiện phần đầu; các số đếm là đủ.',
  },
}
