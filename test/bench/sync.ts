import { brotliCompressSync, constants } from 'node:zlib'
import type { Register } from '../../db/engine/query.ts'
import type { Entry } from '../../electron/common/sync/model.ts'
import { readBatch } from '../../electron/core/sync/read-batch.ts'
import { enrol, scan, startSharedSystem } from '../support/evening.ts'
import { type Bench, held, type Measure, shown } from './measure.ts'
import { archiveServer, archiveWay } from './sync/archive-way.ts'
import { communeWith, scanBytes } from './sync/commune-day.ts'
import { BYTES_PER_SECOND, overLine, resumeCeiling, type Went } from './sync/line.ts'
import { ownWay } from './sync/own-way.ts'
import { pouchServer, pouchWay, pouchWith } from './sync/pouch-way.ts'

/* The evening over a bad line: ours, one archive, PouchDB. Each has a line of its own and all run at the same time:
   a line carries 32 KB a second, so the machine is idle. */

const DOSSIERS = 1000
const CAP_SECONDS = 400
const FILES = 16
const FILE_BYTES = 400_000
/** The best for PouchDB on such a line: its hundred would never pass between two cuts. */
const POUCH_CUT_BATCH = 10
const CUTS = [undefined, 300_000, 100_000] as const
const named = (cut: number | undefined) => (cut ? `cut-${cut / 1000}KB` : 'whole')

/** Prepared first, so that no line waits while the machine fills registers; then all at once. */
type Ready<T> = () => Promise<T>

export const sync: Bench = async () => {
  const entries = await entriesOf(DOSSIERS)
  const json = Buffer.from(JSON.stringify({ entries }))
  const archive = brotliCompressSync(json, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    },
  })
  const pouch = await pouchServer()
  const ready = {
    own: await inTurn(CUTS, ownEntries),
    archives: await inTurn(CUTS, (cut) => oneArchive(archive, cut)),
    pouches: await inTurn(CUTS, (cut) => pouchEntries(pouch, entries, cut)),
    files: await inTurn(CUTS, ownFiles),
  }
  // Seconds count here, so these two have the machine for themselves; the others share it for minutes.
  const [ownWhole, archiveWhole] = await Promise.all([ready.own[0]!(), ready.archives[0]!()])
  const [ownCut, archivesCut, pouches, files] = await Promise.all([
    Promise.all(ready.own.slice(1).map((go) => go())),
    Promise.all(ready.archives.slice(1).map((go) => go())),
    Promise.all(ready.pouches.map((go) => go())),
    Promise.all(ready.files.map((go) => go())),
  ])
  const [own, archives] = [
    [ownWhole, ...ownCut],
    [archiveWhole, ...archivesCut],
  ]
  await pouch.close()
  const limit = archive.length / BYTES_PER_SECOND
  return [
    ...dossiers({ own, archives, pouches, limit, archive: archive.length, json: json.length }),
    ...files.map(fileMeasure),
  ]
}

async function inTurn<T, R>(list: readonly T[], make: (one: T) => Promise<R>): Promise<R[]> {
  const made: R[] = []
  for (const one of list) made.push(await make(one))
  return made
}

type Runs = {
  own: Went[]
  archives: Went[]
  pouches: Stored[]
  limit: number
  archive: number
  json: number
}

function dossiers({ own, archives, pouches, limit, archive, json }: Runs): Measure[] {
  const line = '256 kbit/s, 600 ms'
  const what = `${DOSSIERS} dossiers (${json} bytes of JSON, one brotli archive ${archive})`
  const measures: Measure[] = []
  for (const [index, cut] of CUTS.entries()) {
    const [mine, whole, pouch] = [own[index]!, archives[index]!, pouches[index]!]
    const at = named(cut)
    const how = (who: string, { bytes, cuts, finished }: Went) =>
      `${who}: ${what} over ${line}${cut ? `, cut every ${cut / 1000} KB and gone for 2 s (${cuts} cuts)` : ''}; ` +
      `${bytes} bytes both ways${finished ? '' : ', NOT finished'}`
    const seconds = (id: string, who: string, went: Went) =>
      ({ id: `sync.${at}.${id}`, value: went.seconds, unit: 's', how: how(who, went) }) as const
    const own30 = seconds('dossiers', 'until the last one is accepted', mine)
    measures.push(cut === 100_000 ? held(own30, '≤', 30) : shown(own30))
    measures.push(shown(seconds('archive', 'resumable upload of the archive', whole)))
    const left = pouch.finished ? '' : `, stopped with ${pouch.stored} of ${DOSSIERS} stored`
    const pouched = seconds(
      'pouchdb',
      `PouchDB to express-pouchdb, ${cut ? POUCH_CUT_BATCH : 100} documents a request${left}`,
      pouch,
    )
    measures.push(cut === 100_000 ? held(pouched, '≥', CAP_SECONDS) : shown(pouched))
    if (cut) continue
    measures.push(
      held(
        {
          id: 'sync.limit',
          value: mine.seconds / limit,
          unit: '× limit',
          how: `the time above to ${limit.toFixed(2)} s, in which the line carries the archive`,
        },
        '≤',
        1.15,
      ),
      held(
        {
          id: 'sync.to-archive',
          value: mine.seconds / whole.seconds,
          unit: '×',
          how: 'time to that of the archive',
        },
        '≤',
        1,
      ),
      held(
        {
          id: 'sync.to-pouchdb',
          value: pouch.seconds / mine.seconds,
          unit: '× faster',
          how: 'time of PouchDB to ours',
        },
        '≥',
        8,
      ),
      held(
        {
          id: 'sync.bytes-to-pouchdb',
          value: mine.bytes / pouch.bytes,
          unit: '×',
          how: 'bytes on the wire, both ways',
        },
        '≤',
        0.2,
      ),
    )
  }
  return measures
}

