import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../electron/common/contract.ts'
import { chosenPeriod, PERIOD_NAMES } from '../../../electron/common/time/periods.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { Asked } from '../../../electron/common/views/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Page } from '../../ui/Page.tsx'
import { SheetButton } from '../../ui/paper/SheetButton.tsx'
import { PeriodChoice } from '../../ui/PeriodChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import './views.css'

const words = vi.views
const WAYS = ['dossier', 'person', 'account'] as const
type Way = Asked['by']
type Question = InputOf<'views.ask'>
type Answer = OutputOf<'views.ask'>

/** Who looked at whose personal data, and when: asked with a reason, answered on the screen or as a sheet. */
export function ViewsScreen({ params }: ScreenProps<'views'>) {
  const [by, setBy] = useState<Way>(params.dossierNo ? 'dossier' : 'person')
  const [subjects, setSubjects] = useState({ dossier: params.dossierNo ?? '', person: '', account: '' })
  const [reason, setReason] = useState('')
  const [wrongDays, setWrongDays] = useState(false)
  const [asked, setAsked] = useState(false)
  const [answer, setAnswer] = useState<{ question: Question; found: Answer } | null>(null)
  const chosen = chosenPeriod(params, dayOf(counterNow()))
  const { data: accounts } = useQuery('views.accounts', {}, { on: ['account'] })
  const ask = useCommand('views.ask')
  const subject = subjects[by]
  const about = askedOf(by, subject)
  const isReason = reason.trim().length >= 3

  const run = async () => {
    setAsked(true)
    if (!about || !isReason || wrongDays) return
    const question = { period: chosen.days, asked: about, reason }
    const found = await ask.run(question)
    setAnswer(found && { question, found })
  }
  useShortcut('Ctrl+Enter', ask.busy ? undefined : () => void run())
  const put = (value: string) => setSubjects({ ...subjects, [by]: value })
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <Card>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              void run()
            }}
          >
            <Field label={words.by}>
              <Choices
                label={words.by}
                value={by}
                onChange={setBy}
                options={WAYS.map((value) => ({ value, label: words.ways[value] }))}
              />
            </Field>
            <div className="views-question">
              {by === 'account' ? (
                <Field label={words.account} error={asked && !about && words.chooseAccount}>
                  <Select
                    value={subject}
                    placeholder={words.chooseAccount}
                    onChange={put}
                    options={(accounts ?? []).map(({ id, name, active }) => ({
                      value: id,
                      label: active ? name : words.inactive(name),
                    }))}
                  />
                </Field>
              ) : (
                <Field
                  key={by}
                  label={by === 'dossier' ? words.dossierNo : words.person}
                  hint={by === 'person' && words.personHint}
                  error={asked && !about && words.subjectMissing}
                >
                  <TextInput
                    autoFocus
                    maxLength={by === 'dossier' ? 60 : 300}
                    value={subject}
                    onChange={put}
                  />
                </Field>
              )}
              <Field
                label={words.reason}
                hint={words.reasonHint}
                error={asked && !isReason && words.reasonMissing}
              >
                <TextInput maxLength={500} value={reason} onChange={setReason} />
              </Field>
            </div>
            <PeriodChoice
              names={PERIOD_NAMES}
              chosen={chosen}
              onChoose={(name, days) => {
                setWrongDays(days === null)
                if (days) stay('views', { ...params, name, ...days })
              }}
            />
            <ErrorNotice call="views.ask" error={ask.error} />
            <div>
              <Button type="submit" tone="primary" icon="eye" keys="Ctrl+Enter" busy={ask.busy}>
                {words.ask}
              </Button>
            </div>
          </form>
        </Card>
        {answer && (
          <Found answer={answer.found}>
            <div>
              <SheetButton
                call="views.makeSheet"
                input={answer.question}
                label={words.print}
                title={words.printTitle}
              />
            </div>
          </Found>
        )}
      </div>
    </Page>
  )
}

function askedOf(by: Way, subject: string): Asked | undefined {
  return Asked.safeParse(
    by === 'account'
      ? { by, officerId: subject }
      : by === 'dossier'
        ? { by, dossierNo: subject }
        : { by, text: subject },
  ).data
}

function Found({
  answer: { lines, more, changedDays, since },
  children,
}: {
  answer: Answer
  children: React.ReactNode
}) {
  return (
    <Card
      title={words.count(lines.length)}
      lead={since === null ? words.sinceNever : words.since(formatDay(since))}
    >
      <div className="stack">
        {changedDays.length > 0 && (
          <Banner tone="bad">{words.changed(changedDays.map((day) => formatDay(day)).join(', '))}</Banner>
        )}
        {more && <Banner tone="warn">{words.more(lines.length)}</Banner>}
        {lines.length === 0 ? (
          <EmptyState icon="eye" title={words.none}>
            {words.noneText}
          </EmptyState>
        ) : (
          <div className="views-scroll">
            <table className="list-table views-table" aria-label={words.title}>
              <thead>
                <tr>
                  <th>{words.columns.at}</th>
                  <th>{words.columns.officer}</th>
                  <th>{words.columns.how}</th>
                  <th>{words.columns.thing}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line, index) => (
                  <tr key={index}>
                    <td className="number views-at">{momentText(line.at)}</td>
                    <td>{line.officerName}</td>
                    <td className="views-how">{words.hows[line.how]}</td>
                    <td>
                      {line.what !== 'dossier' && <span className="soft">{words.things[line.what]}: </span>}
                      {line.dossierId ? (
                        <DossierLink id={line.dossierId!}>{line.name}</DossierLink>
                      ) : (
                        <span className="strong">{line.name}</span>
                      )}
                      {line.about && <div className="soft small">{line.about}</div>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {children}
      </div>
    </Card>
  )
}
