import { useEffect, useRef, useState } from 'react'
import type { ScannedCard } from '../../../electron/common/applicants/id-card-qr.ts'
import { clockOf } from '../../../electron/common/time/rules.ts'
import { api } from '../../app/api.ts'
import type { ScreenProps } from '../../app/routes.ts'
import { useIs, useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { cardIntoForm } from './card-into-form.ts'
import { addToVisit, openDraft, saveNow, startForm, useForm } from './form-store.ts'
import './intake.css'
import { fromFiling } from './from-filing.ts'
import { fromGuidance } from './from-guidance.ts'
import { EMPTY, filingOf, isEmpty } from './intake-draft.ts'
import { IntakeForm } from './IntakeForm.tsx'
import { IssuedPanel } from './IssuedPanel.tsx'
import { type DraftLine, OpenDrafts } from './OpenDrafts.tsx'
import { SaveState } from './SaveState.tsx'

const text = vi.intake

/** Intake: the half-filled forms of before if there are any, the form, and the number it led to. */
export function IntakeScreen({ params }: ScreenProps<'intake'>) {
  const officer = useOfficer()
  const mayTakeIn = useIs('officer')
  const { issued, draftId, restoredAt, officerId } = useForm()
  const [drafts, setDrafts] = useState<readonly DraftLine[]>([])
  const [choosing, setChoosing] = useState(false)
  const [ready, setReady] = useState(false)
  const asked = useRef(false)

  useEffect(() => {
    if (asked.current || !mayTakeIn) return
    asked.current = true
    void (async () => {
      const mine = useForm.getState().officerId === officer.id
      const { issued: shown, draft } = useForm.getState()
      await saveNow()
      const reply = await api.drafts.list({ form: 'intake' })
      const found = reply.ok ? reply.data.drafts : []
      setDrafts(found)
      const given = params.guidanceId ? await api.guidance.get({ id: params.guidanceId }) : null
      const wanted = found.find((one) => one.id === params.draftId)
      const latest = found[0]
      const filed = params.filingId ? await api.filings.get({ id: params.filingId }) : null
      const started = found.find((one) => filingOf(one.content) === params.filingId)
      if (filed?.ok && started) openDraft(officer.id, started)
      else if (filed?.ok) {
        const { filing } = filed.data
        const known = await api.procedures.get({ code: filing.procedure.code })
        startForm(officer.id, fromFiling(filing, known.ok ? known.data.procedure : undefined))
      } else if (given?.ok) startForm(officer.id, fromGuidance(given.data))
      else if (wanted) openDraft(officer.id, wanted)
      else if (mine && !shown && !isEmpty(draft)) setChoosing(false)
      else if (found.length > 1) {
        startForm(officer.id)
        setChoosing(true)
      } else if (latest) openDraft(officer.id, latest)
      else startForm(officer.id)
      setReady(true)
    })()
    return () => void saveNow()
  }, [mayTakeIn, officer.id, params.draftId, params.guidanceId, params.filingId])

  const again = async (keepApplicant: boolean, card?: ScannedCard) => {
    const before = useForm.getState().issued?.draft
    const { kind, organisationKind, idNumber, name, born, sex, phone, email, address } = before ?? {}
    const { priority, authorised } = before ?? {}
    const who = { kind, organisationKind, idNumber, name, born, sex, phone, email, address }
    const person = { ...who, priority, authorised }
    if (keepApplicant && before) addToVisit(officer.id, person as Partial<typeof before>)
    else startForm(officer.id, card && cardIntoForm(EMPTY, card))
    setChoosing(false)
    const reply = await api.drafts.list({ form: 'intake' })
    if (reply.ok) setDrafts(reply.data.drafts)
  }
  // The shell's own F2 only opens this screen, so here it is heard first and means "the next one".
  const nextOne = useRef(again)
  useEffect(() => {
    nextOne.current = again
  })
  const waiting = Boolean(issued) || choosing
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || event.repeat || !waiting || document.querySelector('dialog:modal')) return
      event.preventDefault()
      event.stopPropagation()
      void nextOne.current(false)
    }
    window.addEventListener('keydown', heard, true)
    return () => window.removeEventListener('keydown', heard, true)
  }, [waiting])

  if (!mayTakeIn) {
    return (
      <Page title={text.title}>
        <EmptyState icon="intake" title={text.notOfficer}>
          {text.notOfficerText}
        </EmptyState>
      </Page>
    )
  }
  if (!ready || officerId !== officer.id) return null
  if (issued) {
    return (
      <IssuedPanel
        issued={issued}
        onNext={() => void again(false)}
        onCard={({ card }) => {
          void again(false, card)
          return { tone: 'good', text: text.scan.done(card.name) }
        }}
        onSameApplicant={() => void again(true)}
      />
    )
  }
  const others = drafts.filter((one) => one.id !== draftId)
  if (choosing && others.length > 0) {
    return (
      <Page
        title={text.title}
        width="narrow"
        actions={
          <Button tone="primary" icon="plus" keys="F2" onClick={() => void again(false)}>
            {text.drafts.fresh}
          </Button>
        }
      >
        <OpenDrafts
          drafts={others}
          onOpen={(one) => {
            openDraft(officer.id, one)
            setChoosing(false)
          }}
          onGone={(id) => setDrafts(drafts.filter((one) => one.id !== id))}
        />
      </Page>
    )
  }
  return (
    <Page
      title={text.title}
      lead={restoredAt ? text.drafts.restored(clockOf(restoredAt)) : text.lead}
      actions={
        <>
          <SaveState />
          {others.length > 0 && (
            <Button
              size="small"
              icon="folder"
              onClick={() => {
                void saveNow().then(async () => {
                  const reply = await api.drafts.list({ form: 'intake' })
                  if (reply.ok) setDrafts(reply.data.drafts)
                  setChoosing(true)
                  startForm(officer.id)
                })
              }}
            >
              {text.drafts.others(others.length)}
            </Button>
          )}
          <FreshButton onFresh={() => void again(false)} />
        </>
      }
    >
      <IntakeForm key={draftId} />
    </Page>
  )
}

function FreshButton({ onFresh }: { onFresh: () => void }) {
  const empty = useForm((form) => isEmpty(form.draft))
  return (
    <Button size="small" icon="plus" disabled={empty} onClick={onFresh}>
      {text.drafts.fresh}
    </Button>
  )
}
