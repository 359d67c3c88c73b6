import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { openRegister } from '../../db/engine/open.ts'
import { isWanted } from '../../district/is-wanted.ts'
import { STATUSES } from '../../electron/common/dossiers/statuses.ts'
import type { DossierStatus } from '../../electron/common/dossiers/model.ts'
import { DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { openSlot, readKeyFile } from '../../electron/core/session/key-slots.ts'
import { verifyJournal } from '../../electron/core/journal/verify-journal.ts'
import { judgeDigitised } from './judge-digitised.ts'
import type { Stage } from './stage.ts'

/** The day in figures, each counted in a database and none by the script that drove the day. */
export type Summary = {
  register: {
    dossiers: number
    numbersIssued: number
    numbersVoid: number
    numbersMissing: number
    handedOver: number
    signedOff: number
    returned: number
    apologies: number
    papers: number
    printsConfirmed: number
    digitisedComponents: number
    documentsSigned: number
    /** Signed with the text they were read to hold. */
    documentsSearchable: number
    journalEntries: number
    journalWhole: boolean
  }
  district: {
    dossiers: number
    entriesAccepted: number
    entriesOpen: number
    files: number
    filesComplete: number
    /** Not there and not to come: the signed one took their place before they had gone. */
    filesReplaced: number
    filesSigned: number
    returned: number
    apologies: number
  }
  /** The evening's packet, as both sides have it, and the files on the stick. */
  packet: {
    state: string
    entries: number
    files: number
    parts: number
    bytesOnStick: number
    receiptBytes: number
    acceptedThere: number
    duplicatesThere: number
    filesThere: number
  }
  /** The exported files, as poppler judges them. */
  digitised: { files: number; verifiedByPdfsig: number; searchable: number }
  same: {
    dossiers: boolean
    entries: boolean
    returned: boolean
    apologies: boolean
    statuses: boolean
    /** No file is missing there. */
    files: boolean
    /** What was written is what arrived, and the station has read that it did. */
    packet: boolean
    /** Each signed document lies whole at the shared system and in the export, and its signature holds. */
    signed: boolean
    /** Each document that was signed with its text gives that text to others. */
    searchable: boolean
  }
  /** Dossiers by their code on the national portal (TrangThaiHoSo). */
  statuses: Record<string, number>
  mostKeyPressesByQr: number
}

const SIGNED = 'FROM scan_documents WHERE ended_at IS NULL AND signed_sha256 IS NOT NULL'

/** Counts both databases after the day; the app has been closed, the district still runs. */
export async function summarise(
  { out, counter, district }: Stage,
  mostKeyPressesByQr: number,
): Promise<Summary> {
  const registerFolder = counter.profile
  const slot = readKeyFile(registerFolder)!.slots.find((one) => one.login === 'quantri')!
  const key = await openSlot(slot, DEMO_PASSWORD)
  const db = openRegister({ path: join(registerFolder, 'register.db'), key: key!, upgrade: false })
  const count = (sql: string) => db.raw.prepare(sql).pluck().get() as number
  const register = {
    dossiers: count('SELECT count(*) FROM dossiers'),
    numbersIssued: count("SELECT count(*) FROM dossier_numbers WHERE state = 'issued'"),
    numbersVoid: count("SELECT count(*) FROM dossier_numbers WHERE state = 'void'"),
    numbersMissing:
      count('SELECT coalesce(sum(last), 0) FROM day_numbers') - count('SELECT count(*) FROM dossier_numbers'),
    handedOver: count("SELECT count(DISTINCT dossier_id) FROM dossier_actions WHERE kind = 'hand-over'"),
    signedOff: count("SELECT count(DISTINCT dossier_id) FROM dossier_actions WHERE kind = 'sign-off'"),
    returned: count("SELECT count(*) FROM dossiers WHERE status = 'returned'"),
    apologies: count("SELECT count(*) FROM dossiers WHERE apology = 'signed'"),
    papers: count('SELECT count(*) FROM papers'),
    printsConfirmed: count("SELECT count(*) FROM paper_prints WHERE state = 'confirmed'"),
    digitisedComponents: count("SELECT count(*) FROM journal WHERE noun = 'dossier' AND verb = 'scanned'"),
    documentsSigned: count(`SELECT count(*) ${SIGNED}`),
    documentsSearchable: count(
      `SELECT count(*) FROM ocr_documents AS read JOIN signatures AS mark USING (document_id)
       WHERE read.sha256 = mark.before_sha256`,
    ),
    journalEntries: count('SELECT count(*) FROM journal'),
    journalWhole: verifyJournal(db) === null,
  }
  const statuses: Record<string, number> = {}
  const standing = db.raw
    .prepare('SELECT status, count(*) AS number FROM dossiers GROUP BY status')
    .all() as { status: DossierStatus; number: number }[]
  for (const { status, number } of standing) {
    const code = status === 'void' ? 'void' : String(STATUSES[status].national)
    statuses[code] = (statuses[code] ?? 0) + number
  }
  const upstream = count("SELECT count(*) FROM journal WHERE scope = 'upstream'")
  const signed = db.raw.prepare(`SELECT signed_sha256 ${SIGNED}`).pluck().all() as string[]
  const packet = packetOf(db)
  db.close()

  const rows = await district.db.selectFrom('dossiers').selectAll().execute()
  const entries = await district.db.selectFrom('entries').select(['state', 'payload']).execute()
  const files = await district.db
    .selectFrom('files')
    .select((eb) => ['sha256', 'completeAt', isWanted(eb).as('wanted')])
    .execute()
  const theirStatuses: Record<string, number> = {}
  for (const { status } of rows) {
    const code = status === 0 ? 'void' : String(status)
    theirStatuses[code] = (theirStatuses[code] ?? 0) + 1
  }
  const theirs = {
    dossiers: rows.length,
    entriesAccepted: entries.filter((entry) => entry.state === 'accepted' && entry.payload !== null).length,
    entriesOpen: entries.filter((entry) => entry.state !== 'accepted').length,
    files: files.length,
    filesComplete: files.filter((file) => file.completeAt !== null).length,
    filesReplaced: files.filter((file) => file.completeAt === null && !file.wanted).length,
    filesSigned: files.filter(({ sha256, completeAt }) => completeAt !== null && signed.includes(sha256))
      .length,
    returned: rows.filter((row) => row.returnedAt !== null).length,
    apologies: rows.reduce((sum, row) => sum + row.apologies, 0),
  }
  const carried = await district.db.selectFrom('packets').selectAll().executeTakeFirstOrThrow()
  const judged = judgeDigitised(join(out, 'digitised'))
  const verified = judged.filter(({ sha256, verified: holds }) => holds && signed.includes(sha256)).length
  const searchable = judged.filter((file) => file.searchable).length
  return {
    register,
    district: theirs,
    packet: {
      ...packet,
      ...bytesOn(join(out, 'usb')),
      acceptedThere: carried.accepted,
      duplicatesThere: carried.duplicates,
      filesThere: carried.files,
    },
    digitised: { files: judged.length, verifiedByPdfsig: verified, searchable },
    same: {
      dossiers: register.dossiers === theirs.dossiers,
      entries: upstream === theirs.entriesAccepted,
      returned: register.returned === theirs.returned,
      apologies: register.apologies === theirs.apologies,
      packet:
        packet.state === 'acknowledged' &&
        packet.entries === carried.entries &&
        packet.files === carried.files &&
        carried.refused + carried.filesOpen === 0,
      statuses: isDeepStrictEqual(statuses, theirStatuses),
      files: theirs.files > 0 && theirs.filesComplete + theirs.filesReplaced === theirs.files,
      signed:
        signed.length > 0 &&
        [judged.length, verified, theirs.filesSigned].every((number) => number === signed.length),
      searchable: searchable > 0 && searchable === register.documentsSearchable,
    },
    statuses,
    mostKeyPressesByQr,
  }
}

/** The one packet of the register. */
function packetOf(
  db: ReturnType<typeof openRegister>,
): Pick<Summary['packet'], 'state' | 'entries' | 'files' | 'parts'> {
  const row = db.raw
    .prepare(
      `SELECT state, entries, parts, (SELECT count(*) FROM packet_files WHERE packet_id = p.id) AS files FROM packets AS p`,
    )
    .all() as Pick<Summary['packet'], 'state' | 'entries' | 'files' | 'parts'>[]
  return row[0]!
}

function bytesOn(stick: string): Pick<Summary['packet'], 'bytesOnStick' | 'receiptBytes'> {
  const sizes = (begin: string) =>
    readdirSync(stick)
      .filter((name) => name.startsWith(begin))
      .reduce((sum, name) => sum + statSync(join(stick, name)).size, 0)
  return { bytesOnStick: sizes('goi-'), receiptBytes: sizes('bien-nhan-') }
}

/** One page that says how the day went, beside the figures as JSON. */
export function writeSummary(out: string, summary: Summary): void {
  const { register: r, district: d, same } = summary
  const yes = (value: boolean) => (value ? 'khớp' : 'KHÔNG KHỚP')
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  writeFileSync(
    join(out, 'report.md'),
    `# Một ngày ở quầy – Xã Hòa Bình (mẫu)

| | sổ trên máy | hệ thống dùng chung | |
|---|---:|---:|---|
| hồ sơ | ${r.dossiers} | ${d.dossiers} | ${yes(same.dossiers)} |
| đã trả kết quả | ${r.returned} | ${d.returned} | ${yes(same.returned)} |
| xin lỗi, hẹn lại | ${r.apologies} | ${d.apologies} | ${yes(same.apologies)} |
| mục nhật ký gửi lên, đã được nhận | | ${d.entriesAccepted} | ${yes(same.entries)} |
| trạng thái (mã quốc gia) | ${Object.entries(summary.statuses)
      .map(([code, number]) => `${code}: ${number}`)
      .join(', ')} | | ${yes(same.statuses)} |
| tệp số hóa | ${r.digitisedComponents} thành phần | ${d.filesComplete} tệp đủ${d.filesReplaced > 0 ? `, ${d.filesReplaced} tệp không phải gửi vì bản đã ký thay` : ''} | ${yes(same.files)} |
| giấy tờ đã ký số | ${r.documentsSigned} | ${d.filesSigned} | ${yes(same.signed)} |
| mục nhật ký và tệp trong gói USB | ${summary.packet.entries} mục, ${summary.packet.files} tệp | ${summary.packet.acceptedThere} mục, ${summary.packet.filesThere} tệp | ${yes(same.packet)} |
| giấy tờ tìm được chữ | ${r.documentsSearchable} | | ${yes(same.searchable)} |

Mã số đã cấp: ${r.numbersIssued}, hủy: ${r.numbersVoid}, thiếu: ${r.numbersMissing}. Chuyển chuyên môn: ${r.handedOver}, lãnh đạo ký: ${r.signedOff}.
Giấy tờ đã lập: ${r.papers}, đã in và xác nhận: ${r.printsConfirmed}. Nhật ký ${r.journalEntries} mục, ${r.journalWhole ? 'nguyên vẹn' : 'HỎNG'}.
Giấy tờ đã số hóa xuất ra thư mục digitised: ${summary.digitised.files} tệp, pdfsig xác nhận chữ ký ${summary.digitised.verifiedByPdfsig}, có lớp chữ ${summary.digitised.searchable}.
Tiếp nhận bằng thẻ căn cước: nhiều nhất ${summary.mostKeyPressesByQr} lần bấm phím từ F2 đến phiếu in.
`,
  )
}
