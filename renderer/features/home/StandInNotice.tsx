import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { untilText } from '../../ui/until-text.ts'

/** Whose work is mine today besides my own, and who has mine. */
export function StandInNotice() {
  const me = useOfficer()
  const { data } = useQuery('delegations.list', {}, { on: ['delegation'] })
  const lasting = (data ?? []).filter((one) => one.state === 'lasting')
  const mine = lasting.find((one) => one.fromId === me.id)
  const absent = lasting.filter((one) => one.toId === me.id).map((one) => one.fromName)
  if (!mine && absent.length === 0) return null
  return (
    <Banner
      tone="info"
      icon="person"
      actions={
        <Button size="small" onClick={() => go('delegations')}>
          {vi.delegations.title}
        </Button>
      }
    >
      {mine && vi.delegations.youAreAway(mine.toName, untilText(mine.endsAt))}{' '}
      {absent.length > 0 && vi.delegations.youStandFor(absent.join(', '))}
    </Banner>
  )
}
