import type { DossierAction } from '../../../electron/common/dossiers/model.ts'
import type { PaymentEntry } from '../../../electron/common/payments/model.ts'
import { Finding } from '../../../electron/common/reconciliation/model.ts'
import { DossierNews } from '../../../electron/common/sync/inbox-model.ts'
import { vi } from '../../i18n/vi.ts'
import { changeWords } from '../../ui/change-words.ts'
import { dayText } from '../../ui/day-text.ts'
import { momentText } from '../../ui/moment-text.ts'
import { newsWords } from '../../ui/inbox/inbox-words.ts'
import type { ShownDossier } from './acts.ts'

type Moment = ShownDossier['timeline'][number]
const words = vi.dossiers.timeline
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A journal entry as one would tell it: what happened, and what was said with it. */
export function momentWords({ verb, details }: Moment): { what: string; note: string } {
  const action = details.action as DossierAction | undefined
  if (action) {
    const { at, entered } = action
    const late = entered && words.happened.told(momentText(at), momentText(entered.at), entered.reason)
    const note = [noteOf(action), late].filter(Boolean).join('\n')
    return { what: actWords(action, details), note }
  }
  const entry = details.entry as PaymentEntry | undefined
  if (entry) return paymentWords(verb, entry)
  if (verb === 'certified')
    return { what: vi.certifications.timeline((details.numbers as string[]).join(', ')), note: '' }
  if (verb === 'upward-news') return newsMoment(details)
  const kind = text(details.kind)
  const copy = Number(details.copyNo ?? 1)
  switch (verb) {
    case 'paper-made':
      return { what: words['paper-made'][kind] ?? paperWords(words.made, kind), note: '' }
    case 'printed':
      return {
        what: words.printed[kind] ?? paperWords(words.print, kind),
        note: copy > 1 ? words.copy(copy) : '',
      }
    case 'filed':
    case 'filed-again':
      return { what: vi.filings.timelineOf[verb], note: '' }
    case 'intake-declined':
      return { what: vi.filings.timelineOf[verb](text(details.paperNo)), note: text(details.reason) }
    case 'finding-noted':
      return {
        what: vi.reconciliation.note.timeline(Finding.parse(details.finding)),
        note: text(details.text),
      }
    case 'arrived-again':
      return { what: vi.custody.timeline.arrived.again, note: '' }
    case 'upward-news-seen':
      return { what: vi.inbox.timeline[verb], note: '' }
    case 'scanned':
    case 'result-scanned':
    case 'scan-withdrawn':
    case 'digitally-signed':
    case 'marked-secret':
    case 'secret-lifted':
    case 'papers-exported':
    case 'papers-export-failed':
    case 'corrected':
    case 'voided':
      return { what: words[verb], note: text(details.componentName) || text(details.reason) }
    default:
      return { what: words.unknown, note: verb }
  }
}

function newsMoment({ news }: Moment['details']): { what: string; note: string } {
  const told = DossierNews.safeParse(news).data
  if (!told) return { what: vi.inbox.kinds['dossier-status']!, note: '' }
  const what = vi.inbox.timeline['upward-news'](vi.inbox.status[told.status] ?? '')
  return { what, note: newsWords(told) }
}

/* Every other paper by the name it has in the list of papers. */
function paperWords(say: (name: string) => string, kind: string): string {
  const name = (vi.papers.kinds as Record<string, string>)[kind]
  return name ? say(name.charAt(0).toLowerCase() + name.slice(1)) : words.unknown
}

function actWords(action: DossierAction, details: Moment['details']): string {
  switch (action.kind) {
    case 'receive': {
      const { imported, enteredAt, filedAt } = factsOf(details)
      if (imported) return vi.imports.timeline[imported]
      if (filedAt) return vi.filings.timeline(momentText(filedAt))
      return enteredAt ? vi.corrections.paper.received : words.received
    }
    case 'hand-over':
      return words['handed-over'](action.toName)
    case 'mark-ready':
      return words.ready[action.outcome][details.awaitsSignOff ? 'toSign' : 'done']
    case 'accept-hand-over':
      return words['hand-over-accepted']
    case 'decline-hand-over':
      return words['hand-over-declined']
    case 'ask-supplement':
      return words['supplement-asked'](action.paperNo)
    case 'allow-supplement':
      return words['supplement-allowed']
    case 'receive-supplement':
      return words['supplement-received'](dayText(action.newDueAt))
    case 'hand-upward':
      return words['handed-upward'](action.to)
    case 'come-back':
      return words['came-back']
    case 'ask-obligation':
      return words['obligation-asked'](action.what)
    case 'obligation-met':
      return words['obligation-met'](dayText(action.newDueAt))
    case 'post-came-back':
      return words['post-came-back']
    case 'withdraw':
      return words.withdrawn(action.requestedBy)
    case 'stop':
      return words.stopped(action.paperNo)
    case 'archive':
      return words.archived(action.place)
    case 'move':
      return vi.custody.timeline.moved(vi.custody.station(action.to))
    case 'keep':
      return vi.custody.timeline.kept
    case 'arrive': {
      const said = vi.custody.timeline.arrived
      return action.from === '' ? said.unnamed : said[action.how](vi.custody.station(action.from))
    }
    case 'correct':
      return words.corrected
    case 'void':
      return words.voided
    case 'undo':
      return words.undone
    case 'approve':
      return action.refusalNo ? words.refusedBy(action.refusalNo) : words.approved
    case 'sign-off':
      return action.refusalNo ? words.refusedBy(action.refusalNo) : words['signed-off']
    case 'send-back':
      return words['sent-back']
    case 'notify':
      return `${words.notified[action.by]}${action.reached ? '' : `, ${words.notReached}`}`
    case 'return':
      return `${words.returned(action.receiver)} (${words.relation[action.relation]})`
    case 'draft-apology':
      return words['apology-drafted'](dayText(action.newDueAt))
    case 'sign-apology':
      return words.apologised(action.apologyNo, dayText(action.newDueAt))
    case 'decline-apology':
      return words['apology-declined']
    case 'escalate':
      return words.escalated
    case 'explain-late':
      return vi.lateness.timeline.explained(action.causeName)
    case 'confirm-late':
      return vi.lateness.timeline.confirmed
    case 'decline-late':
      return vi.lateness.timeline.sentBack
  }
}

/* Whether it was written on paper before, or came from another system, stands in the facts of an intake. */
function factsOf(details: Moment['details']): Partial<ShownDossier['facts']> {
  return (details.register as { facts?: Partial<ShownDossier['facts']> } | undefined)?.facts ?? {}
}

function noteOf(action: DossierAction): string {
  if (action.kind === 'notify' && action.text) return [action.text, action.note].filter(Boolean).join('\n')
  if (action.kind === 'correct') {
    const said = action.changes
      .map(changeWords)
      .map(({ name, before, after }) => `${name}: ${before} → ${after}`)
    return [action.reason, ...said].join('\n')
  }
  if ('note' in action) return action.note
  if (action.kind === 'explain-late') return vi.lateness.timeline.note(action.responsible, action.measure)
  return 'reason' in action ? action.reason : ''
}

function paymentWords(verb: string, entry: PaymentEntry): { what: string; note: string } {
  const said = vi.payments.timeline
  if (entry.kind === 'pay')
    return { what: said.paid(vi.payments.money(entry.amount), entry.receiptNo), note: entry.reason ?? '' }
  if (entry.kind === 'exempt')
    return { what: said.exempted(vi.payments.money(entry.amount)), note: entry.reason }
  return { what: verb === 'payment-cancelled' ? said[verb] : words.unknown, note: entry.reason }
}
