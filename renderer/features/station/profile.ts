import { agencyFits } from '../../../electron/common/dossiers/number.ts'
import { Commune } from '../../../electron/common/station/model.ts'
import { vi } from '../../i18n/vi.ts'

/** What is typed about the commune; `provinceCode` is empty until one is chosen. */
export type Profile = Omit<Commune, 'demo'>
export type Faults<K extends string = string> = Partial<Record<K, string>>

export const EMPTY_PROFILE: Profile = {
  name: '',
  provinceCode: '',
  provinceName: '',
  superiorUnit: '',
  officeName: 'Trung tâm Phục vụ hành chính công',
  agencyId: '',
  numberPattern: '2025',
  templateSet: '2025',
  address: '',
  phone: '',
  leaderName: '',
  leaderTitle: 'Chủ tịch',
  upstreamName: 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh',
}

const KIND = /^(xã|phường|đặc khu|thị trấn)\s/i
const NEEDED = ['superiorUnit', 'officeName', 'leaderName', 'leaderTitle', 'upstreamName'] as const

/** The sentence for each field that main would refuse or that would look wrong on paper. */
export function faultsOf(profile: Profile): Faults<keyof Profile> {
  const faults: Faults<keyof Profile> = {}
  for (const key of NEEDED) {
    if (profile[key].trim() === '') faults[key] = vi.station.errors.required
    else if (!Commune.shape[key].safeParse(profile[key]).success) {
      faults[key] = profile[key].trim().length < 4 ? vi.station.errors.short : vi.station.errors.long
    }
  }
  const name = profile.name.normalize().trim()
  if (name === '') faults.name = vi.station.errors.required
  else if (!KIND.test(name)) faults.name = vi.station.errors.name
  else if (!Commune.shape.name.safeParse(profile.name).success) faults.name = vi.station.errors.long
  if (profile.provinceCode === '') faults.provinceCode = vi.station.errors.province
  if (!agencyFits(profile.numberPattern, profile.agencyId))
    faults.agencyId = vi.station.errors.agencyId[profile.numberPattern]
  for (const key of ['address', 'phone'] as const) {
    if (!Commune.shape[key].safeParse(profile[key]).success) faults[key] = vi.station.errors.long
  }
  return faults
}

/** `UBND XÃ HÒA BÌNH`, as it stands at the head of papers of a unit of this name. */
export function superiorUnitOf(name: string): string {
  return name.trim() === '' ? '' : `UBND ${name.trim().toLocaleUpperCase('vi')}`
}
