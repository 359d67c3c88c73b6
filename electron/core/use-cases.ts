import { addAccount } from './accounts/add-account.ts'
import { changePassword } from './accounts/change-password.ts'
import { editAccount } from './accounts/edit-account.ts'
import { listAccounts } from './accounts/list-accounts.ts'
import { removeAccount } from './accounts/remove-account.ts'
import { resetPassword } from './accounts/reset-password.ts'
import { declineApology } from './apologies/decline-apology.ts'
import { draftApology } from './apologies/draft-apology.ts'
import { escalate } from './apologies/escalate.ts'
import { signApology } from './apologies/sign-apology.ts'
import { findApplicants } from './applicants/find-applicants.ts'
import { bookVolume, setBookVolume } from './books/book-volume.ts'
import { listDay, listFields } from './books/list-day.ts'
import { makeBook } from './books/make-book.ts'
import { previewBook } from './books/preview-book.ts'
import { chooseNotice, readChoice } from './calendar/choose-notice.ts'
import { editDays } from './calendar/edit-days.ts'
import { getCalendar } from './calendar/get-calendar.ts'
import { importCalendarNotice } from './calendar/import-calendar-notice.ts'
import { setDeadlineRules } from './calendar/set-deadline-rules.ts'
import { setWorkingHours } from './calendar/set-working-hours.ts'
import { chooseCamera, openCamera } from './camera/camera-choice.ts'
import { shootPage } from './camera/shoot-page.ts'
import { dayOfBook } from './certifications/day-of-book.ts'
import { makeCertificationBook } from './certifications/make-certification-book.ts'
import { attendTask } from './closings/attend-task.ts'
import { listFailedFiles } from './closings/list-failed-files.ts'
import { makeClosing } from './closings/make-closing.ts'
import { settleReview, showReview } from './closings/settle-review.ts'
import { showClosing } from './closings/show-closing.ts'
import { setSchedule, showSchedule } from './closings/sync-schedule.ts'
import { allowUnsent, setUnsentCap, showUnsent } from './closings/unsent-cap.ts'
import { addDelegation } from './delegations/add-delegation.ts'
import { endDelegation } from './delegations/end-delegation.ts'
import { listDelegations } from './delegations/list-delegations.ts'
import type { Handlers } from './dispatch.ts'
import { oversightUseCases } from './oversight-use-cases.ts'
import { acceptHandOver } from './dossiers/accept-hand-over.ts'
import { approve } from './dossiers/approve.ts'
import { allowSupplement } from './dossiers/allow-supplement.ts'
import { archive } from './dossiers/archive.ts'
import { askObligation } from './dossiers/ask-obligation.ts'
import { askSupplement } from './dossiers/ask-supplement.ts'
import { comeBack } from './dossiers/come-back.ts'
import { handUpward } from './dossiers/hand-upward.ts'
import { obligationMet } from './dossiers/obligation-met.ts'
import { offerPhrases } from './dossiers/offer-phrases.ts'
import { postCameBack } from './dossiers/post-came-back.ts'
import { readClock } from './dossiers/read-clock.ts'
import { receiveSupplement } from './dossiers/receive-supplement.ts'
import { stop } from './dossiers/stop.ts'
import { supplementOverrides } from './dossiers/supplement-overrides.ts'
import { withdraw } from './dossiers/withdraw.ts'
import { declineHandOver } from './dossiers/decline-hand-over.ts'
import { findDossierByScan } from './dossiers/find-dossier.ts'
import { finishAtOnce } from './dossiers/finish-at-once.ts'
import { getDossier } from './dossiers/get-dossier.ts'
import { handOver } from './dossiers/hand-over.ts'
import { countViews, listDossiers } from './dossiers/list-dossiers.ts'
import { markReady } from './dossiers/mark-ready.ts'
import { notify } from './dossiers/notify.ts'
import { returnResult } from './dossiers/return-result.ts'
import { sendBack } from './dossiers/send-back.ts'
import { signOff } from './dossiers/sign-off.ts'
import { undoLast } from './dossiers/undo.ts'
import { cancelExport, exportState } from './exports/export-papers.ts'
import { declineFiling } from './filings/decline-filing.ts'
import { getFiling, listFilings } from './filings/list-filings.ts'
import { listFiledFiles, readFiledFile } from './filings/read-file.ts'
import { giveGuidance } from './guidance/give-guidance.ts'
import { getGuidance, listGuidance } from './guidance/list-guidance.ts'
import { checkImport } from './imports/check-opened.ts'
import { listAllImports } from './imports/list-imports.ts'
import { openFile } from './imports/open-file.ts'
import { saveTable } from './imports/save-table.ts'
import { undoImport } from './imports/undo-import.ts'
import { writeRows } from './imports/write-rows.ts'
import { listInbox, readInboxItem, tryInboxAgain } from './inbox/list-inbox.ts'
import { settleNews } from './inbox/settle-news.ts'
import { summariseInbox } from './inbox/summarise-inbox.ts'
import { setCatalogueDays } from './inbox/catalogue-age.ts'
import { listTasks } from './home/list-tasks.ts'
import { reminderRules, setReminderRules } from './home/reminder-rules.ts'
import { pagesAside, pauseReading, readingState, retryReading } from './ocr/reading-state.ts'
import { searchPapers } from './ocr/search-papers.ts'
import { packetState } from './packets/packet-state.ts'
import { cancelPacket, dropPacket } from './packets/write-packet.ts'
import { dropPrint } from './papers/drop-print.ts'
import { editAgencyLines, previewAgencyLines, showAgencyLines } from './papers/agency-lines.ts'
import { listPapers } from './papers/list-papers.ts'
import { listPrintQueue } from './papers/list-print-queue.ts'
import { chooseOptions, printOptions } from './papers/print-options.ts'
import { makePaper } from './papers/make-paper.ts'
import { previewApology } from './papers/preview-apology.ts'
import { confirmPrint, printPaper, readPaper, savePaper } from './papers/print-paper.ts'
import { choosePrinter, listPrinters } from './papers/printers.ts'
import { coverSheets } from './papers/cover-sheets.ts'
import { recoverySheet } from './papers/recovery-sheet.ts'
import { cancelPayment } from './payments/cancel-payment.ts'
import { dayOfCash } from './payments/day-of-cash.ts'
import { exempt } from './payments/exempt.ts'
import { makeCashReceipt } from './payments/make-cash-receipt.ts'
import { makeCashSheet } from './payments/make-cash-sheet.ts'
import { pay } from './payments/pay.ts'
import { paymentsOfDossier } from './payments/payments-of-dossier.ts'
import { discardDraft } from './drafts/discard-draft.ts'
import { listDrafts } from './drafts/list-drafts.ts'
import { saveDraft } from './drafts/save-draft.ts'
import { closePostList } from './post/close-post-list.ts'
import { makePostListPaper } from './post/make-post-list-paper.ts'
import { postLists } from './post/post-lists.ts'
import { setTracking } from './post/set-tracking.ts'
import { waitingParcels } from './post/waiting-parcels.ts'
import { confirmProcedure } from './procedures/confirm-procedure.ts'
import { getProcedure } from './procedures/get-procedure.ts'
import { listProcedures } from './procedures/list-procedures.ts'
import { setInForce } from './procedures/set-in-force.ts'
import { setSteps } from './procedures/set-steps.ts'
import { chooseChange, listChoices } from './procedures/choose-change.ts'
import { correctReceipt, readCorrection } from './receipts/correct-receipt.ts'
import { issueReceipt } from './receipts/issue-receipt.ts'
import { voidReceipt } from './receipts/void-receipt.ts'
import { adjustPages } from './scans/adjust-pages.ts'
import { removePages, reorderPages, restorePages, rotatePages } from './scans/arrange-pages.ts'
import { discardArrivals, listArrivals, takeArrivals } from './scans/arrivals.ts'
import { assignComponent } from './scans/assign-component.ts'
import { readDocumentForms, setDocumentForm } from './scans/document-forms.ts'
import { readSpace } from './scans/disk-space.ts'
import { dropFiles } from './scans/drop-files.ts'
import { interleavePages } from './scans/interleave-pages.ts'
import { removeNetworkScanner } from './scans/network-scanners.ts'
import { readDesk, readDocument, readPicture } from './scans/read-desk.ts'
import { markSecret } from './scans/mark-secret.ts'
import { readCovers } from './scans/read-covers.ts'
import { listReusable, reuseDocument } from './scans/reuse-document.ts'
import { stackPages } from './scans/stack-pages.ts'
import { cancelScan, setDeviceOptions } from './scans/run-scanner.ts'
import { leaveFolder, readSources } from './scans/watched-folder.ts'
import { splitPage } from './scans/split-page.ts'
import { withdrawDocument } from './scans/withdraw-document.ts'
import { leaveDemo } from './session/leave-demo.ts'
import { lock } from './session/lock.ts'
import { recover } from './session/recover.ts'
import { proveRecovery } from './session/prove-recovery.ts'
import { renewRecovery } from './session/renew-recovery.ts'
import { setUp } from './session/set-up.ts'
import { setUpDemo } from './session/set-up-demo.ts'
import { signIn } from './session/sign-in.ts'
import { state } from './session/state.ts'
import { countQueue, listQueue, signaturesOfOne } from './signatures/list-queue.ts'
import { chooseCertificate, closeSigning } from './signatures/open-keys.ts'
import { cancelSigning, startSigning } from './signatures/sign-queue.ts'
import { readSetup, setSource } from './signatures/signing-setup.ts'
import { editStation } from './station/edit-station.ts'
import { getStation } from './station/get-station.ts'
import { searchCopies } from './copies/search-copies.ts'
import { keepDossier } from './custody/keep-dossier.ts'
import { listStations } from './custody/list-stations.ts'
import { listStranded } from './custody/list-stranded.ts'
import { moveDossier } from './custody/move-dossier.ts'
import { showStranded } from './custody/show-stranded.ts'
import { showTakeOver } from './custody/show-take-over.ts'
import { takeOverMany } from './custody/take-over-many.ts'
import { takeOver } from './custody/take-over.ts'
import { declareRestored } from './restoration/declare-restored.ts'
import { recoveredFiles, showRestoration } from './restoration/show-restoration.ts'
import { changeKey, setKeyMonths } from './sync/change-key.ts'
import { enrolStation } from './sync/enrol-station.ts'
import { listRefusals } from './sync/list-refusals.ts'
import { moveStation } from './sync/move-station.ts'
import { planSync } from './sync/plan-sync.ts'
import { resendEntry } from './sync/resend-entry.ts'
import { startSync, stopSync } from './sync/run-sync.ts'
import { linkState, syncState } from './sync/sync-state.ts'

