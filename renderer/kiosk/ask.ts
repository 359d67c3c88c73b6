import type { CitizenCall, CitizenInput, CitizenReply } from '../../electron/common/kiosk/citizen-api.ts'

declare global {
  interface Window {
    kiosk: { call: (name: string, input: unknown) => Promise<unknown> }
  }
}

/** One call of the citizen's window; a refusal is an answer too. */
export function ask<N extends CitizenCall>(name: N, input: CitizenInput<N>): Promise<CitizenReply<N>> {
  return window.kiosk.call(name, input) as Promise<CitizenReply<N>>
}
