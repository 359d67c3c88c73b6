import { hasFound, type PortalAnswer, readAnswer } from './answer.ts'
import type { PortalConfig } from './config.ts'

/** What came back, as it came, without what would let somebody else in. */
export type RawReply = { service: string; status: number | null; ms: number; text: string }

export type PortalClient = ReturnType<typeof portalClient>

const REPLY_BYTES = 4_194_304
const HIDDEN = '…'
const LOGIN = 'login'

/**
 * Speaks to the portal's adapter: one session, fetched when it is needed and renewed once when an answer says that it
 * is gone.
 * @param keep told of every reply before it is judged
 */
export function portalClient(
  config: PortalConfig,
  { keep, now = Date.now }: { keep: (reply: RawReply) => Promise<void>; now?: () => number },
) {
  const { answers } = config
  let session: string | null = null

  async function post(
    service: string,
    path: string,
    body: object,
  ): Promise<PortalAnswer & { status: number | null }> {
    const begun = now()
    let status: number | null = null
    let text = ''
    let failed: string | null = null
    try {
      const response = await fetch(`${config.adapter}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', dstcode: config.dstcode },
        body: JSON.stringify(body),
        // The body holds a password or a session: it goes to the address in the file and nowhere else.
        redirect: 'error',
        signal: AbortSignal.timeout(config.readTimeoutSeconds * 1000),
      })
      status = response.status
      text = await read(response)
    } catch (error) {
      failed = because(error)
    }
    const shown = hide(text)
    await keep({ service, status, ms: Math.max(0, Math.round(now() - begun)), text: shown || (failed ?? '') })
    if (failed !== null || status === null) return { kind: 'silent', message: failed ?? '', status }
    // What is read goes on to tables and screens; only the door's own answer is read as it came.
    return { ...readAnswer(status, service === LOGIN ? text : shown, answers), status }
  }

  function hide(text: string): string {
    const secrets = [config.login.username, config.login.password, session ?? '']
    const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    // Longest first, so that one that holds another is hidden whole.
    const known = forms.filter((one) => one.length > 3).toSorted((a, b) => b.length - a.length)
    const plain = known.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
    // And a session that is only being given.
    return plain.replace(/("(?:session|token|password)\w*"\s*:\s*)"(?:[^"\\]|\\.)*"/gi, `$1"${HIDDEN}"`)
  }

  async function signIn(): Promise<PortalAnswer> {
    const { path, username, password } = config.login
    const answer = await post(LOGIN, path, { username, password })
    if (answer.kind !== 'done') return answer
    const given = answer.body.session
    if (typeof given !== 'string' || given === '')
      return { kind: 'silent', message: 'Cổng cho đăng nhập nhưng không cấp phiên.' }
    session = given
    return answer
  }

  const isGone = (answer: PortalAnswer & { status: number | null }): boolean => {
    if (answer.kind === 'done') return false
    if (answer.status === 401) return true
    if (answer.kind === 'silent') return false
    const message = answer.message.toLowerCase()
    return (
      answers.sessionGone.includes(answer.code) ||
      answers.sessionGoneWords.some((word) => message.includes(word.toLowerCase()))
    )
  }

  /** A call of one of the services; signs in first where there is no session. `login`: the door itself stayed shut. */
  async function call(
    service: string,
    input: object,
  ): Promise<PortalAnswer | { kind: 'login'; message: string }> {
    for (const last of [false, true]) {
      if (session === null) {
        const opened = await signIn()
        if (opened.kind === 'refused')
          return { kind: 'login', message: hide(`${opened.code} ${opened.message}`.trim()) }
        if (opened.kind === 'silent') return opened
      }
      const { status, ...answer } = await post(service, config.servicePath, {
        session,
        madonvi: config.unit,
        service,
        ...input,
      })
      if (last || !isGone({ ...answer, status })) return answer
      session = null
    }
    throw new Error('unreachable')
  }

  return {
    call,
    /** Whether the portal has a dossier of this number. */
    async lookUp(dossierNo: string) {
      const answer = await call(config.services.lookUp, { mahoso: dossierNo })
      if (answer.kind === 'done') return { kind: 'done' as const, found: hasFound(answer.result) }
      if (answer.kind === 'refused' && answers.notFound.includes(answer.code)) {
        return { kind: 'done' as const, found: false }
      }
      return answer
    },
  }
}

/** @throws when it is longer than any answer is, or breaks off */
async function read(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > REPLY_BYTES) throw new Error('the answer does not end')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function because(error: unknown): string {
  const { name, cause } = error as { name: string; cause?: { code?: string } }
  if (name === 'TimeoutError') return 'Cổng không trả lời kịp.'
  return `Không nối được với Cổng${cause?.code ? ` (${cause.code})` : ''}.`
}
