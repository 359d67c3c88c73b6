/* Three PCs of a commune, one of them in the real app: a dossier given to it stands among the day's work, one that could
   not be given says so and stays, and everything of a PC that is no more is taken over at once. */
import { expect, test } from '@playwright/test'
import { toInstant } from '../../electron/common/time/rules.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { openTestCounter, PASSWORD, type TestCounter } from '../support/counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { enrol, randomFile, scan, type SharedSystem, startSharedSystem, takeIn } from '../support/evening.ts'
import { lookAt } from '../support/look-at.ts'

const words = vi.takeOver
const MORNING = '2026-11-20T07:30:00+07:00'
const EARLIER = '2026-11-20T07:10:00+07:00'
const ahead = Date.parse(MORNING) - Date.now()
const now = () => Date.now() + ahead
const closing: (() => void)[] = []
let shared: SharedSystem
let counter: CounterApp
/** The dossier that was given to the app's PC, and the one it cannot give. */
let given: string
let refused: string

async function pc(index: number): Promise<TestCounter> {
  const one = await openTestCounter(toInstant(Date.parse(EARLIER)), {}, index)
  closing.push(() => one.close())
  await enrol(one, shared)
  return one
}

async function sync(one: TestCounter): Promise<void> {
  await one.ok('sync.start', { upTo: 'entries' })
  await loopOf(one.counter)!.ended
}

const on = async (one: TestCounter, dossierId: string) => {
  const { state } = await one.ok('dossiers.get', { id: dossierId })
  return { dossierId, version: state.version }
}

async function give(from: TestCounter, dossierId: string, code: string): Promise<void> {
  const { stations } = await from.ok('dossiers.stations', {})
  const { stationId: toStationId } = stations.find((one) => one.code === code)!
  await from.ok('dossiers.move', { ...(await on(from, dossierId)), toStationId })
}

const giveUp = (index: number) =>
  shared.db
    .updateTable('stations')
    .set({ retiredAt: toInstant(now()) })
    .where('stationIndex', '=', index)
    .execute()

test.beforeAll(async () => {
  shared = await startSharedSystem(now)
  const [dead, own] = [await pc(0), await pc(1)]
  await pc(2)
  const ids = await takeIn(dead, 7)
  given = ids[0]!
  for (const id of ids.slice(0, 4)) {
    await dead.ok('dossiers.handOver', {
      ...(await on(dead, id)),
      ...{ toId: null, toDepartment: 'Tư pháp', note: '' },
    })
  }
  await scan(dead, ids[1]!, randomFile(3000))
  const [mine] = await takeIn(own, 1, 20)
  refused = mine!
  await sync(dead)
  await give(dead, given, 'H14.999.01-1')
  await sync(dead)
  await sync(own)
  await give(own, refused, 'H14.999.01-2')
  await giveUp(2)
  await sync(own)
  await giveUp(0)
  await loopOf(own.counter)?.stop()
  own.counter.open!.register.close()
  own.counter.open = null
  counter = await openCounterApp({ profile: own.folder, clock: MORNING })
  await counter.ok('session.signIn', { login: 'officer', password: PASSWORD })
  await counter.ok('sync.start', {})
  await counter.page.reload()
})
test.afterAll(async () => {
  await counter?.close()
  for (const close of closing) close()
  await shared.close()
})

const page = () => counter.page
const button = (name: string | RegExp) => page().getByRole('button', { name })
const look = (name: string) => lookAt(page(), name, { fullPage: true })

test('what another PC gave is a task of the day; what could not be given says why, and stays', async () => {
  await page().setViewportSize({ width: 1024, height: 768 })
  await expect(page().getByRole('heading', { name: new RegExp(vi.home.tasks.arrived!) })).toBeVisible()
  await look('home-arrived')
  const { dossierNo } = await counter.ok('dossiers.get', { id: given })
  await page().getByText(dossierNo.slice(-4)).first().click()
  await expect(page().getByText(vi.custody.arrived.nobody)).toBeVisible()
  await look('dossier-arrived')
  await page().keyboard.press('Escape')

  const { dossierNo: mine } = await counter.ok('dossiers.get', { id: refused })
  await page().keyboard.press('F3')
  await page().getByLabel(vi.register.search, { exact: true }).fill(mine)
  await page().keyboard.press('Enter')
  await expect(page().getByText(vi.custody.away.declined(vi.custody.station('H14.999.01-2')))).toBeVisible()
  await look('dossier-declined')
  await button(vi.dossiers.actions.keep).first().click()
  await look('dossier-keep')
  await button(vi.custody.keep.submit).click()
  await expect(page().getByText(vi.custody.away.declinedText)).toBeHidden()
  await look('dossier-kept')
})

test('all of a dead PC come at once, by what is chosen; what stays there is said by name', async () => {
  await page().setViewportSize({ width: 1024, height: 768 })
  await page().getByRole('navigation').getByRole('button', { name: vi.shell.screens.home }).click()
  await expect(page().getByText(words.home.title(vi.custody.station('H14.999.01-0'), 6))).toBeVisible()
  await look('home-stranded')
  await button(words.home.act).click()
  await expect(button(words.choose.submit(6))).toBeVisible()
  await look('choose')
  await page().getByLabel(words.choose.holder).selectOption('Tư pháp')
  await button(words.choose.submit(3)).click()
  await look('confirm')
  await button(words.confirm.submit).click()
  await expect(page().getByText(words.progress.done)).toBeVisible()
  await expect(page().getByText(words.progress.detail(3, 3))).toBeVisible()
  await expect(page().getByText(words.lists.unsent(['TP1']))).toBeVisible()
  await look('done')
  await page().setViewportSize({ width: 1400, height: 900 })
  await look('done-wide')
  // The other three are still to be had.
  await expect(button(words.choose.submit(3))).toBeEnabled()
})
