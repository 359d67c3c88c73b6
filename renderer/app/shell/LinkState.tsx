import { clockOf, dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../live.ts'
import { counterNow } from '../session.ts'
import { vi } from '../../i18n/vi.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { momentText } from '../../ui/moment-text.ts'
import './LinkState.css'

/** How the shared system is reached, in a word; never more than what was really heard. */
export function LinkState() {
  const { data } = useQuery('sync.link', {}, { on: ['sync'] })
  const words = vi.sync.link
  const [icon, text, hint]: [IconName, string, string] = !data?.enrolled
    ? ['unlink', words.alone, words.aloneHint]
    : data.blocked
      ? ['warning', words.blocked, words.hint]
      : data.running && data.fault
        ? ['unlink', words.down, words.hint]
        : data.running
          ? ['closing', words.sending, words.hint]
          : ['link', data.lastContactAt ? words.rest(shortly(data.lastContactAt)) : words.never, words.hint]
  return (
    <div className="link-state" title={hint}>
      <Icon name={icon} size={18} />
      <span className="number">{text}</span>
    </div>
  )
}

/* Of today the time is enough. */
function shortly(at: Parameters<typeof momentText>[0]): string {
  return dayOf(at) === dayOf(counterNow()) ? clockOf(at) : momentText(at)
}
