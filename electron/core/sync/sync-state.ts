import type { Register } from '../../../db/engine/query.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import { dossierOfFile } from '../../../db/tables/sync-files.ts'
import { type ProtocolRange, PROTOCOLS } from '../../common/sync/versions.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getBarred } from './barred.ts'
import { getLink } from './link.ts'
import type { LoopState } from './loop-state.ts'
import { getKeyMonths, getNextKey } from './next-key.ts'
import { getPeer } from './peer.ts'
import { loopOf } from './running-sync.ts'
import { SERVER_TIME, ServerTime } from './sync-store.ts'
import { whatIsLeft } from './what-is-left.ts'

const IDLE: LoopState = {
  phase: 'idle',
  running: false,
  fault: null,
  blocked: null,
  upTo: 'all',
  files: new Map(),
  done: { entries: 0, files: 0, bytes: 0 },
  startedAt: null,
}

/** In a word how the shared system is reached. */
export const linkState: UseCase<'sync.link'> = ({ counter, register }) => {
  const { phase, running, fault, blocked } = loopOf(counter)?.state ?? IDLE
  return done({
    enrolled: getLink(register) !== null,
    running,
    phase,
    fault,
    blocked: blocked !== null || getBarred(register) !== null,
    lastContactAt: lastContact(register)?.localAt ?? null,
  })
}

function lastContact(register: Register) {
  return ServerTime.safeParse(getSetting(register, SERVER_TIME)).data ?? null
}

function comparePeer(peer: ProtocolRange | null) {
  if (!peer || peer.newest === PROTOCOLS.newest) return peer && 'same'
  return peer.newest < PROTOCOLS.newest ? 'older' : 'newer'
}

function filesUnderWay(register: Register, files: LoopState['files']) {
  return [...files].map(([sha256, { size, offset }]) => {
    const { dossierNo = '', applicantName = '' } = dossierOfFile(register, sha256) ?? {}
    return { dossierNo, applicantName, size, sent: offset }
  })
}

/** Whom this PC speaks to, what the loop does, and what is left. */
export const syncState: UseCase<'sync.state'> = ({ counter, register }, { watching }) => {
  const link = getLink(register)
  const loop = loopOf(counter)
  if (watching) loop?.watch()
  const contact = lastContact(register)
  const { phase, running, fault, blocked, upTo, files, done: sent, startedAt } = loop?.state ?? IDLE
  return done({
    link: link && {
      address: link.address,
      agencyName: link.agencyName,
      stationCode: link.stationCode,
      range: link.range,
      enrolledAt: link.enrolledAt,
      keySince: link.keySince ?? link.enrolledAt,
      keyMonths: getKeyMonths(register),
      keyChanging: getNextKey(register) !== null,
      peer: comparePeer(getPeer(register)),
      barred: getBarred(register),
    },
    phase,
    running,
    fault,
    blocked,
    upTo,
    done: { ...sent },
    files: filesUnderWay(register, files),
    startedAt,
    left: whatIsLeft(register),
    lastContactAt: contact?.localAt ?? null,
    skewMs: contact && Date.parse(contact.localAt) - Date.parse(contact.at),
  })
}
