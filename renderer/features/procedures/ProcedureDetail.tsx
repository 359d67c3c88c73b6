import { useState } from 'react'
import type { Gap } from '../../../electron/common/procedures/rules.ts'
import { askAbout } from '../../app/asked.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { SheetButton } from '../../ui/paper/SheetButton.tsx'
import { ConfirmForm } from './ConfirmForm.tsx'
import { ProcedureFacts } from './ProcedureFacts.tsx'
import { ProcedurePapers } from './ProcedurePapers.tsx'
import { ProcedureSteps } from './ProcedureSteps.tsx'

const text = vi.procedures

/** One procedure whole, what is still open about it, and for an administrator the way to settle that. */
export function ProcedureDetail({ code }: { code: string }) {
  const { data, error } = useQuery('procedures.get', { code }, { on: ['procedure'] })
  const inForce = useCommand('procedures.setInForce')
  const administrator = useIs('administrator')
  const officer = useIs('officer')
  const [open, setOpen] = useState<'confirm' | 'out' | null>(null)
  if (error) return <ErrorNotice call="procedures.get" error={error} />
  if (!data) return null
  const { procedure, version, gaps } = data
  const set = async (wanted: boolean) => {
    await inForce.run({ code, version, inForce: wanted })
    setOpen(null)
  }
  return (
    <article className="stack">
      <header className="stack-tight">
        <div className="row">
          <span className="soft number">{procedure.code}</span>
          <Badge>{procedure.field}</Badge>
          {procedure.inForce ? (
            <Badge tone="good" icon="check">
              {text.inForce}
            </Badge>
          ) : gaps.length > 0 ? (
            <Badge tone="warn" icon="warning">
              {text.unconfirmed}
            </Badge>
          ) : (
            <Badge>{text.outOfForce}</Badge>
          )}
        </div>
        <div className="row">
          <h2 className="catalogue-name grow">{procedure.name}</h2>
          {procedure.inForce && (
            <SheetButton
              call="listing.makeGuide"
              input={{ code }}
              label={vi.listing.guide}
              title={vi.listing.guideTitle}
            />
          )}
          {officer && (
            <Button icon="phone" keys="F7" title={vi.guidance.asked.openHint} onClick={() => askAbout(code)}>
              {vi.guidance.asked.open}
            </Button>
          )}
        </div>
      </header>
      {gaps.length > 0 && (
        <Banner tone="warn" title={text.gapsTitle}>
          {text.gapsLead}
          <ul className="catalogue-gaps">
            {[...new Set(gaps.map((gap) => gap.what))].map((what) => (
              <li key={what}>
                {text.gaps[what]}
                {channelsOf(gaps, what)}
              </li>
            ))}
          </ul>
          {administrator && (
            <Button tone="primary" icon="edit" onClick={() => setOpen('confirm')}>
              {text.confirm.open}
            </Button>
          )}
        </Banner>
      )}
      <ErrorNotice call="procedures.setInForce" error={inForce.error} />
      <ProcedureFacts procedure={procedure} />
      <ProcedurePapers procedure={procedure} />
      <ProcedureSteps procedure={procedure} version={version} />
      <footer className="spread">
        <span className="soft small">{text.changed(version, momentText(data.changedAt))}</span>
        {administrator && (
          <div className="row">
            {gaps.length === 0 && (
              <Button icon="edit" onClick={() => setOpen('confirm')}>
                {text.confirm.edit}
              </Button>
            )}
            {procedure.inForce ? (
              <Button busy={inForce.busy} onClick={() => setOpen('out')}>
                {text.putOutOfForce}
              </Button>
            ) : (
              gaps.length === 0 && (
                <Button tone="primary" icon="check" busy={inForce.busy} onClick={() => void set(true)}>
                  {text.putInForce}
                </Button>
              )
            )}
          </div>
        )}
      </footer>
      {open === 'confirm' && (
        <ConfirmForm
          key={version}
          procedure={procedure}
          version={version}
          gaps={gaps}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'out' && (
        <ConfirmDialog
          title={text.outTitle}
          confirm={text.putOutOfForce}
          busy={inForce.busy}
          onConfirm={() => void set(false)}
          onClose={() => setOpen(null)}
        >
          <p>{text.outText}</p>
        </ConfirmDialog>
      )}
    </article>
  )
}

function channelsOf(gaps: readonly Gap[], what: Gap['what']): string {
  const channels = gaps.flatMap((gap) =>
    gap.what === what && gap.channel ? [text.channels[gap.channel]] : [],
  )
  return channels.length > 0 ? ` (${channels.join(', ').toLowerCase()})` : ''
}
