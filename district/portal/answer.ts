import { z } from 'zod'

/* Reads what came back, whatever its shape: `error_code` has been seen as 0, "0", "00", "3" and "-3", and between the
   portal and here stand machines that answer in HTML. Success is a code and nothing else; a text that says "thành công"
   over another code is a failure. */

export type PortalAnswer =
  | { kind: 'done'; result: unknown; body: Readonly<Record<string, unknown>> }
  /** The portal understood and said no. */
  | { kind: 'refused'; code: string; message: string }
  /** No answer, or none that can be read: nobody knows whether it was done. */
  | { kind: 'silent'; message: string }

const Body = z.looseObject({
  error_code: z.union([z.string(), z.number()]),
  message: z.unknown().optional(),
  result: z.unknown().optional(),
})

/** @param success what `error_code` may say, as text */
export function readAnswer(
  status: number,
  text: string,
  { success }: { success: readonly string[] },
): PortalAnswer {
  const body = Body.safeParse(json(text))
  if (!body.success) {
    const what = /^\s*</.test(text) ? 'là một trang web' : text.trim() === '' ? 'trống' : 'không đọc được'
    return { kind: 'silent', message: `Câu trả lời của Cổng ${what} (HTTP ${status}).` }
  }
  const { error_code, message, result } = body.data
  const code = String(error_code).trim()
  const isGood = status >= 200 && status < 300 && success.includes(code)
  if (!isGood) return { kind: 'refused', code: code || `HTTP ${status}`, message: words(message) }
  const row = faultyRow(result, success)
  return row ? { kind: 'refused', ...row } : { kind: 'done', result, body: body.data }
}

/** Whether a look-up found something. */
export function hasFound(result: unknown): boolean {
  if (Array.isArray(result)) return result.some(hasFound)
  if (typeof result === 'string') return result.trim() !== ''
  return typeof result === 'object' && result !== null && Object.keys(result).length > 0
}

/* A call may succeed as a whole and tell of a row that did not. */
function faultyRow(result: unknown, success: readonly string[]) {
  const row = (Array.isArray(result) ? result : [])
    .map((one) => Body.safeParse(one).data)
    .find((one) => one && !success.includes(String(one.error_code).trim()))
  return row && { code: String(row.error_code).trim(), message: words(row.message) }
}

function words(message: unknown): string {
  return typeof message === 'string' ? message.trim().slice(0, 1000) : ''
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
