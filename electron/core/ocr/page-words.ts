/** The dots of a form on which people write: nothing anybody searches for. */
export const LEADER = /[.…_]{3,}/g

/** A word and from where to where it reaches along its line, in pixels. */
export type Word = [text: string, from: number, to: number]

/** A line of text: its baseline from left to right and how high it is, in pixels of the upright picture. */
export type Line = { from: [x: number, y: number]; to: [x: number, y: number]; height: number; words: Word[] }

/** Where the words of a page stand on its picture. */
export type PageWords = {
  /** Of the upright picture, pixels. */
  width: number
  height: number
  lines: Line[]
}

/** What was read of a page: its text, line by line in NFC, and the places of its words. */
export type PageText = { text: string; words: PageWords }
