import { z } from 'zod'
import type { PortalClient } from './client.ts'
import type { PortalConfig } from './config.ts'
import type { Turn } from './send-dossier.ts'

type Asked = { kind: 'done'; code: string | undefined } | Exclude<Turn, { kind: 'sent' }>

const Field = z.looseObject({ MALINHVUC: z.coerce.string(), TENLINHVUC: z.string() })

/**
 * MaLinhVuc by the field's name: from the configuration, else from the portal's own list, which is read once a pass.
 * A name that stands there twice with different codes has none.
 */
export function fieldCodes(client: PortalClient, { fields, services }: PortalConfig) {
  const own = new Map(Object.entries(fields).map(([name, code]) => [key(name), code]))
  let list: Map<string, string | undefined> | null = null

  return async (name: string): Promise<Asked> => {
    const configured = own.get(key(name))
    if (configured !== undefined) return { kind: 'done', code: configured }
    if (list === null) {
      const answer = await client.call(services.fields, {})
      if (answer.kind !== 'done') return answer
      list = listed(answer.result)
    }
    return { kind: 'done', code: list.get(key(name)) }
  }
}

function listed(result: unknown): Map<string, string | undefined> {
  const codes = new Map<string, string | undefined>()
  for (const one of Array.isArray(result) ? result : []) {
    const field = Field.safeParse(one).data
    if (!field) continue
    const { MALINHVUC: code, TENLINHVUC: name } = field
    const known = codes.has(key(name))
    codes.set(key(name), known && codes.get(key(name)) !== code ? undefined : code)
  }
  return codes
}

const key = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
