import { clipboard, type NativeImage } from 'electron'

/** Electron before 45 had this; from 45 on the clipboard speaks as a page's does. */
type Former = { readImage(): NativeImage }

/** The picture in the system's clipboard as PNG; null when there is none. */
export async function clipboardPicture(): Promise<Buffer | null> {
  if ('readImage' in clipboard) {
    const picture = (clipboard as unknown as Former).readImage()
    return picture.isEmpty() ? null : picture.toPNG()
  }
  for (const item of await clipboard.read()) {
    if (item.types.includes('image/png')) {
      return Buffer.from(await (await item.getType('image/png')).arrayBuffer())
    }
  }
  return null
}
