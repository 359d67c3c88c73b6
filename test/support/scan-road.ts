import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Role } from '../../electron/common/api-spec.ts'
import type { OutputOf } from '../../electron/common/contract.ts'
import { DEMO_ACCOUNTS } from '../../electron/common/session/demo.ts'
import { fold } from '../../electron/common/text/fold.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from './counter-app.ts'
import { anIntake } from './intake.ts'
import { lookAtRegister } from './look-at-register.ts'
import { openScanDesk, scannerReady, thumbs } from './scan-desk.ts'
import { openAuthority, SECRET } from './signing.ts'

/** Where the power goes in the middle of something, that must be seen at once; the rest has time. */
const AT_ONCE = { timeout: 150_000, intervals: [30] }
const PATIENT = { ...AT_ONCE, intervals: [250] }
const officer = DEMO_ACCOUNTS.find(({ role }) => role === 'officer')!

/** One day at a counter that loses its power again and again, from pages on the desk to the exported papers. */
export type ScanRoad = Awaited<ReturnType<typeof openScanRoad>>

type Surroundings = { flags: string[]; env: Record<string, string> }

/** Starts the real app on a profile of its own with the officer signed in, who signs with a key file. */
export async function openScanRoad(surroundings: Surroundings) {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-scan-road-'))
  const profile = join(folder, 'profile')
  const authority = openAuthority()
  let starts = 0
  let dossierId = ''
  let dossierNo = ''

  /** Each start is some minutes later on one day. */
  async function start(): Promise<CounterApp> {
    const clock = new Date(Date.UTC(2026, 10, 20, -7, 450 + 5 * starts++)).toISOString()
    const opened = await openCounterApp({ demo: true, profile, clock, ...surroundings })
    await opened.as('officer')
    await expect(opened.page.getByRole('navigation')).toBeVisible()
    return opened
  }
  let counter = await start()
  const path = authority.keyFile({ name: officer.name })
  await counter.ok('signatures.setSource', { source: { kind: 'file', path }, stamp: true })

  const desk = (): Promise<OutputOf<'scans.desk'>> => counter.ok('scans.desk', { dossierId })
  const idsOf = async () => (await desk()).pages.map(({ id }) => id)
  const waiting = async () => (await counter.ok('ocr.state', {})).waiting
  const queue = () => counter.ok('signatures.queue', {})

  /** Pages of this dossier in which all of these words were read; the id of each is new when it is read anew. */
  async function hitsOf(text: string) {
    const { hits } = await counter.ok('ocr.search', { text, limit: 100, after: null })
    return hits.filter((hit) => hit.dossierId === dossierId)
  }

  return {
    folder,
    /** The app as it was started last. */
    app: () => counter,
    desk,
    signIn: (role: Role) => counter.as(role),

    /** A dossier for the next pages, and its desk. */
    async begin(person: number): Promise<void> {
      const intake = anIntake({ procedure: '1.001193', person })
      ;({ dossierId, dossierNo } = await counter.ok('receipts.issue', { intake, draftId: null }))
      await this.openDesk()
    },

    async openDesk(): Promise<void> {
      await openScanDesk(counter, dossierNo)
      await scannerReady(counter)
    },

    /** The power goes while pages come. @returns how many are there, the ones seen before in their order in front */
    async cutWhileArriving(): Promise<number> {
      const seen = await idsOf()
      await counter.kill()
      counter = await start()
      const there = await idsOf()
      // Between the last look and the end one more may have been laid down.
      expect(there.slice(0, seen.length)).toEqual(seen)
      return there.length
    },

    /** So many pages to each component, the last of them the other papers: each with its number key. */
    async assign(parts: readonly number[]): Promise<void> {
      const { page } = counter
      const pages = await idsOf()
      const meant: string[][] = []
      for (const [at, count] of parts.entries()) {
        const laid = meant.flat().length
        await page.keyboard.press('Home')
        for (let more = 1; more < count; more++) await page.keyboard.press('Shift+ArrowRight')
        await expect(page.getByText(`${pages.length - laid} trang · đã chọn ${count}`)).toBeVisible()
        await page.keyboard.press(String((at + 1) % parts.length))
        meant.push(pages.slice(laid, laid + count))
        await expect(thumbs(counter)).toHaveCount(pages.length - laid - count)
      }
      expect(new Set((await desk()).documents.map(({ pageIds }) => pageIds))).toEqual(new Set(meant))
    },

    /** Read to the end, although the power goes when some pages have been read and some have not. */
    async read(pages: number): Promise<void> {
      const before = await desk()
      await counter.ok('ocr.pause', { paused: false })
      await expect.poll(waiting, AT_ONCE).toBeLessThan(pages)
      const readBefore = await hitsOf('day la trang thu')
      const left = await waiting()
      await counter.kill()
      counter = await start()
      expect(left).toBeGreaterThan(0)
      expect(await desk()).toMatchObject({
        documents: before.documents.map(({ id, sha256 }) => ({ id, sha256 })),
      })
      await expect.poll(waiting, PATIENT).toBe(0)
      expect(await counter.ok('ocr.state', {})).toEqual({ waiting: 0, aside: 0, paused: false })
      const readNow = (await hitsOf('day la trang thu')).map(({ id }) => id)
      expect(readNow).toHaveLength(pages)
      expect(readNow).toEqual(expect.arrayContaining(readBefore.map(({ id }) => id)))
      await counter.ok('ocr.pause', { paused: true })
    },

    /** All signed, although the power goes while the second is being signed. */
    async sign(): Promise<void> {
      const count = (await desk()).documents.length
      expect((await queue()).waiting).toHaveLength(count)
      await counter.ok('signatures.open', { secret: SECRET })
      await counter.page.keyboard.press('Control+k')
      await expect(counter.page.locator('main [role=row]:has(.sign-name)')).toHaveCount(count)
      const gone = await counter.killOn('signature', 5)
      // The program may be dead before the press is confirmed.
      await counter.page.keyboard.press('Control+Enter').catch(() => {})
      await gone()

      counter = await start()
      const left = (await queue()).waiting
      expect(left).toHaveLength(count - 1)
      const [first] = await counter.ok('signatures.ofDossier', { dossierId })
      const { page } = counter
      await page.keyboard.press('Control+k')
      await page.locator('.sign-pin input').fill(SECRET)
      await page.keyboard.press('Enter')
      await expect(page.getByText(vi.signatures.queue.empty)).toBeVisible({ timeout: PATIENT.timeout })
      const signed = await counter.ok('signatures.ofDossier', { dossierId })
      expect(signed).toHaveLength(count)
      // What was signed before was not signed again.
      expect(signed).toContainEqual(first)
    },

    /** By a word that stands on one page, without its marks. */
    async find(words: string): Promise<void> {
      const { page } = counter
      await page.keyboard.press('F3')
      await page.keyboard.press('Control+g')
      await page.getByRole('textbox', { name: vi.ocr.toggle }).fill(fold(words))
      const row = page.getByRole('row').filter({ has: page.locator('mark') })
      await expect(row).toHaveCount(1)
      await expect(row).toContainText(words)
      await expect(row).toContainText(dossierNo.slice(dossierNo.indexOf('-') + 1))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main').getByText(dossierNo).first()).toBeVisible()
    },

    /**
     * As one PDF, each page once and in its order; as a folder, each file with a signature that holds.
     * @param lines which page each says it is
     */
    async expectExported(lines: readonly string[], parts: readonly number[]): Promise<void> {
      const { page } = counter
      const out = join(folder, `ra-${dossierNo}`)
      mkdirSync(out)
      const pdf = join(out, `${dossierNo}.pdf`)
      await counter.saveTo(pdf)
      await counter.app.evaluate(({ dialog }, to) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [to] })
      }, out)
      await expect(page.getByRole('button', { name: vi.exports.open })).toBeVisible()
      await page.keyboard.press('Control+e')
      await page.keyboard.press('p')
      await expect(page.getByText(vi.exports.done(`${dossierNo}.pdf`))).toBeVisible()
      await page.keyboard.press('t')
      await expect(page.getByText(vi.exports.done(dossierNo), { exact: true })).toBeVisible()

      const expected = lines.map(fold)
      expect(pagesOf(pdf)).toEqual(expected)
      const files = readdirSync(join(out, dossierNo)).toSorted()
      expect(files).toHaveLength(parts.length)
      let from = 0
      for (const [at, name] of files.entries()) {
        const file = join(out, dossierNo, name)
        const said = String(spawnSync('pdfsig', ['-nocert', file]).stdout)
        expect(said).toContain('Signature is Valid')
        expect(said).toContain('Total document signed')
        expect(said).not.toContain('Signature #2')
        expect(pagesOf(file)).toEqual(expected.slice(from, (from += parts[at]!)))
      }
      await page.keyboard.press('Escape')
    },

    /** Closes the app. @returns what it leaves behind */
    async leavings() {
      await counter.close()
      return lookAtRegister(profile)
    },

    async close(): Promise<void> {
      await counter.close()
      authority.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Which page each page of a PDF says it is. */
function pagesOf(path: string): string[] {
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
  const pages = text.split('\f').slice(0, -1)
  return pages.map((one) => /day la trang thu .* cua ho so/.exec(fold(one))?.[0] ?? one)
}
