import { useState } from 'react'
import type { InputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { Button, type ButtonProps } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { PaperOf } from './PaperOf.tsx'

/** Calls that make a sheet and say what it is about. */
type MakeCall = 'listing.makeGuide' | 'improvement.makeSheet' | 'views.makeSheet' | 'books.make'

type Props<N extends MakeCall> = {
  call: N
  input: InputOf<N>
  label: string
  /** Over the sheet. */
  title: string
  size?: ButtonProps['size']
}

/** Makes a sheet at a press and shows it, to be printed. */
export function SheetButton<N extends MakeCall>({ call, input, label, title, size }: Props<N>) {
  const make = useCommand<MakeCall>(call)
  const [about, setAbout] = useState<string | null>(null)
  return (
    <>
      <Button
        icon="print"
        {...(size && { size })}
        busy={make.busy}
        onClick={async () => {
          const made = await make.run(input)
          if (made) setAbout(made.about)
        }}
      >
        {label}
      </Button>
      <ErrorNotice<MakeCall> call={call} error={make.error} />
      {about && (
        <Dialog title={title} onClose={() => setAbout(null)}>
          <PaperOf about={about} />
        </Dialog>
      )}
    </>
  )
}
