import { noticeText } from '../../i18n/notices.ts'
import { vi } from '../../i18n/vi.ts'
import { dayText } from '../../ui/day-text.ts'
import { momentText } from '../../ui/moment-text.ts'
import type { ShownDossier } from './acts.ts'
import { lastTold } from './told.ts'

/** What the citizen is to be told about the dossier now. */
export function noticeOf(dossier: ShownDossier, office: string): string {
  const { facts, dossierNo } = dossier
  return noticeText({
    office,
    name: (facts.authorised ?? facts.applicant).name,
    dossierNo,
    procedure: facts.procedure.name,
    what: whatToSay(dossier),
  })
}

function whatToSay(dossier: ShownDossier): Parameters<typeof noticeText>[0]['what'] {
  const { status, outcome, supplements, obligation, apology, dueAt } = dossier.state
  switch (status) {
    case 'ready':
      return { kind: outcome === 'partial' ? 'partial' : 'ready' }
    case 'refused':
      return { kind: 'refused' }
    case 'supplement':
      return {
        kind: 'supplement',
        items: lastTold(dossier, 'ask-supplement')?.items ?? [],
        until: supplements.answerBy && dayText(supplements.answerBy),
      }
    case 'obligation': {
      const amount = obligation?.amount ?? null
      return {
        kind: 'obligation',
        what: obligation?.what ?? '',
        amount: amount === null ? null : vi.dossiers.page.money(amount),
      }
    }
    case 'stopped':
    case 'withdrawn':
      return { kind: 'stopped' }
    case 'returned':
    case 'void':
    // Who asks is told by the PC that has it.
    case 'moved':
      return { kind: 'closed' }
    case 'received':
    case 'processing':
    case 'upward':
    case 'to-review':
    case 'to-sign':
      return { kind: apology === 'signed' ? 'apology' : 'working', due: momentText(dueAt) }
  }
}
