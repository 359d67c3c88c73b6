import { Login } from '../../../../electron/common/accounts/model.ts'
import { defaultWorkingHours, WorkingHours } from '../../../../electron/common/calendar/model.ts'
import { fold } from '../../../../electron/common/text/fold.ts'
import { vi } from '../../../i18n/vi.ts'
import { isNewPassword, NO_PASSWORD, type NewPasswordValue } from '../../../ui/NewPassword.tsx'
import { EMPTY_PROFILE, type Faults, faultsOf, type Profile } from '../profile.ts'

export const STEPS = ['commune', 'number', 'contact', 'place', 'administrator', 'review', 'recovery'] as const
export type Step = (typeof STEPS)[number]

export type Hours = {
  morningFrom: string
  morningTo: string
  afternoonFrom: string
  afternoonTo: string
  saturday: 'off' | 'morning' | 'full'
}
export type Administrator = { name: string; login: string; title: string; secret: NewPasswordValue }

/** Everything the wizard asks; kept whole while the officer goes back and forth and when main refuses. */
export type Answers = { profile: Profile; hours: Hours; index: number; administrator: Administrator }

const [morning, afternoon] = defaultWorkingHours[1]

export const EMPTY_ANSWERS: Answers = {
  profile: EMPTY_PROFILE,
  hours: {
    morningFrom: morning!.from,
    morningTo: morning!.to,
    afternoonFrom: afternoon!.from,
    afternoonTo: afternoon!.to,
    saturday: 'off',
  },
  index: 0,
  administrator: { name: '', login: '', title: '', secret: NO_PASSWORD },
}

const FIELDS_OF: Partial<Record<Step, readonly (keyof Profile)[]>> = {
  commune: ['name', 'provinceCode', 'superiorUnit', 'officeName'],
  number: ['agencyId'],
  contact: ['address', 'phone', 'leaderName', 'leaderTitle', 'upstreamName'],
}

/** What is still wrong on one step; empty when the wizard may go on. */
export function faultsAt(step: Step, answers: Answers): Faults {
  const found: Faults = {}
  const profile = faultsOf(answers.profile)
  for (const field of FIELDS_OF[step] ?? []) if (profile[field]) found[field] = profile[field]
  if (step === 'contact' && !workingHoursOf(answers.hours)) found.hours = vi.station.errors.hours
  if (step === 'administrator') {
    const { name, login, secret } = answers.administrator
    if (name.trim().length < 2) found.administratorName = vi.station.errors.required
    if (!Login.safeParse(login).success) found.login = vi.station.errors.login
    if (!isNewPassword(secret)) found.password = vi.ui.passwordsDiffer
  }
  return found
}

/** The week these hours mean; null when they contradict each other. */
export function workingHoursOf(hours: Hours): WorkingHours | null {
  const { morningFrom, morningTo, afternoonFrom, afternoonTo, saturday } = hours
  const before = { from: morningFrom, to: morningTo }
  const day = [before, { from: afternoonFrom, to: afternoonTo }]
  const sixth = { off: [], morning: [before], full: day }[saturday]
  const week = WorkingHours.safeParse({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: sixth, 7: [] })
  return week.success ? week.data : null
}

/** A login made of a Vietnamese name: `Nguyễn Thị Thanh Hương` → `huong.ntt`. */
export function loginFor(name: string): string {
  const words = fold(name)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
  const last = words.pop()
  if (!last) return ''
  const initials = words.map((word) => word[0]).join('')
  return initials === '' ? last : `${last}.${initials}`
}
