import type { ReviewField } from '../../../electron/common/closings/review.ts'
import type { UpstreamFacts } from '../../../electron/common/dossiers/upstream.ts'
import type { Instant } from '../../../electron/common/time/model.ts'
import { vi } from '../../i18n/vi.ts'
import { momentText } from '../../ui/moment-text.ts'

const words = vi.evening.review
const page = vi.dossiers.page

/** A value of the facts as one would say it. */
export function saidOf({ field }: Pick<ReviewField, 'field'>, value: unknown): string {
  if (value === null || value === undefined || value === '') return words.empty
  switch (field) {
    case 'applicant.kind':
      return words.kinds[textOf(value)] ?? textOf(value)
    case 'channel':
      return page.channels[value as UpstreamFacts['channel']]
    case 'returnBy':
      return page.returns[value as NonNullable<UpstreamFacts['returnBy']>]
    case 'receivedAt':
    case 'dueAt':
      return momentText(value as Instant)
    case 'components':
      return (value as NonNullable<UpstreamFacts['components']>)
        .map(({ name, originals = 0, copies = 0 }) => `${name}: ${words.copies(originals, copies)}`)
        .join('\n')
    case 'fees':
      return (value as NonNullable<UpstreamFacts['fees']>)
        .map(({ name, amount }) => `${name}: ${page.money(amount)}`)
        .join('\n')
    default:
      return textOf(value)
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
