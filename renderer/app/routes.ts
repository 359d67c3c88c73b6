import { create } from 'zustand'
import type { Figure } from '../../electron/common/dashboard/model.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import type { ChosenPeriod, Period } from '../../electron/common/time/periods.ts'

/** Every screen and what it has to be told. A new screen starts with its line here. */
export type Routes = {
  home: object
  intake: { draftId?: string; guidanceId?: string; filingId?: string }
  /** Dossiers filed online that wait for the counter. */
  filings: object
  /** What came down from above. */
  inbox: object
  guidance: { from?: PlainDate; to?: PlainDate }
  register: { view?: string; search?: string; mine?: boolean; papers?: boolean }
  dashboard: ChosenPeriod
  /** The dossiers that one figure of a period counts; whom its holder means. */
  'dashboard-list': Period & { figure: Figure; holderName?: string }
  /** `act`: with its form open; as it happened earlier, where that is said (`earlier`, at `happenedAt`). */
  dossier: { id: string; tab?: string; act?: string; earlier?: boolean; happenedAt?: Instant }
  /** Sets right what was taken in. */
  correction: { dossierId: string }
  /** `runId`: pages that have just come and are wanted next. */
  scan: { dossierId?: string; runId?: string }
  camera: { dossierId: string }
  sign: object
  /** Phản ánh, kiến nghị, khiếu nại, tố cáo. */
  petitions: { view?: string; search?: string }
  petition: { id: string }
  'petition-intake': { draftId?: string }
  'petition-report': ChosenPeriod
  post: object
  certifications: { day?: PlainDate }
  payments: { day?: PlainDate }
  'print-queue': object
  books: { tab?: string }
  delegations: object
  closing: object
  /** Both sides of an act that the shared system declined. */
  review: { epoch: number; seq: number }
  overrides: object
  /** Paper against register; `tab`: a finding, or what was recorded late in a period. */
  reconciliation: ChosenPeriod & { tab?: string }
  'shelf-check': object
  /** What the office says in public: apologies, results. */
  boards: { board?: string }
  late: ChosenPeriod & { toConfirm?: boolean }
  /** Which report of which period (`kind` own: its days), and the figure whose dossiers are shown; or a signed one. */
  reports: {
    tab?: string
    report?: string
    row?: string
    kind?: string
    year?: number
    part?: number
    cut?: string
    from?: PlainDate
    to?: PlainDate
    field?: string
    column?: string
    closedId?: string
  }
  /** Self-inspections; one of them, or one dossier of its sample. */
  inspections: object
  inspection: { id: string; dossierId?: string }
  /** Who looked at whose personal data. */
  views: ChosenPeriod & { dossierNo?: string }
  improvement: ChosenPeriod & { tab?: string }
  imports: object
  procedures: { code?: string }
  /** What hangs on the wall, and what has to be hung anew. */
  listing: object
  /** Months of the satisfaction results, `2026-11`. */
  satisfaction: { from?: string; to?: string }
  calendar: { year?: number }
  accounts: object
  restoration: object
  /** What PCs that are no more still have. */
  'take-over': object
  settings: { section?: string }
  about: object
}
export type ScreenName = keyof Routes
/** What every screen's component is given. */
export type ScreenProps<S extends ScreenName> = { params: Routes[S] }
export type Route = { [S in ScreenName]: { screen: S; params: Routes[S] } }[ScreenName]

const HOME: Route = { screen: 'home', params: {} }
const DEEPEST = 50

type View = { stack: readonly Route[] }

/** Where the officer is, and how they came there. */
const useView = create<View>(() => ({ stack: [HOME] }))

type Target<S extends ScreenName> = object extends Routes[S]
  ? [screen: S, params?: Routes[S]]
  : [S, Routes[S]]

/** Opens a screen; Esc leads back to the one before. */
export function go<S extends ScreenName>(...[screen, params]: Target<S>): void {
  const route = { screen, params: params ?? {} } as Route
  useView.setState(({ stack }) => {
    const here = stack.at(-1)
    if (here && JSON.stringify(here) === JSON.stringify(route)) return { stack }
    return { stack: [...stack, route].slice(-DEEPEST) }
  })
}

/** Replaces what the present screen was told (a chosen view, a search) without a step back to it. */
export function stay<S extends ScreenName>(...[screen, params]: Target<S>): void {
  const route = { screen, params: params ?? {} } as Route
  useView.setState(({ stack }) => ({ stack: [...stack.slice(0, -1), route] }))
}

/** One step back; the first screen stays. */
export function back(): void {
  useView.setState(({ stack }) => (stack.length > 1 ? { stack: stack.slice(0, -1) } : { stack }))
}

/** Another officer has sat down: their day begins at the start. */
export function forgetRoutes(): void {
  useView.setState({ stack: [HOME] })
}

export function useRoute(): Route {
  return useView((view) => view.stack.at(-1) ?? HOME)
}

export function useCanGoBack(): boolean {
  return useView((view) => view.stack.length > 1)
}
