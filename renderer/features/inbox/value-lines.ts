import { type CatalogueField, CatalogueProcedure } from '../../../electron/common/procedures/delta.ts'
import { CHANNELS, type Component, type Fee, type Limit } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'

const words = vi.inbox.choices
const catalogue = vi.procedures

/** A member of a procedure in words, one thing a line, so that two values can be compared side by side. */
export function linesOf(field: CatalogueField, value: unknown): string[] {
  const read = CatalogueProcedure.pick({ [field]: true } as Record<CatalogueField, true>).safeParse({
    [field]: value,
  })
  if (!read.success) return [words.none]
  const said = saidOf(field, read.data as CatalogueProcedure).flatMap((line) => line || [])
  return said.length > 0 ? said : [words.none]
}

function saidOf(field: CatalogueField, one: CatalogueProcedure): (string | null)[] {
  switch (field) {
    case 'code':
    case 'name':
    case 'field':
    case 'decision':
    case 'source':
      return [one[field]]
    case 'limits':
      return CHANNELS.map((channel) => `${catalogue.channels[channel]}: ${limitText(one.limits[channel])}`)
    case 'unconfirmed':
      return one.unconfirmed.map((gap) => catalogue.gaps[gap])
    case 'fees':
      return one.fees.map(feeText)
    case 'components':
      return one.components.map(componentText)
    case 'result':
      return [one.result.name, [one.result.code, ...one.result.alsoCodes].filter(Boolean).join(', ')]
    case 'noWait':
      return [one.noWait ? words.yes : words.no]
    case 'supplementClock':
      return [catalogue.supplementClock[one.supplementClock]]
    case 'remarks':
      return one.remarks
  }
}

function limitText(limit: Limit | null): string {
  if (limit === null) return catalogue.notOffered
  if (limit.unit === 'same-day') return catalogue.units['same-day']
  const amount = limit.amount ?? catalogue.unknownAmount
  return limit.unit === null
    ? `${amount} (${catalogue.unknownUnit})`
    : `${amount} ${catalogue.units[limit.unit]}`
}

function feeText({ name, amount, per, channel, when }: Fee): string {
  const price = amount === null ? catalogue.feeUnknown : vi.intake.money(amount)
  const more = [
    per !== 'case' && `/ ${catalogue.per[per]}`,
    channel && `(${catalogue.channels[channel].toLowerCase()})`,
    when && `· ${when}`,
  ]
  return [`${name}: ${price}`, ...more].filter(Boolean).join(' ')
}

function componentText({ name, originals, copies, when }: Component): string {
  return [vi.guidance.missing(name, originals, copies), when && `· ${when}`].filter(Boolean).join(' ')
}
