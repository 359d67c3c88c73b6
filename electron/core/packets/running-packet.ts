import type { PacketRun } from '../../common/packets/api.ts'
import type { Counter } from '../counter.ts'

/** The writing under way on this PC or the last one, and the stick chosen last; lost with the process. */
export type RunningPacket = PacketRun & { stop: AbortController }
/** Known to main alone: the page has the id. */
export type Place = { placeId: string; folder: string; name: string }

const runs = new WeakMap<Counter, RunningPacket>()
const places = new WeakMap<Counter, Place>()

export function runningPacket(counter: Counter): RunningPacket | undefined {
  return runs.get(counter)
}

export function setRunningPacket(counter: Counter, run: RunningPacket): void {
  runs.set(counter, run)
}

export function chosenPlace(counter: Counter, placeId: string): Place | undefined {
  const place = places.get(counter)
  return place?.placeId === placeId ? place : undefined
}

export function setChosenPlace(counter: Counter, place: Place): void {
  places.set(counter, place)
}
