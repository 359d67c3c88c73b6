import type { ReactNode } from 'react'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'

export type SettingsFormProps = {
  /** What is wrong with what was typed; null while nothing is. */
  wrong: string | null
  /** What the command said against it. */
  refusal: ReactNode
  save: string
  busy: boolean
  onSubmit: () => void
  children: ReactNode
}

/** A few settings that are saved together: fields, what is wrong with them, one button. */
export function SettingsForm({ wrong, refusal, save, busy, onSubmit, children }: SettingsFormProps) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      {wrong && <Banner tone="bad">{wrong}</Banner>}
      {refusal}
      <div>
        <Button type="submit" tone="primary" busy={busy}>
          {save}
        </Button>
      </div>
    </form>
  )
}
