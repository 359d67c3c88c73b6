import { statfs } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  changePacket,
  findPacket,
  insertPacket,
  layDownPacket,
  type PacketRow,
  packetFiles,
  packetParts,
  planPacket,
} from '../../../db/tables/packets.ts'
import { getCursor } from '../../../db/tables/sync-deliveries.ts'
import { noteFile } from '../../../db/tables/sync-files.ts'
import { PART_BYTES } from '../../common/packets/model.ts'
import { cutIntoParts, type PacketFile, whatFits } from '../../common/packets/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { Handlers, UseCase } from '../dispatch.ts'
import { FileFault } from '../files/file-fault.ts'
import { done, refuse } from '../outcome.ts'
import { getLink, type Link } from '../sync/link.ts'
import { getPacketKey } from '../sync/packet-key.ts'
import { type Collected, collectPacket } from './collect-packet.ts'
import { ownRecipient } from './own-identity.ts'
import {
  chosenPlace,
  type Place,
  type RunningPacket,
  runningPacket,
  setChosenPlace,
  setRunningPacket,
} from './running-packet.ts'
import { removeUnfinished, WriteStopped } from './write-part.ts'
import { writeParts } from './write-parts.ts'

/** Asks the officer for the stick; null when closed. */
export type AskStick = (title: string) => Promise<string | null>

const CHOOSE = 'Chọn USB để ghi gói'

/** The calls that need a dialog of the system, or a stick. @param room content of one part, bytes; tests make it small */
export function packetCalls(
  ask: AskStick,
  room: number = PART_BYTES,
): Pick<Handlers, 'packets.choose' | 'packets.write'> {
  return {
    'packets.choose': async ({ register, counter, now }) => {
      if (!getLink(register)) return refuse('NOT_ENROLLED')
      const folder = await ask(CHOOSE)
      if (folder === null) return refuse('CANCELLED')
      const freeBytes = await freeOn(counter, folder)
      if (freeBytes === null) return refuse('PLACE_GONE')
      const place: Place = { placeId: newId(Date.parse(now)), folder, name: basename(folder) || folder }
      setChosenPlace(counter, place)
      const cursor = getCursor(register)
      const plan = planPacket(register, cursor)
      // The average paper: which ones go is settled when it is written.
      const size = plan.files === 0 ? 0 : Math.ceil(plan.bytes / plan.files)
      const average = Array.from({ length: plan.files }, () => ({ sha256: '', size }))
      const { files, fits } = whatFits(average, 0, freeBytes)
      const { placeId, name } = place
      const parts = Math.max(1, Math.ceil((files.length * size) / room))
      return done({ placeId, name, freeBytes, fits: fits ? { files: files.length, parts } : null })
    },

    'packets.write': async (act, { placeId, packetId }) => {
      const { register, counter } = act
      const link = getLink(register)
      if (!link) return refuse('NOT_ENROLLED')
      const recipient = getPacketKey(register, link.serverPublicKey)
      if (recipient === null) return refuse('NO_KEY')
      const place = chosenPlace(counter, placeId)
      if (!place || (await freeOn(counter, place.folder)) === null) return refuse('PLACE_GONE')
      const replyTo = await ownRecipient(register)
      let packet: PacketRow | undefined
      const reply = commit<
        { packetId: string },
        'NOTHING_TO_WRITE' | 'NOT_FOUND' | 'PACKET_RUNNING' | 'NOT_ENROLLED'
      >(act, (journal) => {
        if (runningPacket(counter)?.running) return refuse('PACKET_RUNNING')
        const begun = packetId === null ? undefined : findPacket(register, packetId)
        if (packetId !== null && begun?.state !== 'writing') return refuse('NOT_FOUND')
        const plan = planPacket(register, getCursor(register))
        if (!begun && plan.dossiers === 0 && plan.files === 0) return refuse('NOTHING_TO_WRITE')
        const id = begun?.id ?? newId(Date.parse(act.now))
        // Before the first byte: nobody's papers leave the register unseen.
        const header = journal.record({
          noun: 'packet',
          entityId: id,
          verb: begun ? 'resumed' : 'begun',
          scope: 'local',
          payload: { place: place.name },
        })
        if (begun) changePacket(register, id, { place: place.name })
        else {
          const after = getCursor(register)
          insertPacket(register, {
            id,
            madeAt: act.now,
            officerId: act.officer.id,
            state: 'writing',
            afterEpoch: after.epoch,
            afterSeq: after.seq,
            untilEpoch: header.epoch,
            untilSeq: header.seq,
            untilHash: header.hash,
            entries: 0,
            dossiers: 0,
            entryBytes: 0,
            room,
            parts: 0,
            place: place.name,
            writtenAt: null,
            endedAt: null,
          })
        }
        packet = findPacket(register, id)!
        return done({ packetId: id })
      })
      if (reply.ok && packet) {
        const run: RunningPacket = {
          packetId: packet.id,
          running: true,
          step: 'packing',
          part: 0,
          parts: packet.parts,
          bytesDone: 0,
          bytes: 0,
          filesDamaged: 0,
          filesLeft: 0,
          fault: null,
          stop: new AbortController(),
        }
        setRunningPacket(counter, run)
        void write(act, run, { packet, link, recipient, replyTo, place })
      }
      return reply
    },
  }
}

/** Stops the writing; what lies whole on the stick stays, and writing can go on. */
export const cancelPacket: UseCase<'packets.cancel'> = ({ counter }, { packetId }) => {
  const run = runningPacket(counter)
  if (run?.packetId === packetId) run.stop.abort()
  return done({})
}

