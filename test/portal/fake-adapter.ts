import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkHoSo, checkTienDo } from './picky-record.ts'

/* A security server's adapter with a national portal behind it, written from the interface's description alone: it
   shares no code with the gateway, so that the two check each other. As picky as the description (texts nearly
   everywhere, lengths, members nobody knows refused, TienDo only after HoSo, ten rows a call) and as odd (codes of
   several shapes, "thành công" in an error, sessions that end, a web page in between, an answer that never comes). */

type Json = Record<string, unknown>
export type Call = { service: string; input: Json; headers: http.IncomingHttpHeaders }

/**
 * What becomes of an answer after the portal has done its work. `lost`: the connection breaks. `slow`: it comes too
 * late. `page`: a machine in between answers with a page. `gone`: the portal itself has ended the session.
 */
export type Mood = 'as-it-is' | 'lost' | 'slow' | 'page'

export type FakeAdapter = Awaited<ReturnType<typeof startFakeAdapter>>

const ODD_SUCCESS = [0, '0', '00']

export async function startFakeAdapter({
  username = 'gateway-account',
  password = 'rất-bí-mật-"123"',
  dstcode = 'VN:GOV:TEST:0001:portal',
  laterMembers = true,
} = {}) {
  const fake = {
    url: '',
    username,
    password,
    dstcode,
    calls: [] as Call[],
    /** HoSo by number, as last told. */
    dossiers: new Map<string, Json>(),
    /** How often a dossier was inserted, updated. */
    inserts: new Map<string, number>(),
    updates: new Map<string, number>(),
    /** Rows of TienDo by number, in the order in which they came, repetitions too. */
    progress: new Map<string, Json[]>(),
    /** Why something was not taken. */
    refusals: [] as string[],
    fields: [
      { MALINHVUC: 'G15-HT', TENLINHVUC: 'Hộ tịch', MANGANH: 'G15' },
      { MALINHVUC: 'G15-CT', TENLINHVUC: 'Chứng thực', MANGANH: 'G15' },
      { MALINHVUC: 'G09-NCC', TENLINHVUC: 'Người có công', MANGANH: 'G09' },
    ] as Json[],
    /** Calls a session lasts. */
    sessionLasts: Number.POSITIVE_INFINITY,
    /** Says nothing to whoever wants in. */
    isShut: false,
    mood: (_service: string, _input: Json): Mood => 'as-it-is',
    /** A refusal of its own, before anything is done. */
    object: (_service: string, _input: Json): Json | null => null,
    /** Look-ups find nothing, whatever there is. */
    isBlind: false,
    close: async () => {},
  }
  let session = ''
  let left = 0
  let sessions = 0
  let answered = 0
  const good = (more: Json = {}) => ({
    error_code: ODD_SUCCESS[answered++ % ODD_SUCCESS.length],
    message: answered % 2 ? '' : 'Thành công',
    ...more,
  })
  const refuse = (error_code: unknown, message: string) => {
    fake.refusals.push(message)
    return { error_code, message, result: [] }
  }

  const services: Record<string, (input: Json) => Json> = {
    TraCuuHoSo({ mahoso }) {
      if (typeof mahoso !== 'string' || mahoso === '') return refuse(-1, 'Thiếu mã hồ sơ')
      const found = fake.isBlind ? undefined : fake.dossiers.get(mahoso)
      return good({ result: found ? [{ MaHoSo: mahoso, TrangThaiHoSo: found.TrangThaiHoSo }] : [] })
    },
    DongBoHoSoMC({ isUpdating, data }) {
      if (isUpdating !== 'True' && isUpdating !== 'False') return refuse('-2', 'isUpdating không hợp lệ')
      if (!Array.isArray(data) || data.length === 0) return refuse('-2', 'data không hợp lệ')
      for (const record of data as Json[]) {
        const fault = checkHoSo(record, laterMembers)
        if (fault) return refuse('-7', `Đồng bộ không thành công: ${fault}`)
        const no = record.MaHoSo as string
        const isThere = fake.dossiers.has(no)
        if (isUpdating === 'False' && isThere) {
          return refuse(['3', -3, '-3'][answered++ % 3], `Hồ sơ ${no} đã tồn tại`)
        }
        if (isUpdating === 'True' && !isThere) return refuse('4', `Hồ sơ ${no} chưa được đồng bộ thành công`)
        fake.dossiers.set(no, record)
        const count = isThere ? fake.updates : fake.inserts
        count.set(no, (count.get(no) ?? 0) + 1)
      }
      return good({ result: '' })
    },
    CapNhatTienDoHoSoMC({ data }) {
      if (!Array.isArray(data) || data.length === 0) return refuse('-2', 'data không hợp lệ')
      if (data.length > 10) return refuse('-8', 'Quá 10 bản ghi')
      for (const row of data as Json[]) {
        const fault = checkTienDo(row)
        if (fault) return refuse('-7', `Cập nhật không thành công: ${fault}`)
        if (!fake.dossiers.has(row.MaHoSo as string)) return refuse('4', 'Chưa có hồ sơ')
      }
      for (const row of data as Json[]) {
        const no = row.MaHoSo as string
        fake.progress.set(no, [...(fake.progress.get(no) ?? []), row])
      }
      return good({ result: [] })
    },
    LayDanhMucLinhVuc: () => good({ result: fake.fields }),
  }

  function answer(path: string, headers: http.IncomingHttpHeaders, input: Json): Json {
    if (headers.dstcode !== dstcode) return refuse('-9', 'dstcode không hợp lệ')
    if (path === '/auth/login') {
      if (fake.isShut || input.username !== username || input.password !== password) {
        return refuse('-1', 'Đăng nhập không thành công')
      }
      session = `phien-${++sessions}-${Math.random().toString(36).slice(2)}`
      left = fake.sessionLasts
      return good({ session })
    }
    if (path !== `/XrdAdapter/RestService/forward/mapi/g?dstcode=${dstcode}`)
      return refuse('-9', 'Sai đường dẫn')
    if (input.session !== session || left-- <= 0) {
      session = ''
      return refuse('-1', 'Session đã hết hạn')
    }
    if (input.madonvi !== 'H25') return refuse('-9', 'Sai đơn vị')
    const service = services[String(input.service)]
    if (!service) return refuse('-9', 'Không có dịch vụ')
    return fake.object(String(input.service), input) ?? service(input)
  }

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const input = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json
      const path = request.url ?? ''
      const service = path === '/auth/login' ? 'login' : String(input.service)
      fake.calls.push({ service, input, headers: request.headers })
      const said = answer(path, request.headers, input)
      const mood = fake.mood(service, input)
      if (mood === 'lost') return void request.socket.destroy()
      if (mood === 'slow') return
      if (mood === 'page') {
        const page = '<!DOCTYPE html><html><body>502 Bad Gateway – thành công</body></html>'
        return void response.writeHead(200, { 'content-type': 'text/html' }).end(page)
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  fake.close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  return fake
}
