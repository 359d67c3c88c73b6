import { useRef } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { TrackingNo } from '../../../electron/common/post/model.ts'
import { api } from '../../app/api.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

type Parcel = OutputOf<'post.waiting'>['parcels'][number]
const words = vi.post.screen

export type ParcelRowsProps = {
  parcels: readonly Parcel[]
  numberOf: (parcel: Parcel) => string
  onType: (dossierId: string, number: string) => void
}

/** One box a parcel; a scanner's Enter leads to the next. What is typed is kept when the box is left. */
export function ParcelRows({ parcels, numberOf, onType }: ParcelRowsProps) {
  const list = useRef<HTMLDivElement>(null)
  const onward = (from: HTMLInputElement) => {
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const at = boxes.indexOf(from)
    const next = [...boxes.slice(at + 1), ...boxes.slice(0, at)].find((box) => box.value === '')
    if (next) next.focus()
    else from.blur()
  }
  const numbers = parcels.map((parcel) => {
    const number = TrackingNo.safeParse(numberOf(parcel))
    return number.success ? number.data : null
  })
  return (
    <div className="post-rows" ref={list}>
      {parcels.map((parcel, index) => {
        const { dossierId, address } = parcel
        const typed = numberOf(parcel)
        const number = numbers[index] ?? null
        const twice = number !== null && numbers.indexOf(number) !== index
        const fault =
          typed !== '' && number === null ? words.trackingWrong : twice ? words.trackingTwice : null
        return (
          <div key={dossierId} className="post-row">
            <div className="post-who">
              <span className="strong">{parcel.applicant}</span>
              <span className="soft small number">
                {parcel.dossierNo}
                {parcel.phone && ` · ${parcel.phone}`}
              </span>
              <span className="soft small">{parcel.contents}</span>
            </div>
            <div className="post-where">
              {address ? <span>{address}</span> : <Badge tone="bad">{words.noAddress}</Badge>}
              {parcel.open > 0 && (
                <span>
                  <Badge tone="warn">{words.unpaid(vi.payments.money(parcel.open))}</Badge>
                </span>
              )}
            </div>
            <div className="post-number">
              <TextInput
                className="number"
                value={typed}
                maxLength={60}
                autoFocus={index === 0}
                aria-label={words.tracking(parcel.dossierNo)}
                {...(fault ? { 'aria-invalid': true } : {})}
                placeholder={words.trackingHint}
                onChange={(next) => onType(dossierId, next)}
                onBlur={() => {
                  if (typed !== (parcel.trackingNo ?? '') && (number !== null || typed === ''))
                    void api.post.setTracking({ dossierId, trackingNo: number })
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey) return
                  event.preventDefault()
                  onward(event.currentTarget)
                }}
              />
              {fault && <span className="field-error small">{fault}</span>}
            </div>
            <IconButton
              icon="folder"
              label={vi.intake.issued.open}
              onClick={() => go('dossier', { id: dossierId })}
            />
          </div>
        )
      })}
    </div>
  )
}
