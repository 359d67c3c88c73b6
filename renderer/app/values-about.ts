import { canonical } from '../../electron/common/journal/canonical.ts'

export type Values = Record<string, unknown>
/** Which dossier, which act: what a form is about. */
export type About = Readonly<Record<string, string>>

/** What lies in a kept draft about just this, nothing more and nothing less; null of any other. */
export function valuesAbout(content: unknown, about: About): Values | null {
  const { values, ...kept } = content as Values & { values?: Values }
  return values && canonical(kept) === canonical(about) ? values : null
}
