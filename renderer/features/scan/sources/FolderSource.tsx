import type { OutputOf } from '../../../../electron/common/contract.ts'
import { useCommand } from '../../../app/command.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'

type Folder = OutputOf<'scans.sources'>['folder']

/** The folder into which a multi-function printer scans: chosen by the administrator, seen by everybody. */
export function FolderSource({ folder, editable }: { folder: Folder; editable: boolean }) {
  const words = vi.scans.sources.folder
  const choose = useCommand('scans.chooseFolder')
  const leave = useCommand('scans.leaveFolder')
  return (
    <>
      <p className="soft">{words.text}</p>
      {folder ? (
        <ul className="scan-sources-list">
          <li>
            <Icon name="folder" size={20} />
            <span className="grow clip strong" title={folder.path}>
              {folder.path}
            </span>
          </li>
        </ul>
      ) : (
        <p className="soft">{words.none}</p>
      )}
      {folder?.fault && <Banner tone="bad">{words.faults[folder.fault]}</Banner>}
      {folder && folder.refused.length > 0 && <RefusedFiles refused={folder.refused} />}
      {editable ? (
        <div className="row">
          <Button icon="folder" busy={choose.busy} onClick={() => void choose.run({})}>
            {folder ? words.change : words.choose}
          </Button>
          {folder && (
            <Button tone="quiet" icon="cross" busy={leave.busy} onClick={() => void leave.run({})}>
              {words.leave}
            </Button>
          )}
        </div>
      ) : (
        <p className="soft small">{words.forAdministrator}</p>
      )}
      {folder && <p className="soft small">{words.takenTo}</p>}
      <ErrorNotice call="scans.chooseFolder" error={choose.error} />
      <ErrorNotice call="scans.leaveFolder" error={leave.error} />
    </>
  )
}

export type RefusedFilesProps = { refused: NonNullable<Folder>['refused']; onClose?: () => void }

/** Files that stay in the folder, each with its reason. */
export function RefusedFiles({ refused, onClose }: RefusedFilesProps) {
  const words = vi.scans.sources.folder
  return (
    <Banner
      tone="warn"
      title={words.refused(refused.length)}
      actions={onClose && <IconButton icon="cross" label={vi.ui.close} onClick={onClose} />}
    >
      <ul className="scan-refused">
        {refused.map(({ name, code }) => (
          <li key={name}>
            <span className="strong">{name}</span>: {words.refusals[code]}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
