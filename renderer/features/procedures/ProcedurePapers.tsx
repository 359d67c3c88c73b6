import { CHANNELS, type Procedure } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'

const text = vi.procedures

/** What the citizen brings, with numbers of originals and copies. */
export function ProcedurePapers({ procedure }: { procedure: Procedure }) {
  return (
    <section className="stack-tight">
      <h3>{text.papers}</h3>
      {procedure.components.length === 0 ? (
        <p className="catalogue-unknown">{text.noPapers}</p>
      ) : (
        <table className="catalogue-papers-table">
          <thead>
            <tr>
              <th scope="col">{text.paper}</th>
              <th scope="col">{text.originals}</th>
              <th scope="col">{text.copies}</th>
            </tr>
          </thead>
          <tbody>
            {procedure.components.map((one) => {
              const asides = [
                text.mode[one.mode],
                one.inDatabase && text.inDatabase,
                one.channels &&
                  one.channels.length < CHANNELS.length &&
                  text.onlyOn(one.channels.map((channel) => text.channels[channel].toLowerCase()).join(', ')),
              ].filter(Boolean)
              return (
                <tr key={one.code}>
                  <td>
                    {one.name}
                    {one.when && <div className="small">{text.caseOf(one.when)}</div>}
                    <div className="soft small">{asides.join(' · ')}</div>
                  </td>
                  <td className="number">{one.originals || '–'}</td>
                  <td className="number">{one.copies || '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
