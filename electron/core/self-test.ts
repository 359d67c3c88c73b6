import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { openRegister } from '../../db/engine/open.ts'
import { insertEntry } from '../../db/tables/journal.ts'
import type { Instant } from '../common/time/model.ts'
import { openFileStore } from './files/file-store.ts'
import { chain } from './journal/chain.ts'
import { verifyJournal } from './journal/verify-journal.ts'
import { readingProcess, type StartReader } from './ocr/reading-process.ts'
import { pictures } from './scans/pictures.ts'
import { makeSlot, openSlot } from './session/key-slots.ts'
import { SigningFault } from './signatures/signing-fault.ts'
import { signingProcess, type StartSigner } from './signatures/signing-process.ts'

/* A picture of “Quầy số 7” at 200 dpi, PNG. */
const WORDS =
  'iVBORw0KGgoAAAANSUhEUgAAAOYAAAA8AgMAAAAPoS5hAAAADFBMVEX///8KCgppaWm2trb0q6VXAAAACXBIWXMAAAsTAAAL' +
  'EwEAmpwYAAACg0lEQVRIx+1WvY7TQBCeXctIRlqnIeIe4AJPECQQEpZ4ARdZO0AKt0h3Yh9h2+so8EFBcc1J4KNITYEsUUPn' +
  'iIL2Gmhor4KZXefHYZ04VyCKrCLFs+tvdr75ZnYNsB/78X8O78P6zIOyK3S0PtPvCoXZ+sTrzhEP1zbhk67I/EvUsE+F6kpV' +
  'Nt/k8nHXTcVx3LCD42wz4MfT6ZypftVk/nlsXiiKd+6tkvdp/XgX7jWWvuEMZUDKkRM6UFDpzcmTcuxcSJDTZkpvze/vwTEW' +
  'Nnf6cG3R2i8BYifVybL+LmVz+/vWPgPulDeIbdBGxkXCapJzm0UuqE+O8/ACiimbQFWGxdnNgrKXlDxF2/p3NsFQGWgCl4pl' +
  'MIxCOQ2fIYfkXIvYrqJ/aIVW5QwChWH5CnKTFJYxjQEFcS34FihFprBDPeQgFNeouLCdc6utIhCq59AMBppHBMWlaC7bm63Q' +
  'sDgnugyLS+DO/QU03hCwhWLFZUiX8ilQlr4GZhTn2TauPPl9RZnxjcZHS6hb1lVoMCGubGLap0qW0MDdHrYkgKAkRgZ8fEjz' +
  'oYwWULestmuSFag3Oqjzt0jTnZZDhbKXGijGTo7S73YhQ3GsrrfdUPKLjVfvSuHPsMmgh/VEruJ2WcFLTeMZKNYsyUkUQoQi' +
  'zjc13HYYY3Og+6oMlBhDldVFEpRCYUB93S4rqvOil5cweCIVlx+fS3REr4sj/JOfTCOztnPcy+nQ8uVJitV0IjX41JxCImog' +
  'TahB1HZq9a6QrveLCJo7MjCzj3DC+7ntnuOyYd7Y5UbOGxEd7gLtN7J/sAs0WLnhhPu4br0cT5etIb5m1/0SYVJfF8ov9h9y' +
  '+/FPxx9rtq8vegKYogAAAABJRU5ErkJggg=='

export type SelfTest = { name: string; ok: boolean; detail: string }

/**
 * Proves crypto, compression, database, journal and file store in the process that will use them. Unit tests run on
 * another Node with another OpenSSL and another database addon; what they prove is not proof for Electron.
 */
