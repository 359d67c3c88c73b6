import type { RefObject } from 'react'

/**
 * The system's dialog for files: `input.current.click()` opens it. One element for as long as the desk stands. The bar with
 * the button changes as soon as a scanner is found, and what is being chosen meanwhile would go to a button that is gone.
 */
export function FileInput({
  input,
  onFiles,
}: {
  input: RefObject<HTMLInputElement | null>
  onFiles: (files: File[]) => void
}) {
  return (
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
  )
}
