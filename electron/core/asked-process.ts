/** What every order and its answer bear, so that they find each other. */
type Numbered = { id: number }

/** A process that has been started: Electron's in the app, a plain child of Node in tests. */
export type ProcessChannel<Order extends Numbered, Answer extends Numbered> = {
  post: (order: Order) => void
  onAnswer: (heard: (answer: Answer) => void) => void
  onEnd: (heard: () => void) => void
  kill: () => void
}
/** Starts it. @param url of the built worker */
export type StartProcess<Order extends Numbered, Answer extends Numbered> = (
  url: URL,
) => ProcessChannel<Order, Answer>

/** An order before it has its number. */
export type Asked<Order> = Order extends Numbered ? Omit<Order, 'id'> : never

export type AskedProcess<Order> = {
  /**
   * @param silenceMs how long it may be silent, when not as long as usual
   * @throws what `refusal` makes of the answer; `ended()` when it ends before it has answered
   */
  ask: (order: Asked<Order>, silenceMs?: number) => Promise<unknown>
  /** Has it ended, by itself or by `end`? */
  hasEnded: () => boolean
  /** Ends it at once; whoever waits is told. */
  end: () => void
}

/** A process of its own that answers orders; one that is silent for too long is ended. */
export function askedProcess<Order extends Numbered, Answer extends Numbered>(
  channel: ProcessChannel<Order, Answer>,
  given: {
    silenceMs: number
    /** What to throw for an answer that is no result. */
    refusal: (answer: Exclude<Answer, { result: unknown }>) => Error
    /** What to throw when it has ended. */
    ended: () => Error
    onEnd?: () => void
  },
): AskedProcess<Order> {
  const waiting = new Map<number, { take: (result: unknown) => void; refuse: (why: Error) => void }>()
  let last = 0
  let hasEnded = false
  channel.onAnswer((answer) => {
    const { take, refuse } = waiting.get(answer.id) ?? {}
    waiting.delete(answer.id)
    if ('result' in answer) take?.(answer.result)
    else refuse?.(given.refusal(answer as Exclude<Answer, { result: unknown }>))
  })
  const end = (): void => {
    if (hasEnded) return
    hasEnded = true
    channel.kill()
    for (const { refuse } of waiting.values()) refuse(given.ended())
    waiting.clear()
    given.onEnd?.()
  }
  channel.onEnd(end)
  return {
    ask: async (order, silenceMs = given.silenceMs) => {
      if (hasEnded) throw given.ended()
      const id = ++last
      const silence = setTimeout(end, silenceMs)
      try {
        return await new Promise<unknown>((take, refuse) => {
          waiting.set(id, { take, refuse })
          channel.post({ ...order, id } as unknown as Order)
        })
      } finally {
        clearTimeout(silence)
      }
    },
    hasEnded: () => hasEnded,
    end,
  }
}

/** The worker's side: hears orders from Electron's port or from a parent Node, and ends with whoever asks. */
export function answerOrders<Order extends Numbered, Answer extends Numbered>(
  heard: (order: Order, answer: (message: Answer) => void) => void,
): void {
  const { parentPort } = process as unknown as {
    parentPort?: {
      on: (event: 'message', heard: (message: { data: Order }) => void) => void
      postMessage: (answer: Answer) => void
    }
  }
  const answer = (message: Answer) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    if (parentPort) parentPort.postMessage(message)
    else process.send?.(message)
  }
  if (parentPort) parentPort.on('message', ({ data }) => heard(data, answer))
  else process.on('message', (order) => heard(order as Order, answer))
  // Without its counter it works for nobody.
  process.on('disconnect', () => process.exit(0))
}
