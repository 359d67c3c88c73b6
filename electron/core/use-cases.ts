import { declineApology } from './apologies/decline-apology.ts'
import { draftApology } from './apologies/draft-apology.ts'
import { escalate } from './apologies/escalate.ts'
import { signApology } from './apologies/sign-apology.ts'
import type { Handlers } from './dispatch.ts'
import { findDossierByScan } from './dossiers/find-dossier.ts'
import { getDossier } from './dossiers/get-dossier.ts'
import { handOver } from './dossiers/hand-over.ts'
import { countViews, listDossiers } from './dossiers/list-dossiers.ts'
import { markReady } from './dossiers/mark-ready.ts'
import { notify } from './dossiers/notify.ts'
import { returnResult } from './dossiers/return-result.ts'
import { sendBack } from './dossiers/send-back.ts'
import { signOff } from './dossiers/sign-off.ts'
import { listPapers } from './papers/list-papers.ts'
import { makePaper } from './papers/make-paper.ts'
import { confirmPrint, printPaper, readPaper, savePaper } from './papers/print-paper.ts'
import { choosePrinter, listPrinters } from './papers/printers.ts'
import { recoverySheet } from './papers/recovery-sheet.ts'
import { removePages, reorderPages, restorePages, rotatePages } from './scans/arrange-pages.ts'
import { assignComponent } from './scans/assign-component.ts'
import { dropFiles } from './scans/drop-files.ts'
import { readDesk, readDocument, readPicture } from './scans/read-desk.ts'
import { cancelScan, setDeviceOptions } from './scans/run-scanner.ts'
import { withdrawDocument } from './scans/withdraw-document.ts'
import { lock } from './session/lock.ts'
import { setUp } from './session/set-up.ts'
import { signIn } from './session/sign-in.ts'
import { state } from './session/state.ts'

/** The use case behind each call of the contract that needs no window, printer or scanner. */
export const useCases = {
  'dossiers.list': listDossiers,
  'dossiers.counts': countViews,
  'dossiers.get': getDossier,
  'dossiers.find': findDossierByScan,
  'dossiers.handOver': handOver,
  'dossiers.markReady': markReady,
  'dossiers.signOff': signOff,
  'dossiers.sendBack': sendBack,
  'dossiers.notify': notify,
  'dossiers.return': returnResult,
  'apologies.draft': draftApology,
  'apologies.signOff': signApology,
  'apologies.decline': declineApology,
  'apologies.escalate': escalate,
  'papers.list': listPapers,
  'papers.make': makePaper,
  'papers.read': readPaper,
  'papers.printers': listPrinters,
  'papers.choosePrinter': choosePrinter,
  'papers.print': printPaper,
  'papers.save': savePaper,
  'papers.confirm': confirmPrint,
  'papers.recoverySheet': recoverySheet,
  'scans.desk': readDesk,
  'scans.picture': readPicture,
  'scans.document': readDocument,
  'scans.cancel': cancelScan,
  'scans.drop': dropFiles,
  'scans.rotate': rotatePages,
  'scans.reorder': reorderPages,
  'scans.remove': removePages,
  'scans.restore': restorePages,
  'scans.assign': assignComponent,
  'scans.withdraw': withdrawDocument,
  'scans.setDeviceOptions': setDeviceOptions,
  'session.state': state,
  'session.signIn': signIn,
  'session.lock': lock,
  'session.setUp': setUp,
} satisfies Partial<Handlers>
