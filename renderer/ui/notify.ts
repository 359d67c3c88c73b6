import { create } from 'zustand'

export type Notice = {
  id: number
  tone: 'good' | 'info' | 'warn' | 'bad'
  text: string
  /** Offered for a few seconds; the caller sends the compensating command. */
  undo?: () => void
}

const SHOWN_MS = 6_000
const SHOWN_WITH_UNDO_MS = 10_000
let last = 0

export const useNotices = create<{ notices: readonly Notice[] }>(() => ({ notices: [] }))

/** Says at the edge of the screen that something has happened. What the officer must act on does not belong here. */
export function notify(notice: Omit<Notice, 'id'>): void {
  last += 1
  const id = last
  useNotices.setState(({ notices }) => {
    // What went well before this went well is said already, and only the last act is offered to be undone; warnings
    // and errors stay.
    const said = (one: Notice) => one.tone === 'good' && notice.tone === 'good'
    return { notices: [...notices.filter((one) => !said(one)).slice(-3), { ...notice, id }] }
  })
  setTimeout(() => dismissNotice(id), notice.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS)
}

export function dismissNotice(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** What was offered to be undone cannot be any more. */
export function withdrawUndo(): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => !notice.undo) }))
}

/** Takes everything away: a locked screen must not go on naming people. */
export function clearNotices(): void {
  useNotices.setState({ notices: [] })
}
