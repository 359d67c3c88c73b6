import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { PacketFault } from '../../electron/common/packets/model.ts'
import { AgencyId } from '../../electron/common/sync/model.ts'
import { dayOf, toInstant } from '../../electron/common/time/rules.ts'
import { reportOf } from '../packets/command.ts'
import { importPacket, type PacketDesk } from '../packets/import-packet.ts'
import { sentenceOf } from '../packets/sentences.ts'
import type { Tables } from '../tables.ts'
import { communeFigures } from './communes.ts'
import { communesPage } from './communes-page.ts'
import { csv } from './csv.ts'
import { layout, saidPage, signInPage } from './layout.ts'
import { type Outcome, packetsPage } from './packets-page.ts'
import { overduePage, refusedPage } from './lists-page.ts'
import { lateDossiers } from './overdue.ts'
import { EVERYTHING, pageOf } from './paging.ts'
import { periodOf } from './period.ts'
import { refusedEntries } from './refused-entries.ts'
import { act, day, moment } from './words.ts'
import { signIn, signOut, type Viewer, viewerOf } from './viewers.ts'

/* What the district's people look at. They change nothing here: the communes' counters are where dossiers are worked.
   What a commune has on a stick they hand in for it. */

const COOKIE = 'viewer'
const STYLE = readFileSync(join(import.meta.dirname, 'style.css'))
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

const SignIn = z.object({ login: z.string().trim().max(100), password: z.string().max(200) })
const Asked = z.object({
  commune: AgencyId.nullable().catch(null).default(null),
  which: z.enum(['open', 'ended']).catch('open'),
})

