import { useState } from 'react'
import { BOARDS } from '../../../electron/common/boards/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperOf } from '../../ui/paper/PaperOf.tsx'
import { RulesButton } from '../../ui/RulesButton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { BoardPreview } from './BoardPreview.tsx'
import { RulesDialog } from './RulesDialog.tsx'
import { ScreenButton } from './ScreenButton.tsx'

const words = vi.boards

/** The public boards as the public reads them: looked at, printed for the wall, put on a second screen. */
export function BoardsScreen({ params }: ScreenProps<'boards'>) {
  const board = BOARDS.find((one) => one === params.board) ?? 'apologies'
  const { data, error, reload } = useQuery('boards.show', {}, { on: ['dossier', 'board', 'lateness'] })
  useEveryMinute(reload)
  const make = useCommand('boards.makeSheet')
  const [about, setAbout] = useState<string | null>(null)
  const rows = data?.boards[board].length ?? 0
  const days = data && (board === 'apologies' ? data.rules.apologyDays : data.rules.resultDays)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {data && (
            <RulesButton
              label={words.rules.open}
              renderDialog={(close) => <RulesDialog rules={data.rules} onClose={close} />}
            />
          )}
          <ScreenButton />
          <Button
            tone="primary"
            icon="print"
            busy={make.busy}
            title={words.sheet.lead}
            onClick={async () => {
              const made = await make.run({ board })
              if (made) setAbout(made.about)
            }}
          >
            {words.sheet.make}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ErrorNotice call="boards.show" error={error} />
        <ErrorNotice call="boards.makeSheet" error={make.error} />
        <Tabs
          label={words.title}
          value={board}
          onChange={(next) => stay('boards', { board: next })}
          tabs={BOARDS.map((value) => ({
            value,
            label: words.tabs[value],
            ...(data && { count: data.boards[value].length }),
          }))}
        />
        {data && days && (
          <Card title={words.tabs[board]} lead={words.stays(days)}>
            {rows === 0 ? (
              <EmptyState icon="check" title={words.none[board]}>
                {words.noneHint(days)}
              </EmptyState>
            ) : (
              <BoardPreview board={board} boards={data.boards} />
            )}
          </Card>
        )}
      </div>
      {about && (
        <Dialog title={words.tabs[board]} onClose={() => setAbout(null)}>
          <PaperOf about={about} />
        </Dialog>
      )}
    </Page>
  )
}
