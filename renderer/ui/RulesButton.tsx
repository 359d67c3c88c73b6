import { type ReactNode, useState } from 'react'
import { useIs } from '../app/session.ts'
import { Button } from './Button.tsx'

type Props = { label: string; renderDialog: (onClose: () => void) => ReactNode }

/** Opens what of a screen is set for the whole commune, which is the administrator's. */
export function RulesButton({ label, renderDialog }: Props) {
  const sets = useIs('administrator')
  const [open, setOpen] = useState(false)
  if (!sets) return null
  return (
    <>
      <Button icon="edit" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && renderDialog(() => setOpen(false))}
    </>
  )
}
