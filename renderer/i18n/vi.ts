import { about } from './about.ts'
import { accounts } from './accounts.ts'
import { agency } from './agency.ts'
import { apologies } from './apologies.ts'
import { boards } from './boards.ts'
import { assistance } from './assistance.ts'
import { books } from './books.ts'
import { batch } from './batch.ts'
import { atOnce } from './at-once.ts'
import { calendar } from './calendar.ts'
import { camera } from './camera.ts'
import { certifications } from './certifications.ts'
import { closings, sync } from './closing.ts'
import { copies } from './copies.ts'
import { takeOver } from './take-over.ts'
import { corrections } from './corrections.ts'
import { custody } from './custody.ts'
import { dashboard } from './dashboard.ts'
import { delegations } from './delegations.ts'
import { dossiers } from './dossiers.ts'
import { evening } from './evening.ts'
import { exports } from './exports.ts'
import { filings } from './filings.ts'
import { flow } from './flow.ts'
import { guidance } from './guidance.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { improvement } from './improvement.ts'
import { inbox } from './inbox.ts'
import { inspections } from './inspections.ts'
import { drafts, intake, receipts } from './intake.ts'
import { keys } from './keys.ts'
import { lateness } from './lateness.ts'
import { kiosk } from './kiosk.ts'
import { listing } from './listing.ts'
import { ocr } from './ocr.ts'
import { packets } from './packets.ts'
import { papers } from './papers.ts'
import { periods } from './periods.ts'
import { petitions } from './petitions.ts'
import { printQueue } from './print-queue.ts'
import { payments } from './payments.ts'
import { post } from './post.ts'
import { procedures } from './procedures.ts'
import { reconciliation } from './reconciliation.ts'
import { register } from './register.ts'
import { reminders } from './reminders.ts'
import { reports } from './reports.ts'
import { restoration } from './restoration.ts'
import { roads } from './roads.ts'
import { satisfaction } from './satisfaction.ts'
import { scans } from './scan.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { signatures } from './signatures.ts'
import { station } from './station.ts'
import { stationLink } from './station-link.ts'
import { stepsForm } from './steps-form.ts'
import { time } from './time.ts'
import { ui } from './ui.ts'
import { views } from './views.ts'

/** All text on the screens, by noun. A noun adds its own file and its line here, in alphabetical order. */
export const vi = {
  about,
  accounts,
  agency,
  apologies,
  assistance,
  boards,
  books,
  batch,
  atOnce,
  calendar,
  camera,
  certifications,
  closings,
  evening,
  copies,
  takeOver,
  corrections,
  custody,
  dashboard,
  delegations,
  dossiers,
  drafts,
  exports,
  filings,
  flow,
  guidance,
  home,
  imports,
  improvement,
  inbox,
  inspections,
  intake,
  keys,
  lateness,
  kiosk,
  listing,
  ocr,
  packets,
  papers,
  periods,
  petitions,
  printQueue,
  payments,
  post,
  procedures,
  receipts,
  reconciliation,
  register,
  reminders,
  reports,
  restoration,
  roads,
  satisfaction,
  scans,
  session,
  shell,
  signatures,
  station,
  stationLink,
  sync,
  stepsForm,
  time,
  ui,
  views,
}
