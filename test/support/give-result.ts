import type { TestCounter } from './counter.ts'

/** What an officer says when a result is there, and when the applicant fetches it. */
export const READY = { outcome: 'granted', reason: '', note: '' } as const
export const TO_APPLICANT = {
  receiver: 'Nguyễn Thị Đường',
  receiverIdNumber: null,
  relation: 'applicant',
  idChecked: true,
  unpaidConfirmed: true,
} as const

/** The result of a dossier comes to the counter by the signatures its procedure asks for; an officer sits there then. */
export async function makeReady(test: TestCounter, dossierId: string): Promise<void> {
  await test.as('officer')
  await test.ok('dossiers.markReady', { ...(await test.on(dossierId)), ...READY })
  const status = async () => (await test.ok('dossiers.get', { id: dossierId })).state.status
  if ((await status()) === 'to-review') {
    await test.as('head')
    await test.ok('dossiers.approve', { ...(await test.on(dossierId)), note: '' })
  }
  if ((await status()) === 'to-sign') {
    await test.as('leader')
    await test.ok('dossiers.signOff', { ...(await test.on(dossierId)), note: '' })
  }
  await test.as('officer')
}

/** The officer hands the result to the applicant. */
export async function giveBack(test: TestCounter, dossierId: string): Promise<void> {
  await test.ok('dossiers.return', { ...(await test.on(dossierId)), ...TO_APPLICANT })
}