/** Adds the pages under /web/ to the server. @param clock milliseconds since 1970 */
export async function webPages(
  app: FastifyInstance,
  {
    db,
    clock,
    packets,
  }: { db: Kysely<Tables>; clock: () => number; packets: Omit<PacketDesk, 'db' | 'now'> },
) {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  )
  // Parts of a packet are as large as the stick's file system takes.
  await app.register(multipart, { limits: { fileSize: 2 ** 32, files: 100, fields: 0 } })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    // A form on another site must not send in this one's name; a browser says where a request comes from.
    const site = request.headers['sec-fetch-site']
    if (request.method === 'POST' && site !== undefined && site !== 'same-origin')
      return reply.code(403).send()
  })
  app.setNotFoundHandler((_, reply) =>
    said(reply, 404, 'Không có trang này', 'Địa chỉ này không có gì để xem.'),
  )
  app.setErrorHandler((error, _, reply) => {
    console.error(error)
    said(reply, 500, 'Có lỗi', 'Hệ thống chưa mở được trang này. Hãy thử lại sau ít phút.')
  })

  const now = () => toInstant(clock())
  const today = () => dayOf(now())
  const communeNames = async () => {
    const rows = await db.selectFrom('stations').select(['agencyId', 'agencyName']).execute()
    return new Map(rows.map(({ agencyId, agencyName }) => [agencyId, agencyName]))
  }
  const page = (reply: FastifyReply, text: string) => reply.type('text/html; charset=utf-8').send(text)
  const table = (reply: FastifyReply, name: string, rows: Parameters<typeof csv>[0]) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}-${today()}.csv"`)
      .send(csv(rows))
  const listed = async (query: unknown) => {
    const { commune: agencyId, which } = Asked.parse(query ?? {})
    return { agencyId, which, period: periodOf(query, today()), names: await communeNames() }
  }

  /** For somebody who is signed in; others are led to the sign-in. */
  const viewed =
    (handler: (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const viewer = await viewerOf(db, tokenOf(request), clock())
      return viewer ? handler(viewer, request, reply) : reply.redirect('/web/sign-in', 303)
    }

  app.get('/', async (_, reply) => reply.redirect('/web/communes', 303))
  app.get('/style.css', async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(STYLE),
  )

  app.get('/sign-in', async (_, reply) => page(reply, signInPage('', null)))
  app.post('/sign-in', async (request, reply) => {
    const { login, password } = SignIn.catch({ login: '', password: '' }).parse(request.body)
    const session = await signIn(db, { login, password, address: `${request.ip} ${login}` }, clock())
    if (typeof session === 'string')
      return page(reply.code(session === 'WRONG' ? 401 : 429), signInPage(login, WHY_NOT[session]))
    keep(request, reply, session.token, session.seconds)
    return reply.redirect('/web/communes', 303)
  })
  app.post('/sign-out', async (request, reply) => {
    await signOut(db, tokenOf(request))
    keep(request, reply, '', 0)
    return reply.redirect('/web/sign-in', 303)
  })

  app.get(
    '/communes',
    viewed(async (viewer, { query }, reply) => {
      const period = periodOf(query, today())
      const communes = await communeFigures(db, period, today())
      return page(
        reply,
        layout(viewer, '/web/communes', 'Các xã, phường', communesPage(communes, period, now(), today())),
      )
    }),
  )
  app.get(
    '/communes.csv',
    viewed(async (_, { query }, reply) => {
      const communes = await communeFigures(db, periodOf(query, today()), today())
      return table(reply, 'xa-phuong', [
        [
          'Mã',
          'Xã, phường',
          'Liên lạc gần nhất',
          'Đang giải quyết',
          'Đang quá hạn',
          'Đã giải quyết',
          'Trước hạn',
          'Đúng hạn',
          'Quá hạn',
          'Bị từ chối',
        ],
        ...communes.map(({ agencyId, name, heardAt, open, overdue, ended, early, late, refused }) => [
          agencyId,
          name,
          moment(heardAt),
          open,
          overdue,
          ended,
          early,
          ended - early - late,
          late,
          refused,
        ]),
      ])
    }),
  )

  app.get(
    '/overdue',
    viewed(async (viewer, { query }, reply) => {
      const { which, period, ...of } = await listed(query)
      const { number, ...lines } = pageOf(query)
      const dossiers = await lateDossiers(db, which, { ...of, period, today: today(), page: lines })
      const body = overduePage(dossiers, which, period, today(), { ...of, page: number })
      return page(reply, layout(viewer, '/web/overdue', 'Hồ sơ quá hạn', body))
    }),
  )
  app.get(
    '/overdue.csv',
    viewed(async (_, { query }, reply) => {
      const { which, names, ...of } = await listed(query)
      const dossiers = await lateDossiers(db, which, { ...of, today: today(), page: EVERYTHING })
      return table(reply, 'ho-so-qua-han', [
        [
          'Xã, phường',
          'Mã hồ sơ',
          'Thủ tục',
          'Người nộp',
          'Hẹn trả',
          'Xong ngày',
          'Số ngày quá hạn',
          'Nguyên nhân',
          'Số phiếu xin lỗi',
          'Hẹn lại',
        ],
        ...dossiers.map(
          ({ agencyId, dossierNo, procedure, applicant, dueDay, finishedDay, days, apology }) => [
            names.get(agencyId) ?? agencyId,
            dossierNo,
            procedure,
            applicant,
            day(dueDay),
            day(finishedDay),
            days,
            apology?.reason ?? null,
            apology?.no ?? null,
            day(apology?.newDay ?? null),
          ],
        ),
      ])
    }),
  )

  app.get(
    '/refused',
    viewed(async (viewer, { query }, reply) => {
      const { agencyId, names } = await listed(query)
      const { number, ...lines } = pageOf(query)
      const body = refusedPage(await refusedEntries(db, agencyId, lines), { agencyId, names, page: number })
      return page(reply, layout(viewer, '/web/refused', 'Thao tác bị từ chối', body))
    }),
  )
  app.get(
    '/refused.csv',
    viewed(async (_, { query }, reply) => {
      const { agencyId, names } = await listed(query)
      const entries = await refusedEntries(db, agencyId, EVERYTHING)
      return table(reply, 'thao-tac-bi-tu-choi', [
        ['Xã, phường', 'Máy', 'Mã hồ sơ', 'Thao tác', 'Nhận lúc', 'Lý do', 'Trường'],
        ...entries.map((one) => [
          names.get(one.agencyId) ?? one.agencyId,
          one.station,
          one.dossierNo,
          act(one.verb),
          moment(one.receivedAt),
          one.reason,
          one.field,
        ]),
      ])
    }),
  )

  app.get(
    '/packets',
    viewed(async (viewer, _, reply) =>
      page(reply, layout(viewer, '/web/packets', 'Nhận gói USB', packetsPage(null))),
    ),
  )
  app.post(
    '/packets',
    viewed(async (viewer, request, reply) => {
      const { files } = await request.saveRequestFiles()
      const outcome = await handIn(
        { ...packets, db, now: clock() },
        files.map(({ filepath }) => filepath),
      )
      return page(reply, layout(viewer, '/web/packets', 'Nhận gói USB', packetsPage(outcome)))
    }),
  )
}

async function handIn(desk: PacketDesk, paths: readonly string[]): Promise<Outcome> {
  try {
    const imported = await importPacket(desk, paths)
    return {
      said: imported.map(reportOf).join(' '),
      well: imported.every(({ gap }) => !gap),
      receipts: imported.map(({ receipt }) => receipt),
    }
  } catch (error) {
    if (!(error instanceof PacketFault)) throw error
    return { said: sentenceOf(error), well: false, receipts: [] }
  }
}

const WHY_NOT = {
  WRONG: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  TOO_OFTEN: 'Nhập sai quá nhiều lần. Hãy đợi 10 phút rồi thử lại, hoặc nhờ người quản trị cấp mật khẩu mới.',
}

function said(reply: FastifyReply, code: number, title: string, text: string): void {
  reply.code(code).type('text/html; charset=utf-8').send(saidPage(title, text))
}

function tokenOf({ headers }: FastifyRequest): string {
  return new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1] ?? ''
}

/** The session's token stays in this browser alone, and with TLS in front it never goes without. */
function keep({ headers }: FastifyRequest, reply: FastifyReply, token: string, seconds: number): void {
  const secure = headers['x-forwarded-proto'] === 'https' ? '; Secure' : ''
  reply.header(
    'set-cookie',
    `${COOKIE}=${token}; Path=/web; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`,
  )
}
