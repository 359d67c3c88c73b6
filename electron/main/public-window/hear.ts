import { ipcMain } from 'electron'
import { refuse } from '../../core/outcome.ts'
import { mayCall } from '../policy/navigation.ts'
import type { PublicWindow } from './public-window.ts'

/** Hears one public window on a channel of its own, and it alone: the top frame of its own page in its own window. */
export function hearPublic(
  channel: string,
  window: PublicWindow,
  answer: (message: unknown) => unknown,
): void {
  ipcMain.handle(channel, (event, message: unknown) =>
    mayCall(event.senderFrame) && event.senderFrame?.url === window.page && event.sender === window.contents
      ? answer(message)
      : refuse('NOT_ALLOWED'),
  )
}
