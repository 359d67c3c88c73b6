import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { giveViewer, removeViewer } from './viewers.ts'

export const VIEWERS = `  node district/main.ts viewer       --data DIR --login hoa --name "…"           looks at the pages under /web; a new password
  node district/main.ts no-viewer    --data DIR --login hoa`

const NAMES = ['viewer', 'no-viewer'] as const
type ViewerCommand = (typeof NAMES)[number]

export function isViewerCommand(command: string): command is ViewerCommand {
  return (NAMES as readonly string[]).includes(command)
}

/** The administrator's commands about who looks at the pages. @returns what to print */
export async function administerViewers(
  db: Kysely<Tables>,
  command: ViewerCommand,
  need: (name: string) => string,
): Promise<string> {
  const login = need('login')
  if (command === 'viewer') return giveViewer(db, { login, name: need('name') }, Date.now())
  return (await removeViewer(db, login)) ? `removed ${login}` : 'no such viewer'
}
