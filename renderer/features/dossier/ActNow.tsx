import { Button } from '../../ui/Button.tsx'
import type { Act, ShownDossier } from './acts.ts'

type ActNowProps = {
  act: Act
  dossier: ShownDossier
  onAct: (act: Act) => void
  tone?: 'primary' | 'secondary'
  children: string
}

/** An act where it is spoken of, for whoever may do it now; nothing for everybody else. */
export function ActNow({ act, dossier, onAct, tone = 'primary', children }: ActNowProps) {
  if (!dossier.possible.includes(act)) return null
  return (
    <Button size="small" tone={tone} onClick={() => onAct(act)}>
      {children}
    </Button>
  )
}
