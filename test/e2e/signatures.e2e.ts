/* Digital signatures on the real app: keys in Electron's utility process, judged by pdfsig. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { DEMO_ACCOUNTS } from '../../electron/common/session/demo.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { drawnPage } from '../support/drawn-page.ts'
import { takenIn } from '../support/intake.ts'
import { formPicture } from '../support/read-form.ts'
import { openScanDesk } from '../support/scan-desk.ts'
import { openAuthority, SECRET } from '../support/signing.ts'
import { SOFTHSM } from '../support/softhsm.ts'

let authority: ReturnType<typeof openAuthority>
let counter: CounterApp
let person = 0

test.beforeAll(async () => {
  authority = openAuthority()
  counter = await openCounterApp({ demo: true, env: authority.env })
})
test.afterAll(async () => {
  await counter.close()
  authority.close()
})

const words = vi.signatures
const { name } = DEMO_ACCOUNTS.find(({ role }) => role === 'officer')!
const rows = () => counter.page.locator('main [role=row]:has(.sign-name)')
const items = (state: string) => counter.page.locator(`.sign-items li[data-state=${state}]`)
const queue = () => counter.ok('signatures.queue', {})
const pin = () => counter.page.locator('.sign-pin input')

/** A dossier with a scan for each of three components. */
async function scanned(): Promise<{ dossierId: string; documentIds: string[] }> {
  person += 1
  const { dossierId } = await takenIn(counter, { procedure: '1.001193', person })
  const documentIds: string[] = []
  for (const component of ['to-khai', 'chung-sinh', 'other']) {
    const path = join(authority.folder, `${component}.jpg`)
    writeFileSync(path, await drawnPage(620, 877).jpeg().toBuffer())
    await counter.ok('scans.drop', { dossierId, paths: [path] })
    const { pages } = await counter.ok('scans.desk', { dossierId })
    const pageIds = pages.filter((page) => !page.documentId).map(({ id }) => id)
    documentIds.push((await counter.ok('scans.assign', { dossierId, component, pageIds })).id)
  }
  return { dossierId, documentIds }
}

async function verdict(documentId: string): Promise<string> {
  const { pdf } = await counter.ok('scans.document', { documentId })
  const path = join(authority.folder, `${documentId}.pdf`)
  writeFileSync(path, pdf)
  return String(spawnSync('pdfsig', ['-nocert', path]).stdout)
}

test('three components with one PIN: a file is chosen, a wrong PIN keeps the work, the right one clears the queue', async () => {
  const { page } = counter
  await counter.sitDown('motcua')
  const { dossierId, documentIds } = await scanned()
  await page.keyboard.press('F4')
  await expect(page.getByText(words.waitingTask(3))).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
  await expect(rows()).toHaveCount(3)

  await page.getByRole('button', { name: words.keys.choose }).click()
  await page.getByLabel(words.source.kinds.file).check()
  await page.locator('dialog input[type=file]').setInputFiles(authority.keyFile({ name }))
  await page.getByText(words.source.stamp).click()
  await page.getByRole('button', { name: words.source.save, exact: true }).click()

  await pin().fill('sai-mat-khau')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Mã PIN hoặc mật khẩu không đúng')).toBeVisible()
  await expect(pin()).toHaveValue('')
  await expect(rows()).toHaveCount(3)

  await pin().fill(SECRET)
  await page.keyboard.press('Enter')
  await expect(items('signed')).toHaveCount(3, { timeout: 30_000 })
  await expect(page.getByText(words.queue.empty)).toBeVisible()
  for (const id of documentIds) {
    const said = await verdict(id)
    expect(said).toContain('Signature is Valid')
    expect(said).toContain(`Common Name: ${name}`)
    expect(said).toContain('Total document signed')
  }
  // Each component says so at the scan desk and in the dossier.
  const { documents } = await counter.ok('scans.desk', { dossierId })
  expect(documents.map(({ signed }) => signed)).toEqual([true, true, true])
})

test('locked, the PIN is asked for again; a token signs as well, without asking twice', async () => {
  const { page } = counter
  await counter.ok('session.lock', {})
  await counter.sitDown('motcua')
  expect((await queue()).opened).toBeNull()
  authority.token([{ name, kind: 'ec' }])
  await counter.ok('signatures.setSource', { source: { kind: 'token', module: SOFTHSM! }, stamp: false })
  const first = await scanned()
  await page.keyboard.press('Control+k')
  await pin().fill(SECRET)
  await page.keyboard.press('Enter')
  await expect(items('signed')).toHaveCount(3, { timeout: 30_000 })
  const second = await scanned()
  await expect(rows()).toHaveCount(3)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.queue.empty)).toBeVisible({ timeout: 30_000 })
  for (const id of [...first.documentIds, ...second.documentIds]) {
    expect(await verdict(id)).toContain('Signature is Valid')
  }
})

