import { copies } from './copies.ts'

/** A dossier between the PCs of one commune. */
export const custody = {
  station: copies.station,
  /** At the beginning of a sentence. */
  stationFirst: (code: string) => copies.station(code).replace(/^m/, 'M'),
  move: {
    title: 'Giao hồ sơ cho máy khác',
    what: (dossierNo: string, name: string) => `Hồ sơ ${dossierNo} của ${name}`,
    to: 'Giao cho',
    choose: 'Chọn máy nhận hồ sơ.',
    note: 'Lời nhắn cho máy nhận',
    after: (station: string) =>
      `Sau khi giao, chỉ ${station} được xử lý hồ sơ này; máy này chỉ còn xem. Không hoàn tác được ở đây: muốn lấy lại thì ${station} giao trở lại.`,
    along:
      'Đi cùng: thông tin hồ sơ, mọi việc đã làm, tiền đã thu, bản quét. Ở lại máy này: tờ đã in, sổ chứng thực, sổ thu tiền.',
    paper: 'Hồ sơ giấy thì chuyển tay.',
    when: (station: string) =>
      `Hồ sơ đi cùng lần gửi tới của máy này và hiện ở ${station} sau lần liên lạc tới của máy đó.`,
    submit: (station: string) => `Giao cho ${station}`,
    submitNobody: 'Giao',
    done: (station: string) => `Đã giao hồ sơ cho ${station}. Hồ sơ đi cùng lần gửi tới.`,
    unknown: 'Chưa biết đơn vị có những máy nào khác',
    unknownText:
      'Hệ thống dùng chung cho biết ở lần liên lạc tới. Vào Chốt sổ, bấm gửi rồi mở lại. Nếu vẫn vậy: hệ thống dùng chung chưa hỗ trợ giao hồ sơ giữa các máy.',
    none: 'Đơn vị không có máy nào khác đang hoạt động.',
  },
  keep: {
    title: 'Giữ hồ sơ ở máy này',
    lead: 'Hồ sơ chưa giao được. Giữ lại thì mọi việc làm tiếp ở đây như trước khi giao.',
    submit: 'Giữ lại',
    done: 'Hồ sơ ở lại máy này.',
  },
  away: {
    title: (station: string, at: string) => `Hồ sơ đã giao cho ${station} lúc ${at}, chỉ xem`,
    waits: 'Việc giao chưa gửi lên hệ thống dùng chung; máy nhận có hồ sơ sau khi máy này gửi.',
    gone: (station: string) => `Muốn làm gì với hồ sơ, mời người dân sang quầy của ${station}.`,
    declined: (station: string) => `Chưa giao được hồ sơ cho ${station}`,
    declinedText: 'Chọn máy khác, hoặc giữ hồ sơ ở lại máy này.',
    acts: 'Hồ sơ do máy khác giữ, ở đây chỉ xem.',
  },
  arrived: {
    moved: (station: string, at: string) => `Hồ sơ do ${station} giao, về máy này lúc ${at}`,
    'taken-over': (station: string, at: string) =>
      `Hồ sơ nhận lại của ${station} đã ngừng dùng, về máy này lúc ${at}`,
    nobody: 'Chưa có ai ở máy này phụ trách: hãy chuyển xử lý.',
    wordless: (count: number) =>
      `${count} việc nội bộ chỉ còn biết ai làm, lúc nào; lời ghi kèm nằm ở máy cũ và không còn.`,
    money: 'Tiền đã thu ở máy cũ không có trong sổ này: hỏi người nộp phiếu thu trước khi thu.',
    files: (count: number) => `Còn ${count} bản quét đang tải về từ hệ thống dùng chung.`,
  },
  timeline: {
    moved: (station: string) => `Giao hồ sơ cho ${station}`,
    kept: 'Giữ hồ sơ ở lại máy này',
    arrived: {
      moved: (station: string) => `Nhận hồ sơ do ${station} giao`,
      'taken-over': (station: string) => `Nhận lại hồ sơ của ${station} đã ngừng dùng`,
      again: 'Tải lại hồ sơ từ hệ thống dùng chung',
      unnamed: 'Hồ sơ về một máy khác của đơn vị',
    },
  },
  inbox: {
    title: (dossierNo: string, station: string) => `Hồ sơ ${dossierNo} do ${station} giao`,
    takenOver: (dossierNo: string, station: string) => `Hồ sơ ${dossierNo} của ${station} đã ngừng dùng`,
    coming: 'Về máy này.',
    known: 'Đã có ở máy này.',
    elsewhere: 'Giao cho một máy khác của đơn vị.',
  },
  refusals: {
    STATIONS_UNKNOWN: 'Chưa biết đơn vị có những máy nào khác; gửi ở Chốt sổ một lần rồi làm lại.',
    STATION_UNKNOWN: 'Máy vừa chọn không còn hoạt động. Chọn máy khác.',
    NOT_ALL_SENT:
      'Hệ thống dùng chung chưa nhận đủ các việc của hồ sơ này nên máy kia chưa tải được. Vào Chốt sổ, gửi xong rồi giao.',
    KEPT_LOCAL:
      'Hồ sơ này không gửi lên hệ thống dùng chung nên không giao sang máy khác được; máy kia không có đường tải.',
  },
}