function fileMeasure(went: Went & { part: number }, index: number): Measure {
  const cut = CUTS[index]
  const bound = cut ? 0.95 * resumeCeiling(cut) : 0.9
  const how =
    `${FILES} files of about ${FILE_BYTES / 1000} KB over the same line, ${went.cuts} cuts; ` +
    (cut
      ? `the ceiling for who goes on from the very byte is ${resumeCeiling(cut).toFixed(3)}: half a round trip for what has passed, 2 s without line, a connection, one question`
      : 'from the first byte to the last confirmed') +
    (went.finished ? '' : ', NOT finished')
  return held(
    { id: `sync.${named(cut)}.files`, value: went.part, unit: '× link', how },
    '≥',
    Number(bound.toFixed(3)),
  )
}

async function ownEntries(cutEveryBytes: number | undefined): Promise<Ready<Went>> {
  const shared = await startSharedSystem()
  const { test } = await communeWith(DOSSIERS)
  await enrol(test, shared)
  return async () => {
    const started = performance.now()
    let seconds = CAP_SECONDS
    const went = await overLine(shared.url, { cutEveryBytes, capSeconds: CAP_SECONDS }, (url, signal) =>
      ownWay(test, url, signal, () => (seconds = (performance.now() - started) / 1000)),
    )
    const arrived = await shared.db.selectFrom('dossiers').select('id').execute()
    if (went.finished && arrived.length !== DOSSIERS) throw new Error(`${arrived.length} dossiers arrived`)
    test.close()
    await shared.close()
    return { ...went, seconds }
  }
}

async function oneArchive(archive: Buffer, cutEveryBytes: number | undefined): Promise<Ready<Went>> {
  const server = await archiveServer()
  return async () => {
    const went = await overLine(server.url, { cutEveryBytes, capSeconds: CAP_SECONDS }, (url, signal) =>
      archiveWay(archive, url, signal),
    )
    if (went.finished && !server.arrived().equals(archive)) throw new Error('the archive arrived otherwise')
    await server.close()
    return went
  }
}

type Stored = Went & { stored: number }

async function pouchEntries(
  server: Awaited<ReturnType<typeof pouchServer>>,
  entries: readonly Entry[],
  cutEveryBytes: number | undefined,
): Promise<Ready<Stored>> {
  const name = named(cutEveryBytes).toLowerCase()
  const documents = entries.map((entry) => ({ _id: `${entry.header.epoch}-${entry.header.seq}`, ...entry }))
  const local = await pouchWith(`counter-${name}`, documents)
  const url = server.url(`district-${name}`)
  const batch = cutEveryBytes ? POUCH_CUT_BATCH : 100
  return async () => {
    const went = await overLine(url, { cutEveryBytes, capSeconds: CAP_SECONDS }, (there, signal) =>
      pouchWay(local, there, { batch, signal }),
    )
    return { ...went, stored: await server.stored(`district-${name}`) }
  }
}

async function ownFiles(cutEveryBytes: number | undefined): Promise<Ready<Went & { part: number }>> {
  const shared = await startSharedSystem()
  const { test, ids } = await communeWith(FILES)
  await enrol(test, shared)
  let bytes = 0
  for (const [index, id] of ids.entries()) {
    const content = scanBytes(index, FILE_BYTES * (0.6 + (0.8 * index) / FILES))
    bytes += content.length
    await scan(test, id, content)
  }
  return async () => {
    let begun = 0
    const went = await overLine(shared.url, { cutEveryBytes, capSeconds: 3 * CAP_SECONDS }, (url, signal) =>
      ownWay(test, url, signal, () => (begun = performance.now())),
    )
    const seconds = (performance.now() - begun) / 1000
    test.close()
    await shared.close()
    return { ...went, seconds, part: bytes / seconds / BYTES_PER_SECOND }
  }
}

/** Everything that the station has to tell, as it travels. */
async function entriesOf(count: number): Promise<Entry[]> {
  const { test } = await communeWith(count)
  const entries = allEntries(test.counter.open!.register)
  test.close()
  return entries
}

function allEntries(register: Register): Entry[] {
  const all: Entry[] = []
  for (let at = { epoch: 0, seq: 0 }; ; ) {
    const batch = readBatch(register, at, { entries: 500, bytes: Number.POSITIVE_INFINITY })
    if (!batch) return all
    all.push(...batch.entries)
    at = batch.entries.at(-1)!.header
  }
}
