import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { dayText } from '../../ui/day-text.ts'
import { momentText } from '../../ui/moment-text.ts'
import { ActNow } from './ActNow.tsx'
import type { Act, ShownDossier } from './acts.ts'
import { lastRefusal, lastTold } from './told.ts'

const words = vi.roads.waiting
type Props = { dossier: ShownDossier; onAct: (act: Act) => void }

/** What the dossier waits for or has come to, beside the straight road; what the time for has come is a press away. */
export function Waiting(props: Props) {
  const { status } = props.dossier.state
  return (
    <>
      <Override {...props} />
      {status === 'supplement' && <ForSupplement {...props} />}
      {status === 'obligation' && <ForMoney {...props} />}
      {status === 'upward' && <Upward {...props} />}
      <Came {...props} />
    </>
  )
}

function Press({ act, ...props }: Props & { act: Act; tone?: 'secondary' }) {
  return (
    <ActNow {...props} act={act}>
      {vi.dossiers.actions[act]}
    </ActNow>
  )
}

function ForSupplement(props: Props) {
  const asked = lastTold(props.dossier, 'ask-supplement')
  const { answerBy } = props.dossier.state.supplements
  const over = answerBy !== null && answerBy < counterNow()
  return (
    <Banner
      tone={over ? 'bad' : 'warn'}
      icon="clock"
      title={words.supplement(asked?.paperNo ?? '')}
      actions={
        <>
          {over && <Press {...props} act="stop" tone="secondary" />}
          <Press {...props} act="receive-supplement" />
        </>
      }
    >
      {answerBy === null
        ? words.untilOpen
        : over
          ? words.over(dayText(answerBy))
          : words.until(dayText(answerBy))}
      <ol className="waiting-items">
        {asked?.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    </Banner>
  )
}

function ForMoney(props: Props) {
  const { obligation } = props.dossier.state
  if (!obligation) return null
  return (
    <Banner
      tone="warn"
      icon="clock"
      title={words.obligation(obligation.what)}
      actions={<Press {...props} act="obligation-met" />}
    >
      {obligation.amount !== null && vi.dossiers.page.money(obligation.amount)}
    </Banner>
  )
}

function Upward(props: Props) {
  const { upward } = props.dossier.state
  if (!upward) return null
  const over = upward.dueAt !== null && upward.dueAt < counterNow()
  return (
    <Banner
      tone={over ? 'bad' : 'info'}
      icon="up"
      title={words.upward(upward.to)}
      actions={<Press {...props} act="come-back" />}
    >
      {upward.dueAt === null
        ? words.upwardOpen
        : over
          ? words.upwardOver(dayText(upward.dueAt))
          : words.upwardUntil(dayText(upward.dueAt))}
    </Banner>
  )
}

/* A leave to ask once more stays in sight for as long as the dossier is open. */
function Override({ dossier }: Props) {
  const { supplements, finishedAt } = dossier.state
  const leave = supplements.allowed > 1 && finishedAt === null && lastTold(dossier, 'allow-supplement')
  if (!leave) return null
  const unused = supplements.asked < supplements.allowed
  return (
    <Banner
      tone={unused ? 'warn' : 'info'}
      icon="sign"
      title={(unused ? words.allowed : words.allowedAgain)(leave.officer.name)}
    >
      {momentText(leave.at)} · {leave.reason}
    </Banner>
  )
}

function Came({ dossier }: Props) {
  const { outcome, status, returnedAt } = dossier.state
  const ready = lastTold(dossier, 'mark-ready')
  if (ready?.outcome === 'partial' && outcome === null && status === 'processing' && gaveAPart(dossier))
    return (
      <Banner tone="info" title={words.restOpen}>
        {ready.reason}
      </Banner>
    )
  if (!ready || returnedAt !== null || (outcome !== 'refused' && outcome !== 'partial')) return null
  const refusalNo = lastRefusal(dossier)?.refusalNo
  const signing = status === 'to-review' || status === 'to-sign'
  return (
    <Banner
      tone={outcome === 'refused' && !signing ? 'bad' : 'warn'}
      title={(signing ? words.proposed : words.outcome)[outcome]}
    >
      {ready.reason} {outcome === 'refused' && refusalNo && words.refusalNo(refusalNo)}
    </Banner>
  )
}

function gaveAPart(dossier: ShownDossier): boolean {
  const [ready, given] = [lastTold(dossier, 'mark-ready'), lastTold(dossier, 'return')]
  return given !== undefined && ready !== undefined && given.at > ready.at
}
