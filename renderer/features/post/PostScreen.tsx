import { useState } from 'react'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { TrackingNo } from '../../../electron/common/post/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Page } from '../../ui/Page.tsx'
import { SheetButton } from '../../ui/paper/SheetButton.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ListsCard } from './ListsCard.tsx'
import { ParcelRows } from './ParcelRows.tsx'
import './post.css'

type Parcel = OutputOf<'post.waiting'>['parcels'][number]
const words = vi.post.screen
/** Address labels of one print, one a page. */
const MOST_LABELS = 200

/** Results that go by post: their numbers one after the other, then the list the postman signs. */
export function PostScreen() {
  const { data, error, reload } = useQuery('post.waiting', {}, { on: ['dossier', 'payment'] })
  const [typed, setTyped] = useState<Record<string, string>>({})
  if (!data) return <ErrorNotice call="post.waiting" error={error} />
  const { parcels } = data
  const labelled = parcels.slice(0, MOST_LABELS).map((parcel) => parcel.dossierId)
  const numberOf = (parcel: Parcel) => typed[parcel.dossierId] ?? parcel.trackingNo ?? ''
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        {parcels.length === 0 ? (
          <EmptyState icon="mail" title={words.empty}>
            {words.emptyHint}
          </EmptyState>
        ) : (
          <Card
            title={words.waiting(parcels.length)}
            actions={
              <SheetButton
                call="books.make"
                input={{ request: { kind: 'address-label', dossierIds: labelled } }}
                label={words.labels}
                title={words.labels}
                size="small"
              />
            }
            flush
          >
            <ParcelRows
              parcels={parcels}
              numberOf={numberOf}
              onType={(dossierId, number) => setTyped((before) => ({ ...before, [dossierId]: number }))}
            />
          </Card>
        )}
        <CloseCard
          parcels={parcels}
          numberOf={numberOf}
          postOffice={data.postOffice}
          onClosed={() => {
            setTyped({})
            reload()
          }}
        />
        <ListsCard />
      </div>
    </Page>
  )
}

type CloseCardProps = {
  parcels: readonly Parcel[]
  numberOf: (parcel: Parcel) => string
  postOffice: string
  onClosed: () => void
}

function CloseCard({ parcels, numberOf, postOffice: before, onClosed }: CloseCardProps) {
  const close = useCommand('post.close')
  const [postOffice, setPostOffice] = useState(before)
  const [postman, setPostman] = useState('')
  const [unpaidConfirmed, setUnpaidConfirmed] = useState(false)
  const [asked, setAsked] = useState(false)
  const [closed, setClosed] = useState<OutputOf<'post.close'> | null>(null)
  const ready = parcels.flatMap((parcel) => {
    const number = TrackingNo.safeParse(numberOf(parcel))
    return number.success ? [{ parcel, trackingNo: number.data }] : []
  })
  const unpaid = ready.some(({ parcel }) => parcel.open > 0)
  const run = async () => {
    setAsked(true)
    if (ready.length === 0 || postOffice.trim().length < 2 || close.busy) return
    const answer = await close.run({
      postOffice,
      postman: postman.trim() || null,
      parcels: ready.map(({ parcel: { dossierId, version }, trackingNo }) => ({
        dossierId,
        version,
        trackingNo,
      })),
      unpaidConfirmed: unpaid && unpaidConfirmed,
    })
    if (!answer) return
    setAsked(false)
    setClosed(answer)
    onClosed()
  }
  useShortcut('Ctrl+Enter', parcels.length > 0 ? () => void run() : undefined)
  return (
    <>
      {closed && <Closed closed={closed} />}
      {parcels.length > 0 && (
        <div className="post-close">
          <Field
            label={words.postOffice}
            error={asked && postOffice.trim().length < 2 && words.postOfficeMissing}
          >
            <TextInput
              value={postOffice}
              maxLength={300}
              placeholder={words.postOfficePlaceholder}
              onChange={setPostOffice}
            />
          </Field>
          <Field label={words.postman} optional>
            <TextInput value={postman} maxLength={120} onChange={setPostman} />
          </Field>
          {unpaid && (
            <Checkbox checked={unpaidConfirmed} onChange={setUnpaidConfirmed}>
              {words.unpaidConfirmed}
            </Checkbox>
          )}
          <div className="stack-tight">
            <Button
              tone="primary"
              icon="check"
              keys="Ctrl+Enter"
              busy={close.busy}
              disabled={ready.length === 0}
              onClick={() => void run()}
            >
              {words.close(ready.length)}
            </Button>
            {ready.length === 0 && <span className="soft small">{words.none}</span>}
          </div>
        </div>
      )}
    </>
  )
}

/* What became of each parcel. */
function Closed({ closed: { list, stayed } }: { closed: OutputOf<'post.close'> }) {
  return (
    <Banner
      tone={stayed.length > 0 ? 'warn' : 'good'}
      title={list ? words.closed(list.listNo, list.items.length) : words.nothingClosed}
    >
      {stayed.length > 0 && (
        <>
          {words.stayed}
          <ul className="post-stayed">
            {stayed.map((one) => (
              <li key={one.dossierId}>
                <span className="strong number">{one.dossierNo}</span>: {vi.post.faults[one.fault]}
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  )
}
