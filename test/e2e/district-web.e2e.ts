import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { electronLaunch } from '../../build/electron-launch.ts'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { type District, startDistrict } from '../../district/server.ts'
import { giveViewer } from '../../district/web/viewers.ts'
import { goodFacts, numberOf } from '../support/upstream-acts.ts'
import { upstreamStation } from '../support/upstream-station.ts'
import { lookAt } from '../support/look-at.ts'

/* The pages of the shared system in a real Chromium, over what a commune has sent. */

const NOW = Date.parse('2026-11-30T02:00:00.000Z')
let dataDir: string
let district: District
let browser: ElectronApplication
let page: Page

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'qmc-district-web-'))
  district = await startDistrict({ dataDir, clock: () => NOW })
  await commune('H25.16.05', 'UBND phường Nguyễn Trãi', 40, 1)
  await commune('H25.16.06', 'UBND xã Thượng Hòa Bình', 25, 4)
  const launch = electronLaunch()
  browser = await _electron.launch({
    ...launch,
    args: [join(import.meta.dirname, '../support/browser.mjs'), ...launch.args.slice(1)],
  })
  page = await browser.firstWindow()
})
test.afterAll(async () => {
  await browser.close()
  await district.close()
  rmSync(dataDir, { recursive: true })
})

/** A commune that took in so many dossiers; every `lateEach`th was late, half of these with a letter; one is refused. */
async function commune(agencyId: string, agencyName: string, dossiers: number, lateEach: number) {
  const station = upstreamStation(district.url, 'q0', agencyId)
  const code = await makeEnrolCode(district.db, { agencyId, agencyName }, NOW)
  await station.enrol(station.enrolment(code))
  const entries = Array.from({ length: dossiers }, (_, i) => {
    const dossierNo = numberOf(i + 1).replace('H25.16.05', agencyId)
    const act = (verb: string, at: string, payload: object = {}) =>
      station.entry({ verb, entityId: `${agencyId} ${i}`, at, payload: { dossierNo, ...payload } })
    const late = lateEach > 1 && i % lateEach === 0
    const wrong = i === 7 ? { applicant: { ...goodFacts().applicant, phone: '12' } } : {}
    const first = act('received', '2026-11-20T02:00:00.000Z', { facts: goodFacts(wrong) })
    if (late && i % (2 * lateEach) === 0) {
      const sorry = {
        reason: 'Mất điện hai ngày, phòng Tư pháp chưa ký được',
        newDueAt: '2026-12-02T10:00:00.000Z',
      }
      return [first, act('apologised', '2026-11-23T08:00:00.000Z', { ...sorry, apologyNo: '12/PXL-UBND' })]
    }
    return late
      ? [first]
      : [first, act('result-ready', `2026-11-2${i % 3 === 0 ? 1 : 3}T02:00:00.000Z`, { outcome: 'granted' })]
  }).flat()
  expect((await station.batch(entries)).status).toBe(200)
}

test('signed in, the district sees its communes, what is late and why, what was refused; and takes it away', async () => {
  const password = await giveViewer(district.db, { login: 'hoa', name: 'Trần Thị Hoa' }, NOW)
  await page.goto(district.url)
  await page.getByLabel('Tên đăng nhập').fill('hoa')
  await page.getByLabel('Mật khẩu').fill('sai')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Tên đăng nhập hoặc mật khẩu không đúng.')
  await lookAt(page, 'sign-in')
  await expect(page.getByLabel('Mật khẩu')).toBeFocused()
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Các xã, phường')
  const row = page.getByRole('row').filter({ hasText: 'UBND xã Thượng Hòa Bình' })
  await expect(row.getByRole('img')).toHaveAccessibleName('6 trước hạn, 11 đúng hạn, 0 quá hạn')
  await lookAt(page, 'communes', { fullPage: true })
  await row.getByRole('link', { name: '7', exact: true }).click()

  await expect(page.getByRole('row')).toHaveCount(8)
  await expect(page.getByRole('row').nth(1)).toContainText('Mất điện hai ngày, phòng Tư pháp chưa ký được')
  await expect(page.getByRole('row').nth(2)).toContainText('chưa xin lỗi, chưa nêu nguyên nhân')
  await lookAt(page, 'overdue', { fullPage: true })
  const taken = join(dataDir, 'overdue.csv')
  await browser.evaluate(({ session }, path) => {
    session.defaultSession.once('will-download', (_event, item) => item.setSavePath(path))
  }, taken)
  await page.getByRole('link', { name: 'Tải danh sách (CSV)' }).click()
  await expect
    .poll(() => read(taken))
    .toContain('7,"Mất điện hai ngày, phòng Tư pháp chưa ký được",12/PXL-UBND,02/12/2026')

  await page.getByRole('link', { name: 'Thao tác bị từ chối' }).click()
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('row').nth(1)).toContainText('Tiếp nhận')
  await lookAt(page, 'refused', { fullPage: true })

  await page.getByRole('link', { name: 'Nhận gói USB' }).click()
  const wrong = join(dataDir, 'ảnh.mcgoi')
  writeFileSync(wrong, 'no packet')
  await page.getByLabel('Tệp của gói').setInputFiles(wrong)
  await page.getByRole('button', { name: 'Nhập gói' }).click()
  await expect(page.getByRole('status')).toContainText('Đây không phải gói của quầy Một cửa')
  await lookAt(page, 'packets')

  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.goto(`${district.url}/web/overdue`)
  await expect(page.getByLabel('Mật khẩu')).toBeVisible()
})

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
