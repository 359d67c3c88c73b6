import type { Counter } from '../../core/counter.ts'
import { boardScreen } from '../../core/boards/show-boards.ts'
import type { Handlers } from '../../core/dispatch.ts'
import { done } from '../../core/outcome.ts'
import { hearPublic } from '../public-window/hear.ts'
import { makePublicWindow, type PublicWindow } from '../public-window/public-window.ts'

/** The boards' window: read from afar, with nothing to press. */
export const makeBoardWindow = (appFolder: string, development: boolean): PublicWindow =>
  makePublicWindow(appFolder, development, {
    name: 'boards',
    title: 'Quầy Một Cửa: bảng công khai',
    lets: () => false,
  })

/** Tells it what is public; whatever it says is no question. */
export function hearBoards(counter: Counter, window: PublicWindow): void {
  hearPublic('boards-call', window, () => boardScreen(counter))
}

type BoardCalls = Pick<Handlers, 'boards.screen' | 'boards.openScreen' | 'boards.closeScreen'>

/** The officer's calls about it. */
export function boardCalls(window: PublicWindow): BoardCalls {
  return {
    'boards.screen': () => done({ open: window.contents !== null }),
    'boards.openScreen': ({ counter }) => {
      window.open()
      counter.onChanged(['board-screen'])
      return done({})
    },
    'boards.closeScreen': ({ counter }) => {
      window.close()
      counter.onChanged(['board-screen'])
      return done({})
    },
  }
}
