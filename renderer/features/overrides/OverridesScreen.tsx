import { useState } from 'react'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { Page } from '../../ui/Page.tsx'
import './OverridesScreen.css'

const words = vi.roads.overrides

/** Second supplement requests that the leader let through in a period. */
export function OverridesScreen() {
  const today = dayOf(counterNow())
  const [from, setFrom] = useState<PlainDate | null>(`${today.slice(0, 7)}-01` as PlainDate)
  const [to, setTo] = useState<PlainDate | null>(today)
  const { data, error } = useQuery('dossiers.supplementOverrides', from && to ? { from, to } : null, {
    on: ['dossier'],
  })
  const overrides = data?.overrides ?? []
  return (
    <Page title={words.title}>
      <Card title={words.count(overrides.length)} lead={words.lead}>
        <div className="stack">
          <div className="row overrides-period">
            <Field label={words.from}>
              <DateInput value={from} onChange={setFrom} />
            </Field>
            <Field label={words.to}>
              <DateInput value={to} onChange={setTo} />
            </Field>
          </div>
          <ErrorNotice call="dossiers.supplementOverrides" error={error} />
          {data && overrides.length === 0 && <EmptyState icon="check" title={words.none} />}
          {overrides.length > 0 && (
            <table className="list-table">
              <thead>
                <tr>
                  {Object.values(words.columns).map((name) => (
                    <th key={name}>{name}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {overrides.map((one) => (
                  <tr key={`${one.dossierId}${one.at}`}>
                    <td>
                      <MomentText at={one.at} />
                    </td>
                    <td>
                      <DossierLink id={one.dossierId}>{one.dossierNo}</DossierLink>
                      <br />
                      {one.applicantName}
                      <br />
                      <span className="soft small">{one.procedureName}</span>
                    </td>
                    <td>{one.leaderName}</td>
                    <td>{one.reason}</td>
                    <td>
                      <Badge tone={one.used ? 'warn' : 'neutral'}>
                        {one.used ? words.used : words.unused}
                      </Badge>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </Card>
    </Page>
  )
}
