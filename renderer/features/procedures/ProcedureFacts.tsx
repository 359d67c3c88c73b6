import { CHANNELS, type Fee, type Limit, type Procedure } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Facts } from '../../ui/Facts.tsx'

const text = vi.procedures

/** Limits, fees, result and where it all comes from; what the source leaves open is said, not hidden. */
export function ProcedureFacts({ procedure }: { procedure: Procedure }) {
  const { result } = procedure
  return (
    <Facts
      facts={[
        {
          name: text.facts.limits,
          value: (
            <ul className="catalogue-plain">
              {CHANNELS.map((channel) => (
                <li key={channel}>
                  <span className="soft">{text.channels[channel]}:</span>{' '}
                  <LimitText limit={procedure.limits[channel]} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          name: text.facts.fees,
          value:
            procedure.fees.length === 0 ? (
              procedure.unconfirmed.includes('fee') ? (
                <span className="catalogue-unknown">{text.feeUnknown}</span>
              ) : (
                text.free
              )
            ) : (
              <ul className="catalogue-plain">
                {procedure.fees.map((fee) => (
                  <li key={`${fee.name} ${fee.channel} ${fee.when}`}>
                    <FeeText fee={fee} />
                  </li>
                ))}
              </ul>
            ),
        },
        {
          name: text.facts.result,
          value: (
            <>
              {result.name}
              {result.code && <span className="soft number"> · {result.code}</span>}
            </>
          ),
        },
        { name: text.facts.signOff, value: procedure.signOffRequired ? text.signOffYes : text.no },
        ...(procedure.noWait ? [{ name: text.facts.noWait, value: text.noWaitYes }] : []),
        { name: text.facts.supplement, value: text.supplementClock[procedure.supplementClock] },
        { name: text.facts.decision, value: procedure.decision },
        { name: text.facts.source, value: procedure.source },
        ...(procedure.remarks.length > 0
          ? [
              {
                name: text.facts.remarks,
                value: (
                  <ul className="catalogue-plain">
                    {procedure.remarks.map((remark) => (
                      <li key={remark}>{remark}</li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function LimitText({ limit }: { limit: Limit | null }) {
  if (limit === null) return <span className="soft">{text.notOffered}</span>
  if (limit.unit === 'same-day') return text.units['same-day']
  return (
    <>
      {limit.amount === null ? <span className="catalogue-unknown">{text.unknownAmount}</span> : limit.amount}{' '}
      {limit.unit === null ? (
        <span className="catalogue-unknown">{text.unknownUnit}</span>
      ) : (
        text.units[limit.unit]
      )}
    </>
  )
}

function FeeText({ fee }: { fee: Fee }) {
  return (
    <>
      {fee.name}:{' '}
      {fee.amount === null ? (
        <span className="catalogue-unknown">{text.feeUnknown}</span>
      ) : (
        <span className="number">{vi.intake.money(fee.amount)}</span>
      )}
      {fee.per !== 'case' && ` / ${text.per[fee.per]}`}
      {fee.channel && (
        <span className="soft"> ({text.onlyOn(text.channels[fee.channel].toLowerCase())})</span>
      )}
      {fee.when && <span className="soft"> · {fee.when}</span>}
    </>
  )
}
