import type { ReactNode } from 'react'
import type { Restoration, RestorationReport } from '../../../electron/common/restoration/model.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { actWords } from './act-words.ts'

/** What came back, and what somebody has to look after. */
export function ReportCards({
  restoration,
  lostNos,
}: {
  restoration: Restoration
  lostNos: readonly string[]
}) {
  const words = vi.restoration.report
  const { data: files } = useQuery('restoration.files', {}, { on: ['restoration', 'delivery', 'sync'] })
  const { merged } = restoration
  const report = merged?.report
  const came = report && report.recovered.length + report.local.length + report.leftOut.length > 0
  return (
    <>
      {merged && (
        <Banner tone="good" title={words.title(momentText(merged.at))}>
          {came ? words.also : words.nothing}
        </Banner>
      )}
      {report && (
        <>
          <List title={words.renumbered} lead={words.renumberedLead}>
            {report.renumbered.map((one) => (
              <Line key={one.dossierId} {...one} more={`${one.applicantName} · ${words.from(one.before)}`} />
            ))}
          </List>
          <List title={words.leftOut} lead={words.leftOutLead}>
            {report.leftOut.map((one) => (
              <Line key={`${one.dossierId} ${one.at} ${one.verb}`} {...one} more={actLine(one)} />
            ))}
          </List>
        </>
      )}
      <List title={words.lost} lead={words.lostLead}>
        {lostNos.map((no) => (
          <li key={no} className="number">
            {no}
          </li>
        ))}
      </List>
      {report && (
        <>
          <List title={words.files} lead={words.filesLead}>
            {(files ?? []).map((one) => (
              <Line
                key={`${one.dossierId} ${one.at} ${one.name}`}
                {...one}
                more={`${one.name}: ${words.fileStates[one.state]}`}
              />
            ))}
          </List>
          <List title={words.payments} lead={words.paymentsLead}>
            {report.payments.map((one) => (
              <Line
                key={`${one.dossierId} ${one.receiptNo}`}
                {...one}
                more={words.payment(one.receiptNo, one.amount, momentText(one.at))}
              />
            ))}
          </List>
          <List title={words.local} lead={words.localLead}>
            {report.local.map(({ noun, verb, count, from, to }) => (
              <li key={`${noun} ${verb}`}>
                {words.localLine(noun, count, momentText(from), momentText(to))}
              </li>
            ))}
          </List>
          <List title={words.wordless} lead={words.wordlessLead}>
            {report.wordless.map((one) => (
              <Line key={`${one.dossierId} ${one.at} ${one.verb}`} {...one} more={actLine(one)} />
            ))}
          </List>
          <List title={words.recovered} lead={words.recoveredLead}>
            {report.recovered.map((one) => (
              <Line
                key={one.dossierId}
                {...one}
                more={`${one.applicantName} · ${words.acts(one.acts)}${one.fresh ? ` · ${words.fresh}` : ''}`}
              />
            ))}
          </List>
        </>
      )}
    </>
  )
}

function actLine({ verb, at }: RestorationReport['wordless'][number]): string {
  return `${actWords(verb)}, ${momentText(at)}`
}

function List({ title, lead, children }: { title: string; lead: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Card title={`${title} (${children.length})`} lead={lead}>
      <ul className="restoration-list">{children}</ul>
    </Card>
  )
}

function Line({ dossierId, dossierNo, more }: { dossierId: string; dossierNo: string; more: string }) {
  return (
    <li>
      <DossierLink id={dossierId}>{dossierNo}</DossierLink>
      <span className="soft">{more}</span>
    </li>
  )
}
