import { findDossier } from '../../../db/tables/dossiers.ts'
import { dropParcel, putParcel } from '../../../db/tables/post.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** Keeps the number of a parcel while its list is being made; like a draft it is not journaled. */
export const setTracking: UseCase<'post.setTracking'> = (act, { dossierId, trackingNo }) =>
  commit(act, () => {
    if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
    if (trackingNo === null) dropParcel(act.register, dossierId)
    else putParcel(act.register, dossierId, trackingNo)
    return done({})
  })
