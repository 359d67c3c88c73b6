import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { stationRange } from '../../common/dossiers/number.ts'
import { Commune, Station } from '../../common/station/model.ts'
import { readAddress } from '../../common/sync/address.ts'
import { ENROLMENT_FAULTS, type Enrolment } from '../../common/sync/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { clearBarred } from './barred.ts'
import { Cut, Declined } from './line-fault.ts'
import { getLink, type KeyPair, keepPendingKey, keyToEnrol, putLink } from './link.ts'
import { dropNextKey } from './next-key.ts'
import { keepPacketKey } from './packet-key.ts'
import { PATIENCE_MS, WHY_NO_ANSWER } from './patience.ts'
import { loopOf } from './running-sync.ts'
import { askEnrolment } from './station-calls.ts'
import { SERVER_TIME } from './sync-store.ts'
import { httpWire } from './wire.ts'

/**
 * Makes this PC known to the shared system: key pair, station code and number range against a one-time code. The key
 * is on the disk before it is shown to anybody, so a lost answer is asked for again with the same key.
 * @param again it is enrolled already: with another system, which gets the whole journal from the start, or with the same
 * one by a code that readmits it
 */
export const enrolStation: UseCase<'sync.enrol'> = async (act, { address, code, again }) => {
  const { register, counter } = act
  const read = readAddress(address)
  if (!read.ok) return refuse(read.problem)
  if (getLink(register) && !again) return refuse('ALREADY_ENROLLED')
  await loopOf(counter)?.stop()
  const commune = Commune.parse(getSetting(register, 'commune'))
  const station = Station.parse(getSetting(register, 'station'))
  const wire = httpWire(read.url)
  const ask = ({ publicKey }: KeyPair) =>
    askEnrolment(
      wire,
      {
        code,
        agencyId: commune.agencyId,
        stationCode: station.code,
        stationIndex: station.index,
        range: stationRange(station.index, commune.numberPattern),
        publicKey,
      },
      AbortSignal.timeout(PATIENCE_MS),
    )
  let key = keyToEnrol(register, { fresh: false })
  let answer: Enrolment
  try {
    try {
      answer = await ask(key)
    } catch (error) {
      if (!(error instanceof Declined && error.code === 'KEY_ENROLLED')) throw error
      // The key went through once with another code. If that station was retired meanwhile, a fresh key is welcome.
      const old = key
      key = keyToEnrol(register, { fresh: true })
      try {
        answer = await ask(key)
      } catch (second) {
        if (!(second instanceof Declined)) throw second
        keepPendingKey(register, old)
        throw ['STATION_CODE_TAKEN', 'RANGE_TAKEN'].includes(second.code) ? error : second
      }
    }
  } catch (error) {
    if (error instanceof Cut) return refuse(WHY_NO_ANSWER[error.fault])
    if (!(error instanceof Declined)) throw error
    const { code: why } = error
    const known = [...ENROLMENT_FAULTS, ...VERSION_FAULTS].find((one) => one === why)
    return known ? refuse(known, error.details) : refuse('NOT_THE_SHARED_SYSTEM')
  } finally {
    wire.close()
  }
  const { stationId, stationCode, agencyId, agencyName, range, serverPublicKey, serverTime, packetKey } =
    answer
  if (agencyId !== commune.agencyId || stationCode !== station.code) return refuse('NOT_THE_SHARED_SYSTEM')
  return commit(act, (journal) => {
    const at = counter.clock()
    putLink(register, {
      ...key,
      address: read.url,
      stationId,
      stationCode,
      agencyId,
      agencyName,
      range,
      serverPublicKey,
      enrolledAt: at,
    })
    if (!keepPacketKey(register, serverPublicKey, packetKey)) return refuse('NOT_THE_SHARED_SYSTEM')
    dropNextKey(register)
    clearBarred(register)
    putSetting(register, SERVER_TIME, { at: serverTime, localAt: at })
    journal.record({
      noun: 'sync',
      entityId: stationCode,
      verb: 'enrolled',
      payload: { address: read.url, stationId, agencyName, range, serverPublicKey, publicKey: key.publicKey },
      scope: 'local',
    })
    return done({ agencyName, stationCode, range })
  })
}

const VERSION_FAULTS = ['PROTOCOL_TOO_OLD', 'PROTOCOL_TOO_NEW'] as const
