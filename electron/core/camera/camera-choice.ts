import { findDossier } from '../../../db/tables/dossiers.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import { CameraChoice } from '../../common/camera/api.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

const CHOICE = 'camera-choice'

/** Whether there is a dossier to shoot for, and how it was done last time; main opens the camera on top. */
export const openCamera: UseCase<'camera.open'> = ({ register }, { dossierId }) =>
  findDossier(register, dossierId)
    ? done({ choice: readSetting(register, CHOICE, CameraChoice) ?? null })
    : refuse('NOT_FOUND')

/** Remembers camera, paper and way of shooting on this PC. */
export const chooseCamera: UseCase<'camera.choose'> = (act, choice) =>
  commit(act, () => {
    putSetting(act.register, CHOICE, choice)
    return done({})
  })
