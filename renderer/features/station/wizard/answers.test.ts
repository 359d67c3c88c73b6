import { describe, expect, it } from 'vitest'
import { Commune } from '../../../../electron/common/station/model.ts'
import { EMPTY_ANSWERS, faultsAt, loginFor, workingHoursOf } from './answers.ts'

describe('a login made of a name', () => {
  it.each([
    ['Nguyễn Thị Thanh Hương', 'huong.ntt'],
    ['Đặng Đường', 'duong.d'],
    ['  Lê   Quý  Đôn ', 'don.lq'],
    ['Bình', 'binh'],
    ['', ''],
    ['–', ''],
  ])('%s → %s', (name, login) => expect(loginFor(name)).toBe(login))
})

describe('working hours', () => {
  const { hours } = EMPTY_ANSWERS
  it('give five equal days, and Saturday as chosen', () => {
    expect(workingHoursOf(hours)?.[6]).toEqual([])
    expect(workingHoursOf({ ...hours, saturday: 'morning' })?.[6]).toEqual([{ from: '07:00', to: '11:30' }])
    expect(workingHoursOf({ ...hours, saturday: 'full' })?.[6]).toHaveLength(2)
  })
  it('are refused when they run backwards or overlap', () => {
    expect(workingHoursOf({ ...hours, morningTo: '06:00' })).toBeNull()
    expect(workingHoursOf({ ...hours, morningTo: '14:00' })).toBeNull()
    expect(workingHoursOf({ ...hours, afternoonTo: '' })).toBeNull()
  })
})

describe('the wizard', () => {
  it('knows the kind of a unit typed with its marks apart, as some keyboards do', () => {
    const profile = { ...EMPTY_ANSWERS.profile, name: 'Xã Nà Lũng'.normalize('NFD') }
    expect(faultsAt('commune', { ...EMPTY_ANSWERS, profile }).name).toBeUndefined()
    expect(Commune.shape.name.parse(profile.name)).toBe('Xã Nà Lũng')
  })
  it('goes on with a fitting identifier only, in the form of the chosen generation', () => {
    const fits = (agencyId: string, numberPattern: '2018' | '2025') =>
      Object.keys(
        faultsAt('number', {
          ...EMPTY_ANSWERS,
          profile: { ...EMPTY_ANSWERS.profile, agencyId, numberPattern },
        }),
      ).length === 0
    expect(fits('H25.16.05', '2025')).toBe(true)
    expect(fits('H25.16.05', '2018')).toBe(false)
    expect(fits('000.00.16.H25', '2018')).toBe(true)
    expect(fits('', '2025')).toBe(false)
  })
  it('wants the kind of unit in its name', () => {
    const fault = (name: string) =>
      faultsAt('commune', { ...EMPTY_ANSWERS, profile: { ...EMPTY_ANSWERS.profile, name } }).name
    expect(fault('Hòa Bình')).toBeTruthy()
    expect(fault('Xã Hòa Bình')).toBeUndefined()
    expect(fault('PHƯỜNG BA ĐÌNH')).toBeUndefined()
    expect(fault('Đặc khu Phú Quốc')).toBeUndefined()
  })
})
