import { ACTIONS } from '../../common/dossiers/actions.ts'
import { dossierAsSeen, writeAction } from '../act-on-dossier.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { declinedMove } from './declined-move.ts'

/** The shared system has declined the move: the dossier stays, and its work goes on where it was. */
export const keepDossier: UseCase<'dossiers.keep'> = (act, { note, ...on }) =>
  commit(act, (journal) => {
    const { register, officer } = act
    const { dossierId } = on
    const seen = dossierAsSeen(act, on)
    if (!seen.ok) return seen
    const { state } = seen.data
    if (!ACTIONS.keep.roles.includes(officer.role)) return refuse('ROLE_CANNOT')
    const declined = state.status === 'moved' ? declinedMove(register, dossierId) : undefined
    if (!declined) return refuse('NOT_POSSIBLE', { status: state.status })
    const { epoch, seq } = declined
    const after = writeAction(act, journal, seen.data, {
      action: { kind: 'keep', note },
      upstream: { supersedes: { epoch, seq } },
    })
    return done({ dossierId, version: after.version })
  })
