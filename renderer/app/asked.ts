import { create } from 'zustand'

/** What somebody asks about, over whatever screen is open; `''` while the procedure is not known. */
export const useAsked = create<{ about: string | null }>(() => ({ about: null }))

/** Opens the answer for somebody who only asks, at the counter or on the telephone. */
export function askAbout(procedureCode = ''): void {
  useAsked.setState({ about: procedureCode })
}

export function closeAsked(): void {
  useAsked.setState({ about: null })
}
