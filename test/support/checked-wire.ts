import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Document, OpenAPIBackend } from 'openapi-backend'
import { parse } from 'yaml'
import { losingProxy, type Passing, type PassingAnswer } from './losing-proxy.ts'

type Paths = Record<string, Record<string, { operationId?: string }>>

/** The document in the repository, with a name for each operation: the validator knows them by it. */
function readPlan(): Document {
  const text = readFileSync(join(import.meta.dirname, '../../district/openapi.yaml'), 'utf8')
  const plan = parse(text) as { paths: Paths }
  for (const [path, item] of Object.entries(plan.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (method !== 'parameters') operation.operationId = `${method.toUpperCase()} ${path}`
    }
  }
  return plan as unknown as Document
}

/**
 * A line to `target` on which every request and every answer is held against openapi.yaml: whatever client and server
 * agree upon between them, the document has to say it too.
 */
export async function checkedWire(target: string) {
  const isMoment = (text: string) => !Number.isNaN(Date.parse(text))
  const formats = { 'date-time': isMoment, date: isMoment, uuid: /^[0-9a-f-]{36}$/ }
  const ajvOpts = { strict: false, allErrors: true, formats }
  const api = new OpenAPIBackend({ definition: readPlan(), ajvOpts })
  await api.init()
  /** What the document does not say, in words. */
  const faults: string[] = []
  const seen = new Set<string>()
  const proxy = await losingProxy(target, (asked, answer) => {
    const { method, path, headers } = asked
    const [pathname = '', query = ''] = path.split('?')
    const request = {
      method,
      path: pathname,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: headers as Record<string, string>,
      body: jsonOf(asked),
    }
    const operation = api.matchOperation(request)
    const { operationId } = operation ?? {}
    if (!operation || !operationId) {
      faults.push(`${method} ${path} is not in the document`)
      return answer
    }
    seen.add(`${operationId} ${answer.status}`)
    const asRequest = api.validateRequest(request, operation)
    if (!asRequest.valid) faults.push(`${operationId} request: ${JSON.stringify(asRequest.errors)}`)
    const told = operation.responses?.[String(answer.status)]
    if (!told) faults.push(`${operationId} answers ${answer.status}, which is not in the document`)
    else if ('content' in told && told.content) {
      const asAnswer = api.validateResponse(jsonOf(answer), operation, answer.status)
      if (!asAnswer.valid) faults.push(`${operationId} ${answer.status}: ${JSON.stringify(asAnswer.errors)}`)
    }
    return answer
  })
  return { url: proxy.url, faults, seen, close: proxy.close }
}

function jsonOf({ headers, body }: Pick<Passing | PassingAnswer, 'headers' | 'body'>): unknown {
  if (!String(headers['content-type'] ?? '').startsWith('application/json')) return undefined
  const plain = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body
  return JSON.parse(plain.toString('utf8')) as unknown
}
