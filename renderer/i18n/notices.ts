/** What the citizen is told, in their own words: by SMS, message or e-mail, and to be read out on the telephone. */
type Notice = {
  office: string
  name: string
  dossierNo: string
  procedure: string
  what:
    | { kind: 'ready' | 'partial' | 'refused' | 'stopped' | 'closed' }
    | { kind: 'supplement'; items: readonly string[]; until: string | null }
    | { kind: 'obligation'; what: string; amount: string | null }
    | { kind: 'apology' | 'working'; due: string }
}

const LONGEST = 900

export function noticeText({ office, name, dossierNo, procedure, what }: Notice): string {
  const head = `${office} báo: hồ sơ ${dossierNo} (${procedure}) của ông/bà ${name}`
  const come = 'Mời ông/bà đến nhận trong giờ làm việc, mang theo giấy tiếp nhận và giấy tờ tùy thân.'
  const said = (() => {
    switch (what.kind) {
      case 'ready':
        return ` đã có kết quả. ${come}`
      case 'partial':
        return ` đã có một phần kết quả, phần còn lại đang làm tiếp. ${come}`
      case 'refused':
        return ` không đủ điều kiện giải quyết. Mời ông/bà đến nhận phiếu trả lời có lý do và nhận lại giấy tờ.`
      case 'supplement':
        return ` cần bổ sung: ${what.items.join('; ')}.${what.until ? ` Xin nộp trước hết ngày ${what.until}.` : ''}`
      case 'obligation':
        return ` chờ ông/bà nộp: ${what.what}${what.amount ? `, ${what.amount}` : ''}. Nộp xong xin đem chứng từ đến quầy.`
      case 'apology':
        return ` được hẹn lại trả kết quả vào ${what.due}. Xin lỗi vì đã để ông/bà phải chờ.`
      case 'stopped':
        return ' đã dừng giải quyết. Mời ông/bà đến nhận lại giấy tờ.'
      case 'closed':
        return ' đã giải quyết xong.'
      case 'working':
        return ` đang được giải quyết, hẹn trả kết quả vào ${what.due}.`
    }
  })()
  return (head + said).slice(0, LONGEST)
}