/** The use case behind each call of the contract that needs no window, printer or scanner. */
export const useCases = {
  ...oversightUseCases,
  'accounts.list': listAccounts,
  'accounts.add': addAccount,
  'accounts.edit': editAccount,
  'accounts.remove': removeAccount,
  'accounts.resetPassword': resetPassword,
  'accounts.changePassword': changePassword,
  'dossiers.list': listDossiers,
  'dossiers.counts': countViews,
  'dossiers.get': getDossier,
  'dossiers.find': findDossierByScan,
  'dossiers.handOver': handOver,
  'dossiers.acceptHandOver': acceptHandOver,
  'dossiers.declineHandOver': declineHandOver,
  'dossiers.markReady': markReady,
  'dossiers.approve': approve,
  'dossiers.signOff': signOff,
  'dossiers.sendBack': sendBack,
  'dossiers.notify': notify,
  'dossiers.return': returnResult,
  'dossiers.finishAtOnce': finishAtOnce,
  'dossiers.undo': undoLast,
  'dossiers.askSupplement': askSupplement,
  'dossiers.allowSupplement': allowSupplement,
  'dossiers.receiveSupplement': receiveSupplement,
  'dossiers.handUpward': handUpward,
  'dossiers.comeBack': comeBack,
  'dossiers.askObligation': askObligation,
  'dossiers.obligationMet': obligationMet,
  'dossiers.withdraw': withdraw,
  'dossiers.stop': stop,
  'dossiers.postCameBack': postCameBack,
  'dossiers.archive': archive,
  'dossiers.clock': readClock,
  'dossiers.phrases': offerPhrases,
  'dossiers.supplementOverrides': supplementOverrides,
  'apologies.draft': draftApology,
  'apologies.signOff': signApology,
  'apologies.decline': declineApology,
  'apologies.escalate': escalate,
  'exports.state': exportState,
  'exports.cancel': cancelExport,
  'filings.list': listFilings,
  'filings.get': getFiling,
  'filings.decline': declineFiling,
  'filings.files': listFiledFiles,
  'filings.file': readFiledFile,
  'guidance.give': giveGuidance,
  'guidance.list': listGuidance,
  'guidance.get': getGuidance,
  'home.today': listTasks,
  'home.reminderRules': reminderRules,
  'home.setReminderRules': setReminderRules,
  'imports.open': openFile,
  'imports.check': checkImport,
  'imports.write': writeRows,
  'imports.list': listAllImports,
  'imports.undo': undoImport,
  'imports.save': saveTable,
  'inbox.list': listInbox,
  'inbox.summary': summariseInbox,
  'inbox.read': readInboxItem,
  'inbox.tryAgain': tryInboxAgain,
  'inbox.setCatalogueDays': setCatalogueDays,
  'inbox.settleNews': settleNews,
  'ocr.state': readingState,
  'ocr.aside': pagesAside,
  'ocr.pause': pauseReading,
  'ocr.retry': retryReading,
  'ocr.search': searchPapers,
  'agency.lines': showAgencyLines,
  'agency.edit': editAgencyLines,
  'agency.preview': previewAgencyLines,
  'packets.state': packetState,
  'packets.cancel': cancelPacket,
  'packets.drop': dropPacket,
  'papers.list': listPapers,
  'papers.make': makePaper,
  'papers.previewApology': previewApology,
  'papers.read': readPaper,
  'papers.printers': listPrinters,
  'papers.choosePrinter': choosePrinter,
  'papers.printOptions': printOptions,
  'papers.chooseOptions': chooseOptions,
  'papers.print': printPaper,
  'papers.queue': listPrintQueue,
  'papers.dropPrint': dropPrint,
  'papers.save': savePaper,
  'papers.confirm': confirmPrint,
  'papers.coverSheets': coverSheets,
  'papers.recoverySheet': recoverySheet,
  'payments.ofDossier': paymentsOfDossier,
  'payments.pay': pay,
  'payments.exempt': exempt,
  'payments.cancel': cancelPayment,
  'payments.makeReceipt': makeCashReceipt,
  'payments.day': dayOfCash,
  'payments.makeSheet': makeCashSheet,
  'applicants.find': findApplicants,
  'calendar.get': getCalendar,
  'calendar.editDays': editDays,
  'calendar.importNotice': importCalendarNotice,
  'calendar.setHours': setWorkingHours,
  'calendar.setRules': setDeadlineRules,
  'camera.open': openCamera,
  'camera.choose': chooseCamera,
  'camera.shoot': shootPage,
  'books.fields': listFields,
  'books.volume': bookVolume,
  'books.setVolume': setBookVolume,
  'books.day': listDay,
  'books.preview': previewBook,
  'books.make': makeBook,
  'certifications.day': dayOfBook,
  'certifications.makeBook': makeCertificationBook,
  'closings.today': showClosing,
  'closings.failedFiles': listFailedFiles,
  'closings.make': makeClosing,
  'closings.attend': attendTask,
  'closings.review': showReview,
  'closings.settle': settleReview,
  'closings.schedule': showSchedule,
  'closings.setSchedule': setSchedule,
  'closings.unsent': showUnsent,
  'closings.setCap': setUnsentCap,
  'closings.allowUnsent': allowUnsent,
  'delegations.list': listDelegations,
  'delegations.add': addDelegation,
  'delegations.end': endDelegation,
  'drafts.list': listDrafts,
  'drafts.save': saveDraft,
  'drafts.discard': discardDraft,
  'post.waiting': waitingParcels,
  'post.setTracking': setTracking,
  'post.close': closePostList,
  'post.lists': postLists,
  'post.makePaper': makePostListPaper,
  'procedures.list': listProcedures,
  'procedures.get': getProcedure,
  'procedures.confirm': confirmProcedure,
  'procedures.setInForce': setInForce,
  'procedures.setSteps': setSteps,
  'procedures.choices': listChoices,
  'procedures.choose': chooseChange,
  'calendar.choice': readChoice,
  'calendar.choose': chooseNotice,
  'receipts.issue': issueReceipt,
  'receipts.correction': readCorrection,
  'receipts.correct': correctReceipt,
  'receipts.void': voidReceipt,
  'scans.desk': readDesk,
  'scans.space': readSpace,
  'scans.picture': readPicture,
  'scans.document': readDocument,
  'scans.cancel': cancelScan,
  'scans.drop': dropFiles,
  'scans.rotate': rotatePages,
  'scans.reorder': reorderPages,
  'scans.interleave': interleavePages,
  'scans.adjust': adjustPages,
  'scans.split': splitPage,
  'scans.documentForms': readDocumentForms,
  'scans.setDocumentForm': setDocumentForm,
  'scans.remove': removePages,
  'scans.restore': restorePages,
  'scans.assign': assignComponent,
  'scans.withdraw': withdrawDocument,
  'scans.stack': stackPages,
  'scans.readCovers': readCovers,
  'scans.markSecret': markSecret,
  'scans.reusable': listReusable,
  'scans.reuse': reuseDocument,
  'scans.setDeviceOptions': setDeviceOptions,
  'scans.sources': readSources,
  'scans.removeNetwork': removeNetworkScanner,
  'scans.leaveFolder': leaveFolder,
  'scans.arrivals': listArrivals,
  'scans.takeArrivals': takeArrivals,
  'scans.discardArrivals': discardArrivals,
  'session.state': state,
  'session.signIn': signIn,
  'session.lock': lock,
  'session.setUp': setUp,
  'session.setUpDemo': setUpDemo,
  'session.leaveDemo': leaveDemo,
  'session.recover': recover,
  'session.renewRecovery': renewRecovery,
  'session.proveRecovery': proveRecovery,
  'signatures.setup': readSetup,
  'signatures.setSource': setSource,
  'signatures.choose': chooseCertificate,
  'signatures.close': closeSigning,
  'signatures.queue': listQueue,
  'signatures.count': countQueue,
  'signatures.start': startSigning,
  'signatures.cancel': cancelSigning,
  'signatures.ofDossier': signaturesOfOne,
  'station.get': getStation,
  'station.edit': editStation,
  'copies.search': searchCopies,
  'copies.takeOver': takeOver,
  'copies.stranded': listStranded,
  'copies.strandedAt': showStranded,
  'copies.takeOverMany': takeOverMany,
  'copies.takeOverSummary': showTakeOver,
  'dossiers.keep': keepDossier,
  'dossiers.move': moveDossier,
  'dossiers.stations': listStations,
  'restoration.state': showRestoration,
  'restoration.files': recoveredFiles,
  'restoration.declare': declareRestored,
  'sync.enrol': enrolStation,
  'sync.move': moveStation,
  'sync.changeKey': changeKey,
  'sync.setKeyMonths': setKeyMonths,
  'sync.state': syncState,
  'sync.link': linkState,
  'sync.plan': planSync,
  'sync.start': startSync,
  'sync.stop': stopSync,
  'sync.refusals': listRefusals,
  'sync.resend': resendEntry,
} satisfies Partial<Handlers>
