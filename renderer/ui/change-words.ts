import type { Change } from '../../electron/common/dossiers/changes.ts'
import type { DossierComponent, DossierFacts } from '../../electron/common/dossiers/model.ts'
import type { FeeLine } from '../../electron/common/payments/model.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { formatDay } from '../../electron/common/time/rules.ts'
import { vi } from '../i18n/vi.ts'
import { momentText } from './moment-text.ts'

const words = vi.corrections.correct
const page = vi.dossiers.page

/** A corrected field as one would say it: what it is called, what stood there, what stands there now. */
export function changeWords({ field, before, after }: Change): {
  name: string
  before: string
  after: string
} {
  const paper = (before ?? after) as Partial<DossierComponent> | null
  const name = field.startsWith('components.') ? (paper?.name ?? field) : (words.fields[field] ?? field)
  return { name, before: said(field, before), after: said(field, after) }
}

function said(field: string, value: unknown): string {
  if (field.startsWith('components.')) return paperWords(value as DossierComponent | null)
  if (value === null || value === undefined || value === '') return words.empty
  switch (field) {
    case 'channel':
      return page.channels[value as DossierFacts['channel']]
    case 'returnBy':
      return page.returns[value as DossierFacts['returnBy']]
    case 'fee':
      return page.money(Number(value))
    case 'dueAt':
    case 'receivedAt':
    case 'enteredAt':
      return momentText(value as Instant)
    case 'posted.postmark':
    case 'applicant.dateOfBirth':
      return formatDay(value as PlainDate)
    case 'applicant.sex':
      return vi.intake.applicant.sexes[value as 'male' | 'female']
    case 'applicant.idKind':
      return words.idKinds[plain(value)] ?? plain(value)
    case 'certified':
      return (value as NonNullable<DossierFacts['certified']>)
        .map(({ name, pages, copies }) => words.document(name, pages, copies))
        .join('; ')
    case 'feeLines':
      return (value as FeeLine[]).map(({ name, amount }) => `${name}: ${page.money(amount)}`).join('; ')
    case 'limit': {
      const { amount, unit } = value as DossierFacts['limit']
      return page.units[unit](amount)
    }
    case 'priority':
      return (value as string[]).map((one) => page.priorities[one] ?? one).join(', ') || words.empty
    case 'authorised':
      return (value as NonNullable<DossierFacts['authorised']>).name
    case 'organisationKind':
      return vi.intake.applicant.organisationKinds[value as 'business' | 'state' | 'other']
    case 'applicantKind':
      return words.kinds[plain(value)] ?? plain(value)
    default:
      return plain(value)
  }
}

const plain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : words.empty

function paperWords(paper: DossierComponent | null): string {
  if (!paper) return words.paper(0, 0)
  return paper.notNeeded ? words.fromDatabase : words.paper(paper.originals, paper.copies)
}
