import type { Register } from '../../../db/engine/query.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { defaultPetitionRules, PetitionRules } from '../../common/petitions/setting.ts'

/** Limits, nameless ones and content types, as the commune has them. */
export function getPetitionRules(register: Register): PetitionRules {
  return readSetting(register, 'petition-rules', PetitionRules) ?? defaultPetitionRules
}
