import { useRef } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'

/** Chooses files instead of dropping them. */
export function FileButton({
  primary = false,
  onFiles,
}: {
  primary?: boolean
  onFiles: (files: File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button tone={primary ? 'primary' : 'secondary'} icon="folder" onClick={() => input.current?.click()}>
        {vi.scans.files.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file chosen once more is a change again.
          event.target.value = ''
        }}
      />
    </>
  )
}
