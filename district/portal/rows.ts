import type { Generated, Kysely, Selectable } from 'kysely'
import type { Tables } from '../tables.ts'

/** `silent`: asked, and nobody knows what became of it; the next attempt begins with a look-up. */
export type PortalState = 'sent' | 'held' | 'refused' | 'silent'

type PortalTables = {
  /** When the portal is to be told next; null: it has it all. The database sets it with every change of the dossier. */
  dossiers: { portalDue: Generated<string | null> }
  /** What the last attempt made of a dossier. */
  portalDossiers: {
    agencyId: string
    dossierId: string
    state: PortalState
    /** The portal's own code, or ours. */
    code: string | null
    /** Plain Vietnamese; the portal's words where it refused. */
    reason: string | null
    /** Since it last went well. */
    attempts: number
    triedAt: string
    sentAt: string | null
    /** The dossier's version that the portal has. */
    sentVersion: number | null
    /** SHA-256 of the HoSo the portal has, without the addresses of files. */
    sentHash: string | null
    /** SHA-256 of the files it names, JSON list. */
    sentFiles: string
    /** What went out and had no answer, so that the portal may have it or not: JSON list of `partOf` and RECORD. */
    unanswered: string
  }
  /** Acts whose row of TienDo the portal has confirmed. */
  portalProgress: {
    stationId: string
    epoch: number
    seq: number
    agencyId: string
    dossierId: string
    sentAt: string
  }
  /** Replies as they came, without credentials. */
  portalReplies: {
    id: Generated<number>
    at: string
    dossierNo: string | null
    service: string
    httpStatus: number | null
    ms: number
    reply: string
  }
  portalPass: { id: number; holder: string; until: string }
}

/** The district's tables with those of the gateway. */
export type GatewayTables = Tables & PortalTables
export type Gateway = Kysely<GatewayTables>
export type DueDossier = Selectable<GatewayTables['dossiers']> & { portalDue: string }

/** The same database with the gateway's tables in sight. */
export const gatewayOf = (db: Kysely<Tables>): Gateway => db.withTables<PortalTables>()
