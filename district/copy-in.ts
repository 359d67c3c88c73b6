import type { Connection, Submittable } from 'pg'

/* PostgreSQL's own way to take in rows: one text for all of them, where an INSERT has a parameter for each value. A batch
   has two thousand of those; either side of the line is done sooner without. */

/** A statement of this form goes this way; its one value is the text of the rows. */
export const isCopyIn = (text: string) => text.startsWith('copy ')

/** One COPY … FROM STDIN, with all of its rows at once. */
export class CopyIn implements Submittable {
  readonly #text: string
  readonly #rows: Buffer
  readonly #done: (error: Error | null) => void

  constructor(text: string, rows: Buffer, done: (error: Error | null) => void) {
    this.#text = text
    this.#rows = rows
    this.#done = done
  }

  /* What the driver calls. */

  /** The rows follow at once: a COPY that does not begin passes over them, so nobody has to wait for its beginning. */
  submit(connection: Connection): void {
    const receiving = connection as unknown as Receiving
    connection.stream.cork()
    connection.query(this.#text)
    receiving.sendCopyFromChunk(this.#rows)
    receiving.endCopyFrom()
    connection.stream.uncork()
  }
  handleCopyInResponse(): void {}
  handleCommandComplete(): void {}
  handleReadyForQuery(): void {
    this.#done(null)
  }
  /** Then no `handleReadyForQuery` follows. */
  handleError(error: Error): void {
    this.#done(error)
  }
}
type Receiving = { sendCopyFromChunk: (bytes: Buffer) => void; endCopyFrom: () => void }

/** What stands for a character that would end a value or a row, and for one that PostgreSQL cannot hold (postgres.ts). */
const TOLD: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\ufffd' }
const TO_TELL = /[\\\t\n\r\0]/
const EACH_TO_TELL = /[\\\t\n\r\0]/g

/** The rows as COPY reads them. */
export function copyBytes<C extends string>(
  rows: ReadonlyArray<Partial<Record<C, unknown>>>,
  columns: readonly C[],
): Buffer {
  const lines: Buffer[] = []
  for (const row of rows) {
    let line = told(row[columns[0]!])
    for (let at = 1; at < columns.length; at++) line += `\t${told(row[columns[at]!])}`
    // A line at a time: to bring all of them into one text first takes longer.
    lines.push(Buffer.from(`${line}\n`, 'utf8'))
  }
  return Buffer.concat(lines)
}

function told(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value !== 'string') return String(value as number)
  return TO_TELL.test(value) ? value.replace(EACH_TO_TELL, (one) => TOLD[one]!) : value
}
