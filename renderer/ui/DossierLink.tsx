import type { ReactNode } from 'react'
import { go } from '../app/routes.ts'

/** The number of a dossier, which opens its page. */
export function DossierLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <button type="button" className="link number" onClick={() => go('dossier', { id })}>
      {children}
    </button>
  )
}
