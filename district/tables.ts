import type { Generated } from 'kysely'
import type { PacketTables } from './packets/tables.ts'
import type { WebTables } from './web/tables.ts'

/* Rows as they lie in the database (camelCase here, snake_case there, by Kysely's plugin). Moments are ISO text,
   JSON is text: both read the same on SQLite and PostgreSQL. */

export type EntryState = 'accepted' | 'refused' | 'conflict' | 'fenced' | 'superseded'

export interface Tables extends PacketTables, WebTables {
  /** `incarnation`: changes when the server's data begin anew, so that old inbox cursors are recognised. */
  serverFacts: { key: string; value: string }
  /** Whoever writes for a commune holds its row (turns.ts). */
  turns: { agencyId: string; turn: number }
  /** Enrolment codes that were guessed, by the address they came from. */
  wrongCodes: { id: Generated<number>; address: string; at: string }
  enrolCodes: {
    codeHash: string
    agencyId: string
    agencyName: string
    madeAt: string
    expiresAt: string
    stationId: string | null
    /** The known station that the code is for; null: a new one. */
    forStationId: string | null
  }
  stations: {
    id: string
    agencyId: string
    agencyName: string
    code: string
    stationIndex: number
    rangeFirst: number
    rangeLast: number
    publicKey: string
    enrolledAt: string
    retiredAt: string | null
    lastSeenAt: string | null
    /** Station clock minus server clock at the last contact. */
    lastSkewMs: number | null
    /** Null: since enrolment. */
    keySince: string | null
    /** Announced by the station, signed by the present key; counts from its first use on. */
    nextPublicKey: string | null
    /** Since when it is refused as stolen, and when that happened as far as is known. */
    revokedAt: string | null
    stolenAt: string | null
  }
  /** Keys of stations that counted once. */
  stationKeys: { publicKey: string; stationId: string; until: string }
  /** Every journal header ever received without a gap, parked ones too; never deleted. */
  entries: {
    arrival: Generated<number>
    stationId: string
    epoch: number
    seq: number
    agencyId: string
    entityId: string
    noun: string
    verb: string
    hash: string
    header: string
    salt: string | null
    payload: string | null
    receivedAt: string
    state: EntryState
    code: string | null
    field: string | null
    /** conflict: the version held. */
    version: number | null
    /** The parked entry at whose place this one stands, when it supersedes. */
    rootEpoch: number | null
    rootSeq: number | null
    /** fenced: behind whom; superseded: by whom. */
    byEpoch: number | null
    bySeq: number | null
  }
  /** Read model: what the accepted entries say. */
  dossiers: {
    agencyId: string
    id: string
    dossierNo: string
    /** TrangThaiHoSo, or 0 for a void number. */
    status: number
    procedureCode: string | null
    applicantName: string | null
    receivedAt: string | null
    firstDueAt: string | null
    dueAt: string | null
    finishedAt: string | null
    returnedAt: string | null
    /** Days in Vietnam, by which a dossier is early, on time or late. */
    firstDueDay: string | null
    finishedDay: string | null
    apologies: number
    /** What the rule of timeliness asks besides (`common/sync/upstream-waits.ts`). `waits`: 1 where a wait is open. */
    supplements: number
    askedTwiceAt: string | null
    askedAt: string | null
    waits: number
    /** By that rule: late from this day on as it stands, and how it ended; null where it is neither. */
    lateFromDay: string | null
    outcome: string | null
    facts: string | null
    version: number
    /** Station and epoch of the last accepted act; another one must build upon `version`. */
    writerStationId: string
    writerEpoch: number
    updatedAt: string
    /** Which station it is with; null only for one that came another way than from a station. */
    custodianStationId: string | null
    /** The commune's turn in which it was last written. */
    changedTurn: number
  }
  files: { agencyId: string; sha256: string; size: number; announcedAt: string; completeAt: string | null }
  dossierFiles: {
    agencyId: string
    dossierId: string
    sha256: string
    kind: string
    component: string | null
    name: string | null
    mime: string
    arrival: number
    /** The entry that brought its successor; null: one of the dossier's current files. */
    replacedBy: number | null
  }
  receipts: { stationId: string; at: string; receipt: string }
  inbox: {
    id: Generated<number>
    /** Null: for every commune. */
    agencyId: string | null
    kind: string
    at: string
    body: string
    /** What a station recognises it by; null on what was posted before there were any. */
    itemId: string | null
  }
  /** Dossiers filed online, by their own code; `id` is theirs at every station and in every round. */
  filings: {
    agencyId: string
    dossierNo: string
    id: string
    stationCode: string | null
    round: number
    content: string
    filedAt: string
    publishedAt: string
  }
  /** Every version of the catalogue, whole, and every calendar notice. */
  publications: {
    kind: 'catalogue' | 'calendar'
    sequence: number
    version: string
    content: string
    publishedAt: string
  }
}
