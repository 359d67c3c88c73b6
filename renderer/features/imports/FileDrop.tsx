import { useRef, useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

const words = vi.imports

/** Where a workbook is dropped or chosen; `small`: once one is open, the button alone. */
export function FileDrop({
  small = false,
  busy,
  onPath,
}: {
  small?: boolean
  busy: boolean
  onPath: (path: string) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [lost, setLost] = useState(false)
  const take = (file: File | undefined) => {
    setOver(false)
    if (!file) return
    const path = window.counter.pathOf(file)
    setLost(path === '')
    if (path) onPath(path)
  }
  const button = (
    <>
      <Button
        tone={small ? 'secondary' : 'primary'}
        icon="folder"
        busy={busy}
        onClick={() => input.current?.click()}
      >
        {small ? words.another : words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        // Others can be chosen too: they are told apart by what is in them, and said so.
        accept=".xlsx,.xls,.csv"
        onChange={(event) => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </>
  )
  if (small) return button
  return (
    <section
      className={`card import-drop${over ? ' import-over' : ''}`}
      aria-label={words.dropTitle}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      <Icon name="download" size={40} />
      <div className="strong">{busy ? words.readingFile : words.dropTitle}</div>
      <div className="soft">{words.dropText}</div>
      {button}
      {lost && <Banner tone="bad">{words.notOnDisk}</Banner>}
    </section>
  )
}
