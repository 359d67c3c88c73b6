import { mayNavigate } from './navigation.ts'

/** What a page asks for, and where it stands. */
export type Asked = {
  permission: string
  /** Address of the page in the window. */
  url: string
  isMainFrame: boolean
  /** `video` and `audio`, as far as it is about those. */
  media: readonly string[]
  /** The camera screen is on, and whoever opened it is signed in. */
  cameraScreenOpen: boolean
}

/** Everything is denied except the camera, without sound, and that only to the camera screen of the counter's page. */
export function mayHave({ permission, url, isMainFrame, media, cameraScreenOpen }: Asked): boolean {
  return (
    permission === 'media' &&
    cameraScreenOpen &&
    isMainFrame &&
    media.length > 0 &&
    media.every((one) => one === 'video') &&
    mayNavigate(url) &&
    new URL(url).pathname === '/index.html'
  )
}
