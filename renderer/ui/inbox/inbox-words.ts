import type { InboxLine } from '../../../electron/common/inbox/api.ts'
import { vi } from '../../i18n/vi.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import type { DossierNews } from '../../../electron/common/sync/inbox-model.ts'

const words = vi.inbox

/** What came down, as one would tell it: of what kind, what it is, and what came of it here. */
export function inboxWords(line: InboxLine): { kind: string; title: string; text: string } {
  return { kind: words.kinds[line.kind] ?? words.unknownKind, ...saidOf(line) }
}

function saidOf({ item, outcome, fault }: InboxLine): { title: string; text: string } {
  if (fault) return { title: words.unused, text: words.fault[fault] }
  if (!item) return { title: words.unused, text: '' }
  switch (item.kind) {
    case 'message':
      return item.body
    case 'dossier-status': {
      const said = newsWords(item.body)
      const text = outcome?.what === 'not-here' ? `${said} ${words.notHere}` : said
      return { title: `${words.news(item.body.dossierNo)}: ${words.status[item.body.status]}`, text }
    }
    case 'online-dossier':
      return {
        title: words.filing(item.body.dossierNo, item.body.applicant.name),
        text: item.body.procedure.name,
      }
    case 'catalogue':
      return {
        title: words.catalogueVersion(item.body.version.number),
        text: outcome ? words.catalogueOutcome(outcome) : '',
      }
    case 'calendar':
      return {
        title: item.body.notice.source,
        text: outcome ? words.calendarOutcome(outcome) : '',
      }
    case 'custody': {
      const { dossierNo, from, how } = item.body
      const said = vi.custody.inbox
      const title = how === 'moved' ? said.title : said.takenOver
      return {
        title: title(dossierNo, vi.custody.station(from)),
        text: (said as Record<string, unknown>)[String(outcome?.what)] as string,
      }
    }
  }
}

/** What a superior body says of a dossier besides its status. */
export function newsWords({ result, note }: DossierNews): string {
  const paper = result && words.page.result(result.documentNo, formatDay(result.day), result.issuedBy)
  return [paper, note].filter(Boolean).join('. ')
}
