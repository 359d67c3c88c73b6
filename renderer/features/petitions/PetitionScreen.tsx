import { useState } from 'react'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go, type ScreenProps } from '../../app/routes.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { Page } from '../../ui/Page.tsx'
import { type OfferedAct, PetitionActs } from './PetitionActs.tsx'
import { ActDialog } from './ActDialog.tsx'
import { PetitionPapers } from './PetitionPapers.tsx'
import { PetitionTimeline } from './PetitionTimeline.tsx'
import type { ShownPetition } from './shown-petition.ts'
import { StatusMark } from './StatusMark.tsx'
import './petitions.css'

const words = vi.petitions
const text = words.page

/** One petition: what was said, what has happened, and what this officer can do now. */
export function PetitionScreen({ params }: ScreenProps<'petition'>) {
  return <OnePetition key={params.id} id={params.id} />
}

function OnePetition({ id }: { id: string }) {
  const { data, error, reload } = useQuery('petitions.get', { id }, { on: ['petition', 'delegation'] })
  useEveryMinute(reload)
  // Once it is given on, it may be nobody's here any more, and what is on screen goes with it.
  if (error?.code === 'NOT_FOUND') {
    return (
      <EmptyState
        icon="search"
        title={text.notFound}
        actions={<Button onClick={() => go('petitions')}>{text.toList}</Button>}
      />
    )
  }
  if (data) return <Shown petition={data} reload={reload} />
  return <ErrorNotice call="petitions.get" error={error} />
}

function Shown({ petition, reload }: { petition: ShownPetition; reload: () => void }) {
  const [act, setAct] = useState<OfferedAct | null>(null)
  const undo = useCommand('petitions.undo')
  const { state, late } = petition
  const { facts, publication } = state
  const takeBack = async () => {
    if (await undo.run({ id: petition.id, version: state.version }))
      notify({ tone: 'good', text: text.undone })
    reload()
  }
  return (
    <Page
      title={`${words.kinds[facts.kind]} ${state.petitionNo}`}
      lead={facts.petitioner?.name ?? words.nameless}
      actions={
        <>
          {late && (
            <Badge tone="bad" icon="clock">
              {words.late}
            </Badge>
          )}
          <StatusMark status={state.status} />
        </>
      }
    >
      {facts.kind === 'accusation' && (
        <Banner tone="warn" icon="lock">
          {text.secret}
        </Banner>
      )}
      <ErrorNotice call="petitions.undo" error={undo.error} />
      <div className="petitions-page">
        <div className="stack">
          <Card title={text.facts}>
            <div className="stack">
              <p className="petitions-words">{facts.content}</p>
              <Facts facts={factsOf(petition)} />
            </div>
          </Card>
          {publication && (
            <Card title={text.public}>
              <Facts
                facts={[
                  {
                    name: text.question,
                    value: <span className="petitions-words">{publication.question}</span>,
                  },
                  { name: text.answer, value: <span className="petitions-words">{publication.answer}</span> },
                ]}
              />
            </Card>
          )}
          <Card title={text.papers}>
            <PetitionPapers id={petition.id} />
          </Card>
        </div>
        <div className="stack">
          <PetitionActs
            possible={petition.possible}
            unassigned={state.assignee === null}
            onAct={setAct}
            onUndo={() => void takeBack()}
            undoing={undo.busy}
          />
          <PetitionTimeline moments={petition.timeline} />
        </div>
      </div>
      {act && (
        <ActDialog key={act} act={act} petition={petition} reload={reload} onClose={() => setAct(null)} />
      )}
    </Page>
  )
}

function factsOf({ state, topic, procedureName, accusedNames, dossier }: ShownPetition) {
  const { facts, due, assignee, receivedAt } = state
  const { petitioner } = facts
  const contact = [petitioner?.phone, petitioner?.address, petitioner?.email].filter(Boolean).join(' · ')
  const limit = (name: string, at: typeof due.answerBy) => (at ? [{ name, value: momentText(at) }] : [])
  return [
    { name: text.receivedAt, value: `${momentText(receivedAt)} · ${words.channels[facts.channel]}` },
    { name: text.contact, value: contact },
    { name: text.topic, value: topic },
    ...(facts.about ? [{ name: text.about, value: facts.about }] : []),
    ...(accusedNames.length > 0 ? [{ name: text.accused, value: accusedNames.join(', ') }] : []),
    ...(procedureName ? [{ name: text.procedure, value: procedureName }] : []),
    ...(facts.dossierNo
      ? [
          {
            name: text.dossier,
            value: dossier ? (
              <button type="button" className="link" onClick={() => go('dossier', { id: dossier.id })}>
                <DossierNo dossierNo={dossier.dossierNo} />
              </button>
            ) : (
              facts.dossierNo
            ),
          },
        ]
      : []),
    { name: text.with, value: assignee?.name ?? text.nobody },
    ...(due.answerBy
      ? [{ name: text.answerBy, value: momentText(due.answerBy) }]
      : [{ name: words.columns.due, value: <span title={words.noLimitHint}>{words.noLimit}</span> }]),
    ...limit(text.refuseBy, state.status === 'received' ? due.refuseBy : null),
    ...limit(text.askBy, state.status === 'received' ? due.askBy : null),
    ...limit(text.publishBy, state.status === 'answered' ? due.publishBy : null),
  ]
}