export async function selfTest(
  nativeBinding: string | undefined,
  startSigner: StartSigner,
  startReader: StartReader,
): Promise<SelfTest[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-self-test-'))
  const key = randomBytes(32)
  const steps: Record<string, () => string | Promise<string>> = {
    'key slot (argon2id, AES-256-GCM)': async () => {
      const slot = await makeSlot(
        { id: 'a', login: 'a', secret: 'mật khẩu', dataKey: key },
        { memoryCost: 1024, timeCost: 2, parallelism: 1 },
      )
      const opened = await openSlot(slot, 'mật khẩu'.normalize('NFD'))
      expect(opened !== null && key.equals(opened), 'the slot gives the key back')
      expect((await openSlot(slot, 'sai')) === null, 'a wrong password gives nothing')
      return 'opened'
    },
    pictures: async () => {
      const dots = Buffer.from('ffd8')
      const broken = await pictures.measure(dots).catch((error: unknown) => error)
      expect(broken instanceof Error, 'half a picture is no picture')
      // Two white pixels as PNG.
      const pixels =
        'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWP4DwYAFPIF+7wG5ekAAAAASUVORK5CYII='
      const view = { angle: 0, crop: null, contrast: 0, rotation: 90 } as const
      const webp = await pictures.showPage(Buffer.from(pixels, 'base64'), view, 'thumb')
      expect(webp.subarray(8, 12).toString() === 'WEBP', 'turned and written')
      // Memory of the library, which writes the next picture there.
      expect(!(webp.buffer instanceof SharedArrayBuffer), 'bytes that nobody writes over')
      // Machine code built against another GObject than GTK's crashes or leaks; see sharp.ts.
      const mapped = process.platform === 'linux' ? readFileSync('/proc/self/maps', 'latin1') : ''
      const electron = process.versions.electron !== undefined
      expect(!electron || !mapped.includes('libvips'), 'no second GObject inside Electron on Linux')
      return `${webp.length} bytes`
    },
    'reading process': async () => {
      const pdf = await PDFDocument.create()
      const picture = await pdf.embedPng(WORDS)
      const { width, height } = picture.scale(72 / 200)
      pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
      const reader = readingProcess(startReader)
      try {
        expect((await reader.open(await pdf.save())) === 1, 'one page')
        const { text } = await reader.read(0)
        expect(text === 'Quầy số 7', `read “${text}”`)
      } finally {
        reader.end()
      }
      return 'read'
    },
    'signing process': async () => {
      const signer = signingProcess(startSigner, () => undefined)
      const said = (error: unknown) => (error instanceof SigningFault ? error.code : String(error))
      const path = join(folder, 'none')
      const file = await signer.open({ kind: 'file', path }, 'pin').catch(said)
      expect(file === 'KEY_FILE_GONE', 'started, and reads key files')
      // What reaches tokens is machine code beside the program: another answer means that it did not load.
      const token = await signer.open({ kind: 'token', module: path }, 'pin').catch(said)
      expect(token === 'MODULE_GONE', 'reaches tokens')
      signer.end()
      return 'started'
    },
    'SHA-256 and HKDF': () => {
      expect(
        createHash('sha256').update('abc').digest('hex').startsWith('ba7816bf8f01cfea'),
        'FIPS 180-2 example',
      )
      return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'self-test', 32))
        .toString('hex')
        .slice(0, 8)
    },
    Ed25519: () => {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519')
      const stored = createPrivateKey({
        key: privateKey.export({ type: 'pkcs8', format: 'der' }),
        type: 'pkcs8',
        format: 'der',
      })
      const signature = sign(null, Buffer.from('sổ'), stored)
      expect(
        verify(
          null,
          Buffer.from('sổ'),
          createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
          signature,
        ),
        'own signature',
      )
      expect(!verify(null, Buffer.from('so'), publicKey, signature), 'foreign text')
      return `${signature.length} bytes`
    },
    brotli: () => {
      const text = Buffer.from('hồ sơ '.repeat(1000))
      const packed = brotliCompressSync(text)
      expect(brotliDecompressSync(packed).equals(text), 'round trip')
      return `${text.length} → ${packed.length}`
    },
    'encrypted database, FULL, FTS5': () => {
      const register = openRegister({ path: join(folder, 'register.db'), key, nativeBinding })
      expect(register.raw.pragma('synchronous', { simple: true }) === 2, 'synchronous=FULL')
      expect(register.raw.pragma('journal_mode', { simple: true }) === 'wal', 'WAL')
      register.raw.prepare('INSERT INTO dossier_search (rowid, words) VALUES (1, ?)').run('nguyen thi duong')
      const found = register.raw
        .prepare('SELECT rowid FROM dossier_search WHERE dossier_search MATCH ?')
        .all('"duo"*')
      expect(found.length === 1, 'prefix search')
      expect(register.raw.pragma('quick_check', { simple: true }) === 'ok', 'quick_check')
      register.close()
      let refused = false
      try {
        openRegister({ path: join(folder, 'register.db'), key: randomBytes(32), nativeBinding }).close()
      } catch {
        refused = true
      }
      expect(refused, 'a wrong key opens nothing')
      return 'ok'
    },
    'journal chain': () => {
      const register = openRegister({ path: join(folder, 'register.db'), key, nativeBinding })
      let last: { seq: number; hash: string } | undefined
      register.immediate(() => {
        for (let i = 0; i < 50; i++) {
          const content = {
            station: 's',
            epoch: 1,
            commandId: String(i),
            at: '2026-11-20T02:00:00.000Z' as Instant,
            officer: 'o',
            noun: 'n',
            entityId: 'e',
            verb: 'v',
            baseVersion: null,
            payloadVersion: 1,
            scope: 'local' as const,
            payload: { i },
          }
          const { header, payload } = chain(last, content)
          insertEntry(register, header, payload)
          last = header
        }
      })
      expect(verifyJournal(register) === null, 'whole')
      register.raw.exec("DROP TRIGGER journal_no_update; UPDATE journal SET verb = 'x' WHERE seq = 25")
      expect(verifyJournal(register)?.seq === 25, 'a changed entry is named')
      register.close()
      return '50 entries'
    },
    'file store': async () => {
      const files = openFileStore({ dir: join(folder, 'files'), key })
      const { sha256 } = await files.put(Buffer.from('một trang'))
      expect((await files.get(sha256)).toString() === 'một trang', 'round trip')
      return sha256.slice(0, 8)
    },
  }
  const results: SelfTest[] = []
  for (const [name, step] of Object.entries(steps)) {
    try {
      results.push({ name, ok: true, detail: await step() })
    } catch (error) {
      results.push({ name, ok: false, detail: (error as Error).message })
    }
  }
  rmSync(folder, { recursive: true, force: true })
  return results
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`not so: ${what}`)
}
