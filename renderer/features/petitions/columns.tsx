import type { PetitionLine } from '../../../electron/common/petitions/api.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { CellTwo } from '../../ui/CellTwo.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import type { Column } from '../../ui/Table.tsx'
import { StatusMark } from './StatusMark.tsx'

const words = vi.petitions

export const columns: readonly Column<PetitionLine>[] = [
  {
    key: 'no',
    header: words.columns.no,
    width: '150px',
    render: (line) => <CellTwo strong top={line.petitionNo} below={words.kinds[line.kind]} />,
  },
  {
    key: 'who',
    header: words.columns.who,
    width: 'minmax(110px, 1fr)',
    render: (line) => <CellTwo top={line.name ?? words.nameless} below={words.channels[line.channel]} />,
  },
  {
    key: 'content',
    header: words.columns.content,
    width: 'minmax(140px, 2fr)',
    render: (line) => <CellTwo top={line.content} below={line.assignee} />,
  },
  {
    key: 'due',
    header: words.columns.due,
    width: '150px',
    render: (line) =>
      line.answerBy === null ? (
        <span className="soft">{words.noLimit}</span>
      ) : (
        <CellTwo
          top={<MomentText at={line.answerBy} />}
          below={
            line.late && (
              <Badge tone="bad" icon="clock">
                {words.late}
              </Badge>
            )
          }
        />
      ),
  },
  {
    key: 'state',
    header: words.columns.state,
    width: '160px',
    render: (line) => <StatusMark status={line.status} />,
  },
]
