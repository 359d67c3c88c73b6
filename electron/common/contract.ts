import type { z } from 'zod'
import { accountsApi } from './accounts/api.ts'
import type { Spec } from './api-spec.ts'
import { apologiesApi } from './apologies/api.ts'
import { applicantsApi } from './applicants/api.ts'
import { assistanceApi } from './assistance/api.ts'
import { boardsApi } from './boards/api.ts'
import { booksApi } from './books/api.ts'
import { calendarApi } from './calendar/api.ts'
import { cameraApi } from './camera/api.ts'
import { certificationsApi } from './certifications/api.ts'
import { closingsApi } from './closings/api.ts'
import { dashboardApi } from './dashboard/api.ts'
import { delegationsApi } from './delegations/api.ts'
import { dossiersApi } from './dossiers/api.ts'
import { draftsApi } from './drafts/api.ts'
import { exportsApi } from './exports/api.ts'
import { filingsApi } from './filings/api.ts'
import { guidanceApi } from './guidance/api.ts'
import { homeApi } from './home/api.ts'
import { importsApi } from './imports/api.ts'
import { improvementApi } from './improvement/api.ts'
import { inspectionsApi } from './inspections/api.ts'
import { inboxApi } from './inbox/api.ts'
import { latenessApi } from './lateness/api.ts'
import { kioskApi } from './kiosk/api.ts'
import { listingApi } from './listing/api.ts'
import { ocrApi } from './ocr/api.ts'
import { packetsApi } from './packets/api.ts'
import { agencyApi } from './papers/agency-api.ts'
import { papersApi } from './papers/api.ts'
import { paymentsApi } from './payments/api.ts'
import { petitionsApi } from './petitions/api.ts'
import { postApi } from './post/api.ts'
import { proceduresApi } from './procedures/api.ts'
import { receiptsApi } from './receipts/api.ts'
import { reconciliationApi } from './reconciliation/api.ts'
import { reportsApi } from './reports/api.ts'
import type { Reply } from './reply.ts'
import { satisfactionApi } from './satisfaction/api.ts'
import { scansApi } from './scans/api.ts'
import { sessionApi } from './session/api.ts'
import { signaturesApi } from './signatures/api.ts'
import { stationApi } from './station/api.ts'
import { copiesApi } from './copies/api.ts'
import { restorationApi } from './restoration/api.ts'
import { syncApi } from './sync/api.ts'
import { viewsApi } from './views/api.ts'

/**
 * Everything the renderer can ask of main, by noun and verb. Adding a slice means adding its line here;
 * dispatch, preload and the renderer's client follow from this table.
 */
export const contract = {
  accounts: accountsApi,
  agency: agencyApi,
  apologies: apologiesApi,
  applicants: applicantsApi,
  assistance: assistanceApi,
  boards: boardsApi,
  books: booksApi,
  calendar: calendarApi,
  camera: cameraApi,
  certifications: certificationsApi,
  closings: closingsApi,
  dashboard: dashboardApi,
  delegations: delegationsApi,
  dossiers: dossiersApi,
  drafts: draftsApi,
  exports: exportsApi,
  filings: filingsApi,
  guidance: guidanceApi,
  home: homeApi,
  imports: importsApi,
  improvement: improvementApi,
  inspections: inspectionsApi,
  inbox: inboxApi,
  lateness: latenessApi,
  kiosk: kioskApi,
  listing: listingApi,
  ocr: ocrApi,
  packets: packetsApi,
  papers: papersApi,
  payments: paymentsApi,
  petitions: petitionsApi,
  post: postApi,
  procedures: proceduresApi,
  receipts: receiptsApi,
  reconciliation: reconciliationApi,
  reports: reportsApi,
  satisfaction: satisfactionApi,
  scans: scansApi,
  session: sessionApi,
  signatures: signaturesApi,
  station: stationApi,
  copies: copiesApi,
  restoration: restorationApi,
  sync: syncApi,
  views: viewsApi,
}

export type Contract = typeof contract
export type Noun = keyof Contract
type Calls = { [N in Noun]: { [V in keyof Contract[N] as `${N}.${V & string}`]: Contract[N][V] } }[Noun]
type Merge<U> = (U extends unknown ? (u: U) => void : never) extends (merged: infer I) => void ? I : never
export type CallTable = Merge<Calls>
/** `receipts.issue` and so on. */
export type CallName = keyof CallTable & string

type SpecOf<N extends CallName> = CallTable[N] extends Spec ? CallTable[N] : never
/** What the caller passes in. */
export type InputOf<N extends CallName> = z.input<SpecOf<N>['input']>
/** What the use case receives, after parsing. */
export type ParsedOf<N extends CallName> = z.output<SpecOf<N>['input']>
export type OutputOf<N extends CallName> = z.output<SpecOf<N>['output']>
export type ErrorOf<N extends CallName> = SpecOf<N>['errors'][number]
export type ReplyOf<N extends CallName> = Reply<OutputOf<N>, ErrorOf<N>>

/** The spec of a call, or undefined for a name that is not in the table. */
export function specOf(name: string): Spec | undefined {
  const [noun, verb, rest] = name.split('.')
  if (!noun || !verb || rest !== undefined || !Object.hasOwn(contract, noun)) return undefined
  const calls = contract[noun as Noun] as Record<string, Spec>
  return Object.hasOwn(calls, verb) ? calls[verb] : undefined
}
