import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { AgencyId } from '../../electron/common/sync/model.ts'
import { PROGRESS_ROWS } from '../../electron/common/portal/record.ts'
import { codesFault, PortalCodes } from './codes.ts'

/* Everything about the portal that the interface's description leaves open, and what only this province knows. The file
   holds a password: it is the administrator's, lies outside the repository and is never printed. */

const path = z.string().regex(/^\/\S*$/, 'begins with /')
const codes = z.array(z.string())
const seconds = (most: number) => z.number().positive().max(most)

export const PortalConfig = z.strictObject({
  /** Of the security server's adapter, without the path. */
  adapter: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** The header of the same name, on every call. */
  dstcode: z.string().min(1),
  login: z.strictObject({ path, username: z.string().min(1), password: z.string().min(1) }),
  /** Where every other call goes, with its query (`…?dstcode=…`). */
  servicePath: path,
  /** `madonvi` of every call. */
  unit: z.string().min(1),
  services: z
    .strictObject({
      lookUp: z.string().default('TraCuuHoSo'),
      dossier: z.string().default('DongBoHoSoMC'),
      progress: z.string().default('CapNhatTienDoHoSoMC'),
      fields: z.string().default('LayDanhMucLinhVuc'),
    })
    .prefault({}),
  /** What `error_code` may say; compared as text. A sentence is never taken for success. */
  answers: z
    .strictObject({
      success: codes.default(['0', '00']),
      /** Of a look-up: there is no such dossier. An empty result says it too. */
      notFound: codes.default([]),
      sessionGone: codes.default([]),
      /** Or a word of the message that means it, whatever the code: costs one login too many at worst. */
      sessionGoneWords: codes.default(['session', 'phiên']),
    })
    .prefault({}),
  readTimeoutSeconds: seconds(600).default(60),
  progressRows: z.int().min(1).max(PROGRESS_ROWS).default(PROGRESS_ROWS),
  /** Between two passes of a running server. */
  everySeconds: z.number().min(1).max(86_400).default(60),
  retry: z
    .strictObject({
      firstSeconds: seconds(86_400).default(60),
      mostSeconds: seconds(604_800).default(21_600),
      /** A dossier that is held is looked at again: the configuration may have changed. */
      heldSeconds: seconds(604_800).default(3600),
    })
    .prefault({}),
  /** Answers are kept that long. */
  keepRepliesDays: z.int().min(1).max(3650).default(365),
  /** The portal's code lists; in the file itself, or the name of one beside it. */
  codes: PortalCodes,
  /** Whether the portal knows the members of the later edition (KenhThucHien, DinhDanhCHS …). */
  laterMembers: z.boolean().default(true),
  mayBeEmpty: z.array(z.string()).default(['Email', 'SoDienThoai', 'TienDo.ChucDanh', 'TienDo.PhongBanXuLy']),
  lengths: z.record(z.string(), z.int().min(1)).default({}),
  /** DonViXuLy by agency, where the portal has another name than the one the commune is enrolled under. */
  agencies: z.record(AgencyId, z.strictObject({ name: z.string().min(1) })).default({}),
  /** MaLinhVuc by the name of the field; what is not here is looked up in the portal's own list. */
  fields: z.record(z.string(), z.string().min(1)).default({}),
  /** By procedure, or `*` for all, and the fee's name. */
  fees: z
    .record(
      z.string(),
      z.record(z.string(), z.strictObject({ code: z.string(), kind: z.string(), collected: z.string() })),
    )
    .default({}),
  /** MaThanhPhanHoSo by procedure and the counter's own code of the component. */
  components: z.record(z.string(), z.record(z.string(), z.string().min(1))).default({}),
  /** MaGiayToKetQua by procedure. */
  results: z.record(z.string(), z.string().min(1)).default({}),
  /** Files for the portal to fetch; without it none are named. */
  publish: z
    .strictObject({
      /** As the portal reaches this server. */
      baseUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
      /** Any 32 characters or more; with it the addresses are signed, so that nobody can guess one. */
      secret: z.string().min(32),
      days: z.int().min(1).max(3650).default(90),
      /** Where the files are handed out; a proxy with TLS leads `baseUrl` here. */
      host: z.string().default('127.0.0.1'),
      port: z.int().min(0).max(65_535).default(8301),
    })
    .optional(),
})
export type PortalConfig = z.output<typeof PortalConfig>

/**
 * Reads the file that `--portal` names, and that of the code lists where it names one.
 * @throws with the member that is wrong, never with its value; of a code list in a sentence
 */
export function readPortalConfig(file: string): PortalConfig {
  const json = withCodes(file, jsonIn(file))
  const read = PortalConfig.safeParse(json)
  if (!read.success) {
    const members = read.error.issues.map((issue) =>
      issue.path[0] === 'codes' ? codesFault(issue) : `${issue.path.join('.') || '(file)'}: ${issue.code}`,
    )
    throw new Error(`${file}: ${members.join(', ')}`)
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o007) !== 0) {
    console.error(`${file} holds a password and can be read by every user of this machine`)
  }
  return read.data
}

function jsonIn(file: string): unknown {
  const json = parsed(readFileSync(file, 'utf8'))
  if (json === undefined) throw new Error(`${file} is not JSON`)
  return json
}

/* The lists are no secret and come from elsewhere, so they may lie in a file of their own. */
function withCodes(file: string, json: unknown): unknown {
  const named = (json as { codes?: unknown } | null)?.codes
  if (typeof named !== 'string') return json
  const beside = resolve(dirname(file), named)
  try {
    return { ...(json as object), codes: jsonIn(beside) }
  } catch (error) {
    const missing = (error as { code?: string }).code === 'ENOENT'
    throw missing ? new Error(`${file}: codes: there is no file ${named} beside it`) : error
  }
}

/* JSON.parse quotes what it read, and that may be the password: its error goes no further. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
