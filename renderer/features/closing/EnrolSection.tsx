import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { EnrolForm } from './EnrolForm.tsx'
import { LinkActions } from './LinkActions.tsx'

/** The settings page of the shared system: enrolment once, and afterwards what was agreed and how it is changed. */
export function EnrolSection() {
  const { data, error, reload } = useQuery('sync.state', {}, { on: ['sync'] })
  const words = vi.sync.enrol
  const link = data?.link
  return (
    <Card title={words.title} lead={words.lead}>
      <ErrorNotice call="sync.state" error={error} />
      {link && (
        <LinkActions link={link} onDone={reload}>
          <Facts
            facts={[
              { name: words.address, value: link.address },
              { name: words.agency, value: link.agencyName },
              { name: words.station, value: link.stationCode },
              { name: words.range, value: words.rangeText(link.range.first, link.range.last) },
              { name: words.at, value: <MomentText at={link.enrolledAt} /> },
              { name: vi.stationLink.keySince, value: <MomentText at={link.keySince} /> },
              ...(link.peer ? [{ name: vi.stationLink.peer, value: vi.stationLink.peers[link.peer] }] : []),
            ]}
          />
        </LinkActions>
      )}
      {data && !link && <EnrolForm onDone={reload} />}
    </Card>
  )
}