test('killed in the middle of the queue: nothing is lost, nothing is signed twice', async () => {
  await counter.ok('signatures.setSource', {
    source: { kind: 'file', path: authority.keyFile({ name }) },
    stamp: true,
  })
  const made = [await scanned(), await scanned(), await scanned(), await scanned()]
  const ids = made.flatMap(({ documentIds }) => documentIds)
  await counter.ok('signatures.open', { secret: SECRET })
  await counter.ok('signatures.start', { documentIds: ids })
  const signedNow = async () => (await queue()).run!.items.filter(({ state }) => state === 'signed').length
  await expect.poll(signedNow, { intervals: [20] }).toBeGreaterThan(1)
  await counter.kill()

  counter = await counter.again({ clock: '2026-11-20T08:30:00+07:00', env: authority.env })
  await counter.sitDown('motcua')
  const { waiting, opened, run } = await queue()
  expect(opened).toBeNull()
  expect(run).toBeNull()
  const left = waiting.map(({ documentId }) => documentId)
  expect(left.length).toBeGreaterThan(0)
  expect(left.length).toBeLessThan(ids.length - 1)
  const isSigned = async (id: string) => (await verdict(id)).includes('Signature is Valid')
  for (const id of ids) expect(await isSigned(id), id).toBe(!left.includes(id))

  const { page } = counter
  await page.keyboard.press('Control+k')
  await pin().fill(SECRET)
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.queue.empty)).toBeVisible({ timeout: 60_000 })
  for (const id of ids) {
    const said = await verdict(id)
    expect(said).toContain('Signature is Valid')
    expect(said).not.toContain('Signature #2')
  }
  for (const { dossierId, documentIds } of made) {
    const signatures = await counter.ok('signatures.ofDossier', { dossierId })
    expect(signatures.map(({ documentId }) => documentId).sort()).toEqual([...documentIds].sort())
  }
})

test('the result is scanned after it was given back: by its key, read, found, signed, and on the dossier’s page', async () => {
  const { page } = counter
  const { dossierId } = await takenIn(counter, { procedure: '1.001193', person: 90 })
  const on = async () => ({
    dossierId,
    version: (await counter.ok('dossiers.get', { id: dossierId })).state.version,
  })
  await counter.ok('dossiers.markReady', { ...(await on()), outcome: 'granted', reason: '', note: '' })
  await counter.as('leader')
  await counter.ok('dossiers.signOff', { ...(await on()), note: '' })
  await counter.as('officer')
  await counter.ok('dossiers.return', {
    ...(await on()),
    receiver: 'Nguyễn Thị Đường',
    receiverIdNumber: null,
    relation: 'applicant',
    idChecked: true,
    unpaidConfirmed: true,
  })
  const path = join(authority.folder, 'result.jpg')
  writeFileSync(path, await formPicture({ lines: ['GIẤY KHAI SINH', 'Họ tên: Lò Thị Páo'], height: 800 }))
  await counter.ok('scans.drop', { dossierId, paths: [path] })

  const { dossierNo } = await counter.ok('dossiers.get', { id: dossierId })
  await page.reload()
  await openScanDesk(counter, dossierNo)
  const row = page.locator('[data-component=result]')
  await expect(row).toContainText('Kết quả giải quyết')
  const key = await row.locator('.scan-component-sign').textContent()
  expect(key).toMatch(/^[1-9]$/)
  await page.keyboard.press(key!)
  await expect(row).toContainText(words.marks.waiting)

  await expect
    .poll(async () => (await counter.ok('ocr.search', { text: 'lo thi pao', limit: 10, after: null })).hits, {
      timeout: 60_000,
    })
    .toMatchObject([{ dossierId, component: 'result', componentName: 'Kết quả giải quyết' }])

  await page.keyboard.press('Control+k')
  await pin().fill(SECRET)
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.queue.empty)).toBeVisible({ timeout: 30_000 })
  const { documents } = await counter.ok('scans.desk', { dossierId })
  expect(documents).toMatchObject([{ component: 'result', signed: true }])
  expect(await verdict(documents[0]!.id)).toContain('Signature is Valid')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: vi.scans.openDossier, exact: true }).click()
  await expect(row).toContainText(words.marks.signed)
})

test('the administrator chooses for the PC and tries it', async () => {
  const { page } = counter
  await counter.sitDown('quantri')
  authority.token([{ name: 'Người Khác' }])
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.settings }).click()
  await page.getByRole('tab', { name: words.source.title }).click()
  await page.getByLabel(words.source.module).selectOption(SOFTHSM!)
  await page.getByRole('button', { name: words.source.save, exact: true }).click()
  await pin().fill('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Thiết bị báo đã có lần nhập sai')).toBeVisible()
  await pin().fill(SECRET)
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.keys.opened)).toBeVisible()
  await expect(page.getByText(words.keys.notes.OTHER_PERSON)).toBeVisible()
})
