import { vi } from '../i18n/vi.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './Notices.css'
import { dismissNotice, useNotices } from './notify.ts'

/** Where `notify` speaks: in the top bar of the counter, before sign-in in a corner. */
export function Notices() {
  const notices = useNotices((store) => store.notices)
  return (
    <div className="notices" role="status">
      {notices.map(({ id, tone, text, undo }) => (
        <div key={id} className={`notice notice-${tone}`}>
          <Icon name={tone === 'good' ? 'check' : tone === 'info' ? 'about' : 'warning'} />
          <span className="grow">{text}</span>
          {undo && (
            <Button
              tone="quiet"
              size="small"
              icon="undo"
              onClick={() => {
                dismissNotice(id)
                undo()
              }}
            >
              {vi.ui.undo}
            </Button>
          )}
          <button type="button" aria-label={vi.ui.close} onClick={() => dismissNotice(id)}>
            <Icon name="cross" size={16} />
          </button>
        </div>
      ))}
    </div>
  )
}
