import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from '../../renderer/i18n/vi.ts'
import { openSane } from '../support/sane.ts'
import * as acts from './acts.ts'
import { signIn, type TakenIn, takeIn } from './at-the-counter.ts'
import { carryPacket } from './carry-packet.ts'
import { VISITS } from './citizens.ts'
import { closeDay, enrol, sendAll } from './evening.ts'
import { otherRoads } from './other-roads.ts'
import { otherScreens } from './other-screens.ts'
import { answerHotline, askTheCitizen, oversee } from './oversight.ts'
import { papersOf } from './papers-of.ts'
import { scanFeeder, takeFiles } from './scan-bench.ts'
import { signAndFind } from './sign-and-find.ts'
import { setStage } from './stage.ts'
import { summarise, writeSummary } from './summary.ts'
import { expect } from './patient.ts'

/* One day of thirty dossiers in the demo commune, driven through the real app. The first dossier came a week
   earlier and runs late; the last three come when the line has gone. Every later feature adds its part of the day here. */

/** Officer's key presses from F2 to the printed slip when the card is scanned. */
const MOST_KEY_PRESSES = 25
const taken: TakenIn[] = []

const scanner = openSane()
const stage = await setStage('2026-11-12T08:00', scanner.folder)
const { page, counter } = stage
try {
  await stage.picture('first-run')
  await page.getByRole('button', { name: vi.station.choose.demoAction }).click()
  await expect(page.getByLabel(vi.session.signIn.login)).toBeVisible()
  await stage.picture('sign-in')
  await signIn(page, 'motcua')
  for (const media of ['A5', 'A4'] as const)
    await counter.call('papers.choosePrinter', { media, printer: 'Loop' })
  say('a week earlier: the dossier that will run late')
  taken.push(await takeIn(page, VISITS[0]!))
  await acts.openDossier(page, taken[0]!.dossierNo)
  await acts.handOver(page)

  await stage.at('2026-11-20T07:20')
  say('the PC is enrolled at the shared system')
  await enrol(stage)
  say('what had been waiting for a week goes up')
  await sendAll(stage)

  await stage.at('2026-11-20T07:30')
  await signIn(page, 'motcua')
  await page.keyboard.press('F4')
  await stage.picture('home-morning')
  say('morning: thirty people at the counter')
  for (const [index, visit] of VISITS.slice(1).entries()) {
    await stage.at(`2026-11-20T${clockAt(7 * 60 + 30 + index * 8)}`)
    taken.push(await takeIn(page, visit))
    if (index === 1) await stage.picture('issued')
    if (visit.scans === 'feeder')
      await scanFeeder(page, index === 0 ? () => stage.picture('scan') : undefined)
    if (visit.scans === 'files') {
      const twoPages = index === 20
      const pictures = await papersOf(visit, twoPages ? 2 : 1)
      await takeFiles(
        page,
        scanner.folder,
        pictures,
        twoPages ? () => stage.picture('scan-files') : undefined,
      )
    }
  }
  await page.keyboard.press('F2')
  await stage.picture('intake')
  expect(Math.max(...byQr())).toBeLessThanOrEqual(MOST_KEY_PRESSES)

  say('the late one: apology, sign-off, letter')
  await stage.at('2026-11-20T13:30')
  await signIn(page, 'chuyenmon')
  await stage.picture('home-specialist')
  await acts.openDossier(page, taken[0]!.dossierNo)
  await stage.picture('dossier-late')
  await acts.draftApology(page, () => stage.picture('apology-draft'))
  await signIn(page, 'lanhdao')
  await stage.picture('home-leader')
  await acts.openDossier(page, taken[0]!.dossierNo)
  await acts.signApology(page, () => stage.picture('apology-sign'))
  await signIn(page, 'motcua')
  await acts.openDossier(page, taken[0]!.dossierNo)
  await acts.printLetter(page)
  await acts.notify(page)

  say('beside the straight road: supplement, upward, withdrawal, correction, void, refusal')
  await otherRoads(stage, {
    supplement: taken[4]!,
    refused: taken[7]!,
    withdrawn: taken[12]!,
    upward: taken[15]!,
    corrected: taken[23]!,
    mistaken: taken[28]!,
  })

  say('afternoon: hand over, work, sign, return')
  const going = (...ways: string[]) =>
    taken.filter((_, index) => index > 0 && ways.includes(VISITS[index]!.goes))
  await stage.at('2026-11-20T14:00')
  for (const { dossierNo } of going('handed-over', 'ready', 'returned')) {
    await acts.openDossier(page, dossierNo)
    await acts.handOver(page)
  }
  await signIn(page, 'chuyenmon')
  await stage.at('2026-11-20T15:00')
  for (const { dossierNo } of going('ready', 'returned')) {
    await acts.openDossier(page, dossierNo)
    await acts.markReady(page)
  }
  await signIn(page, 'truongphong')
  await stage.at('2026-11-20T15:15')
  await stage.picture('home-head')
  const review = await counter.ok('dossiers.list', { view: 'to-review' })
  for (const { dossierNo } of review.lines) {
    await acts.openDossier(page, dossierNo)
    await acts.approve(page)
  }
  await signIn(page, 'lanhdao')
  await stage.at('2026-11-20T15:30')
  for (const { dossierNo } of going('ready', 'returned')) {
    await acts.openDossier(page, dossierNo)
    await acts.signOff(page)
  }
  await signIn(page, 'motcua')
  await stage.at('2026-11-20T16:00')
  for (const { dossierNo } of going('returned')) {
    await acts.openDossier(page, dossierNo)
    await acts.notify(page)
    await acts.returnResult(page)
  }
  await stage.picture('dossier-returned')
  await askTheCitizen(stage)
  await answerHotline(stage)
  await page.keyboard.press('F3')
  await stage.picture('register')
  await page.getByLabel(vi.register.search).fill('nguyen thi')
  await stage.picture('register-search')

  say('what was scanned: read, signed with one PIN, found by a name on the page, taken out')
  await stage.at('2026-11-20T16:30')
  const digitised = taken
    .map(({ dossierNo }, index) => ({ dossierNo, name: VISITS[index]!.citizen.name, ...VISITS[index]! }))
    .filter(({ scans }) => scans !== 'none')
  await signAndFind(stage, digitised)

  say('oversight: why it was late, the figures, the report of the year, what hangs on the wall')
  await oversee(stage, taken[0]!)

  say('evening: the day goes up')
  await stage.at('2026-11-20T17:05')
  await closeDay(stage)
  say('the line has gone: a packet on a stick goes to the shared system, its receipt comes back')
  await carryPacket(stage, scanner.folder)
  await otherScreens(stage)
} catch (error) {
  writeFileSync(join(stage.out, 'failed.png'), await page.screenshot())
  await stage.close()
  throw error
}
await counter.close()
for (const [index, pdf] of stage.printer.received().entries()) {
  writeFileSync(join(stage.out, 'papers', `${String(index + 1).padStart(2, '0')}.pdf`), pdf)
}
const summary = await summarise(stage, Math.max(...byQr()))
writeSummary(stage.out, summary)
console.log(JSON.stringify(summary, null, 1))
say(`papers as they came out of the printer: ${join(stage.out, 'papers')}`)
say(`signed, searchable papers: ${join(stage.out, 'digitised')}`)
say(`explanation upward, dashboard, form II.06a, wall sheets: ${join(stage.out, 'reports')}`)
say(`the packet on the stick and its receipt: ${join(stage.out, 'usb')}`)
say(`a picture of every screen: ${join(stage.out, 'screens')}`)
say(`the day on one page: ${join(stage.out, 'report.md')}, its figures: summary.json beside it`)
await stage.close()
scanner.close()
// The day is only shown when both sides tell the same story of it.
if (Object.values(summary.same).includes(false) || !summary.register.journalWhole) process.exitCode = 1

/** Key presses of each intake that began with a card. */
function byQr(): number[] {
  return taken.filter((_, index) => VISITS[index]!.by === 'qr').map(({ keyPresses }) => keyPresses)
}

function say(what: string): void {
  console.log(`· ${what}`)
}

/** `HH:MM` of minutes since midnight. */
function clockAt(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
