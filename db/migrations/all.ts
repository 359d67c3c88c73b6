import type { Migration } from '../engine/migrate.ts'
import { journal } from './0010-journal.ts'
import { accounts } from './0020-accounts.ts'
import { procedures } from './0030-procedures.ts'
import { dossiers } from './0040-dossiers.ts'
import { papers } from './0050-papers.ts'
import { scans } from './0060-scans.ts'
import { sync } from './0070-sync.ts'
import { payments } from './0080-payments.ts'
import { paperNumbers } from './0090-paper-numbers.ts'
import { certifications } from './0100-certifications.ts'
import { printOrders } from './0110-print-orders.ts'
import { wordedActs } from './0120-worded-acts.ts'
import { imports } from './0130-imports.ts'
import { post } from './0140-post.ts'
import { answerBy } from './0150-answer-by.ts'
import { guidances } from './0160-guidances.ts'
import { flow } from './0170-flow.ts'
import { delegations } from './0180-delegations.ts'
import { sheets } from './0190-sheets.ts'
import { unread } from './0200-unread.ts'
import { corrections } from './0210-corrections.ts'
import { scanAdjustments } from './0220-scan-adjustments.ts'
import { ocr } from './0230-ocr.ts'
import { signatures } from './0240-signatures.ts'
import { bench } from './0250-bench.ts'
import { scanSources } from './0260-scan-sources.ts'
import { packets } from './0270-packets.ts'
import { inbox } from './0280-inbox.ts'
import { originals } from './0300-originals.ts'
import { arrivalFiles } from './0310-arrival-files.ts'
import { restorations } from './0340-restorations.ts'
import { dossierCopies } from './0350-dossier-copies.ts'
import { reviews } from './0360-reviews.ts'
import { custody } from './0370-custody.ts'
import { lateness } from './0380-lateness.ts'
import { tallies } from './0390-tallies.ts'
import { reports } from './0400-reports.ts'
import { scanState } from './0410-scan-state.ts'
import { listing } from './0420-listing.ts'
import { satisfaction } from './0430-satisfaction.ts'
import { petitions } from './0440-petitions.ts'
import { reconciliation } from './0450-reconciliation.ts'
import { reportKinds } from './0470-report-kinds.ts'
import { index766 } from './0480-index-766.ts'
import { inspections } from './0490-inspections.ts'
import { views } from './0500-views.ts'
import { takeOvers } from './0510-take-overs.ts'
import { reportTasks } from './0520-report-tasks.ts'
import { openDays } from './0530-open-days.ts'
import { searchWordsOfAll } from './0540-search-words.ts'

/** Every migration, in order. The one list a new table has to enter. */
export const migrations: readonly Migration[] = [
  journal,
  accounts,
  procedures,
  dossiers,
  papers,
  scans,
  sync,
  payments,
  paperNumbers,
  certifications,
  printOrders,
  wordedActs,
  imports,
  post,
  answerBy,
  guidances,
  flow,
  delegations,
  sheets,
  unread,
  corrections,
  scanAdjustments,
  ocr,
  signatures,
  bench,
  scanSources,
  packets,
  inbox,
  originals,
  arrivalFiles,
  restorations,
  dossierCopies,
  reviews,
  custody,
  lateness,
  tallies,
  reports,
  scanState,
  listing,
  satisfaction,
  petitions,
  reconciliation,
  reportKinds,
  index766,
  inspections,
  views,
  takeOvers,
  reportTasks,
  openDays,
  searchWordsOfAll,
]
