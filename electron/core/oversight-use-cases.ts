import { setBoardRules } from './boards/board-rules.ts'
import { makeBoardSheet } from './boards/make-sheet.ts'
import { showBoards } from './boards/show-boards.ts'
import { listFigure } from './dashboard/list-figure.ts'
import { makeDashboardSheet } from './dashboard/make-sheet.ts'
import { showDashboard } from './dashboard/show-dashboard.ts'
import { setTargets } from './dashboard/targets.ts'
import { assistedToday, dropAssisted, noteAssisted } from './assistance/assisted-filings.ts'
import { makeImprovementSheet, showImprovement } from './improvement/show-improvement.ts'
import { answerChecks } from './inspections/answer-checks.ts'
import { closeInspection } from './inspections/close-inspection.ts'
import { makeInspectionReport } from './inspections/make-inspection-report.ts'
import { dropMeasure, putMeasure } from './inspections/measures.ts'
import { planSample } from './inspections/plan-sample.ts'
import { getInspection, getSampled, listInspections } from './inspections/read-inspections.ts'
import { startInspection } from './inspections/start-inspection.ts'
import { verification, verifyJournalNow } from './inspections/verify-journal-now.ts'
import { confirmLate } from './lateness/confirm-late.ts'
import { declineLate } from './lateness/decline-late.ts'
import { explainLate } from './lateness/explain-late.ts'
import { exportLateReport } from './lateness/export-report.ts'
import { listLateCauses, putLateCause } from './lateness/late-causes.ts'
import { listLate, listToConfirm } from './lateness/list-late.ts'
import { signLateReport } from './lateness/sign-report.ts'
import { listingState } from './listing/listing-state.ts'
import { makeContents } from './listing/make-contents.ts'
import { makeGuide } from './listing/make-guide.ts'
import { makeSheets } from './listing/make-sheets.ts'
import { markPosted, markRemoved } from './listing/mark-posted.ts'
import { actOnPetition } from './petitions/act-on-petition.ts'
import { checkPublic, getPetition } from './petitions/get-petition.ts'
import { listPetitions } from './petitions/list-petitions.ts'
import { makePetitionBoard, makePetitionReport } from './petitions/make-petition-papers.ts'
import { makePetitionReceipt } from './petitions/make-receipt.ts'
import { receivePetition } from './petitions/receive-petition.ts'
import { listPublished, papersOfPeriod, reportPetitions } from './petitions/report-petitions.ts'
import { setPetitionRules, showPetitionRules } from './petitions/set-rules.ts'
import { undoPetitionAct } from './petitions/undo-act.ts'
import { closeShelf, showShelf } from './reconciliation/check-shelf.ts'
import { noteFinding } from './reconciliation/note-finding.ts'
import { setReconciliationRules } from './reconciliation/reconciliation-rules.ts'
import { listFinding, listRecordedLate, showReconciliation } from './reconciliation/show-findings.ts'
import { closeReport } from './reports/close-report.ts'
import { setIndexRule, showIndex, typeIndex } from './reports/index-calls.ts'
import { listCounted } from './reports/list-counted.ts'
import { listInTable } from './reports/list-in-table.ts'
import { previewReport } from './reports/preview-report.ts'
import { listClosed, readReport } from './reports/read-report.ts'
import { dueToday, setAside, setSchedule } from './reports/report-tasks.ts'
import { saveReport } from './reports/save-report.ts'
import { showForm } from './reports/show-form.ts'
import { showTable } from './reports/show-table.ts'
import { askRating, ratingOfDossier } from './satisfaction/ask-rating.ts'
import { makeForm as makeSatisfactionForm } from './satisfaction/make-form.ts'
import { declineRating, enterRatingPaper, rateService } from './satisfaction/rate.ts'
import { satisfactionResults } from './satisfaction/results.ts'
import { satisfactionRules, setSatisfactionRules } from './satisfaction/rules.ts'
import { askViews, makeViewSheet, viewAccounts } from './views/ask-views.ts'
import type { Handlers } from './dispatch.ts'