/** Counts on a packet no more. */
export const dropPacket: UseCase<'packets.drop'> = (act, { packetId }) => {
  const { register, counter } = act
  return commit(act, (journal) => {
    const run = runningPacket(counter)
    if (run?.running && run.packetId === packetId) return refuse('PACKET_RUNNING')
    const packet = findPacket(register, packetId)
    if (packet?.state !== 'writing' && packet?.state !== 'written') return refuse('NOT_FOUND')
    changePacket(register, packetId, { state: 'dropped', endedAt: act.now })
    journal.record({ noun: 'packet', entityId: packetId, verb: 'dropped', scope: 'local', payload: {} })
    return done({})
  })
}

type Order = { packet: PacketRow; link: Link; recipient: string; replyTo: string; place: Place }

async function write(act: Act, run: RunningPacket, order: Order): Promise<void> {
  const { counter } = act
  try {
    await pack(act, run, order)
    run.step = 'done'
  } catch (error) {
    run.fault = run.stop.signal.aborted
      ? 'CANCELLED'
      : error instanceof WriteStopped
        ? error.fault
        : 'CANNOT_WRITE'
    if (run.fault === 'CANNOT_WRITE') counter.log('packet', error)
  } finally {
    run.running = false
    counter.onChanged(['packet', 'delivery'])
  }
}

/** Until all parts are there; a paper that this PC has lost meanwhile is left out, and everything laid down anew. */
async function pack(act: Act, run: RunningPacket, { packet, link, recipient, replyTo, place }: Order) {
  const { register, files, counter } = act
  const { folder } = place
  const { id } = packet
  const { signal } = run.stop
  const after = { epoch: packet.afterEpoch, seq: packet.afterSeq }
  const until = { epoch: packet.untilEpoch, seq: packet.untilSeq }
  const damaged = new Set<string>()
  await removeUnfinished(folder)
  for (;;) {
    const collected = await collectPacket(register, { after, until })
    signal.throwIfAborted()
    // Of a packet that was begun before, parts may lie there that are made of what was laid down then.
    if (packetParts(register, id).length === 0 || damaged.size > 0) {
      const wanted = collected.files.filter(({ sha256 }) => !damaged.has(sha256))
      run.filesLeft = layDown(act, id, collected, wanted, await freeOn(counter, folder))
    }
    const row = findPacket(register, id)!
    const all = row.entryBytes + packetFiles(register, id).reduce((sum, { size }) => sum + size, 0)
    Object.assign(run, { parts: row.parts, bytes: 2 * all, bytesDone: 0, filesDamaged: damaged.size })
    try {
      let told = 0
      await writeParts(
        { register, files, link, packet: row, recipient, replyTo, batches: collected.batches, folder },
        {
          signal,
          onPart: (part) => {
            run.part = part
          },
          onBytes: (step, bytes) => {
            run.step = step
            run.bytesDone = Math.min(run.bytes, run.bytesDone + bytes)
            if (run.bytesDone - told < run.bytes / 50) return
            told = run.bytesDone
            counter.onChanged(['packet'])
          },
        },
      )
      break
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      const lost = await firstLost(act, id)
      if (lost === null) throw error
      damaged.add(lost)
      const change = { state: 'failed', offset: 0, code: error.code } as const
      register.immediate(() => noteFile(register, lost, change, counter.clock()))
    }
  }
  finish(act, run, id)
}

/** @returns papers for which there is no room */
function layDown(
  { register }: Act,
  id: string,
  collected: Collected,
  wanted: readonly PacketFile[],
  freeBytes: number | null,
): number {
  const entryBytes = collected.batches.reduce((sum, batch) => sum + batch.length, 0)
  if (freeBytes === null) throw new WriteStopped('PLACE_GONE')
  const { files, fits } = whatFits(wanted, entryBytes, freeBytes)
  if (!fits) throw new WriteStopped('NO_ROOM')
  const { entries, dossiers } = collected
  register.immediate(() => {
    const { room } = findPacket(register, id)!
    const parts = cutIntoParts(files, entryBytes, room).length
    layDownPacket(register, id, { entries, dossiers, entryBytes, parts }, files)
  })
  return wanted.length - files.length
}

async function firstLost({ register, files }: Act, id: string): Promise<string | null> {
  for (const { sha256 } of packetFiles(register, id)) {
    try {
      await files.get(sha256)
    } catch (error) {
      if (error instanceof FileFault) return sha256
      throw error
    }
  }
  return null
}

function finish(act: Act, run: RunningPacket, id: string): void {
  const { register, counter } = act
  const now = counter.clock()
  const command = { ...act.command!, id: `${act.command!.id}-end` }
  commit<object, never>({ ...act, command, now }, (journal) => {
    changePacket(register, id, { state: 'written', writtenAt: now })
    const { entries, untilEpoch, untilSeq } = findPacket(register, id)!
    journal.record({
      noun: 'packet',
      entityId: id,
      verb: 'written',
      scope: 'local',
      payload: {
        entries,
        until: { epoch: untilEpoch, seq: untilSeq },
        files: packetFiles(register, id).map(({ sha256 }) => sha256),
        filesDamaged: run.filesDamaged,
        parts: packetParts(register, id).map(({ part, name, bytes, sha256 }) => ({
          part,
          name,
          bytes,
          sha256,
        })),
      },
    })
    return done({})
  })
}

async function freeOn({ freeBytes }: Act['counter'], folder: string): Promise<number | null> {
  try {
    if (freeBytes) return await freeBytes(folder)
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