/** Calls by which commune, leader and citizen see how the work stands; the rest is in use-cases.ts. */
export const oversightUseCases = {
  'assistance.note': noteAssisted,
  'assistance.drop': dropAssisted,
  'assistance.today': assistedToday,
  'improvement.show': showImprovement,
  'improvement.makeSheet': makeImprovementSheet,
  'inspections.plan': planSample,
  'inspections.start': startInspection,
  'inspections.list': listInspections,
  'inspections.get': getInspection,
  'inspections.dossier': getSampled,
  'inspections.answer': answerChecks,
  'inspections.putMeasure': putMeasure,
  'inspections.dropMeasure': dropMeasure,
  'inspections.verify': verifyJournalNow,
  'inspections.verification': verification,
  'inspections.close': closeInspection,
  'inspections.makeReport': makeInspectionReport,
  'views.accounts': viewAccounts,
  'views.ask': askViews,
  'views.makeSheet': makeViewSheet,
  'lateness.causes': listLateCauses,
  'lateness.putCause': putLateCause,
  'lateness.explain': explainLate,
  'lateness.confirm': confirmLate,
  'lateness.decline': declineLate,
  'lateness.list': listLate,
  'lateness.toConfirm': listToConfirm,
  'lateness.sign': signLateReport,
  'lateness.exportDocx': exportLateReport,
  'listing.state': listingState,
  'listing.makeSheets': makeSheets,
  'listing.makeContents': makeContents,
  'listing.makeGuide': makeGuide,
  'listing.markPosted': markPosted,
  'listing.markRemoved': markRemoved,
  'boards.show': showBoards,
  'boards.setRules': setBoardRules,
  'boards.makeSheet': makeBoardSheet,
  'dashboard.show': showDashboard,
  'dashboard.list': listFigure,
  'dashboard.setTargets': setTargets,
  'dashboard.makeSheet': makeDashboardSheet,
  'petitions.receive': receivePetition,
  'petitions.makeReceipt': makePetitionReceipt,
  'petitions.list': listPetitions,
  'petitions.get': getPetition,
  'petitions.act': actOnPetition,
  'petitions.undo': undoPetitionAct,
  'petitions.checkPublic': checkPublic,
  'petitions.report': reportPetitions,
  'petitions.makeReport': makePetitionReport,
  'petitions.published': listPublished,
  'petitions.makeBoard': makePetitionBoard,
  'petitions.papersOf': papersOfPeriod,
  'petitions.rules': showPetitionRules,
  'petitions.setRules': setPetitionRules,
  'reconciliation.show': showReconciliation,
  'reconciliation.list': listFinding,
  'reconciliation.note': noteFinding,
  'reconciliation.recordedLate': listRecordedLate,
  'reconciliation.setRules': setReconciliationRules,
  'reconciliation.shelf': showShelf,
  'reconciliation.closeShelf': closeShelf,
  'reports.form': showForm,
  'reports.dossiers': listCounted,
  'reports.table': showTable,
  'reports.inTable': listInTable,
  'reports.index': showIndex,
  'reports.typeIndex': typeIndex,
  'reports.setIndexRule': setIndexRule,
  'reports.due': dueToday,
  'reports.setAside': setAside,
  'reports.setSchedule': setSchedule,
  'reports.closed': listClosed,
  'reports.read': readReport,
  'reports.preview': previewReport,
  'reports.close': closeReport,
  'reports.save': saveReport,
  'satisfaction.ofDossier': ratingOfDossier,
  'satisfaction.ask': askRating,
  'satisfaction.rate': rateService,
  'satisfaction.decline': declineRating,
  'satisfaction.enterPaper': enterRatingPaper,
  'satisfaction.makeForm': makeSatisfactionForm,
  'satisfaction.results': satisfactionResults,
  'satisfaction.rules': satisfactionRules,
  'satisfaction.setRules': setSatisfactionRules,
} satisfies Partial<Handlers>
