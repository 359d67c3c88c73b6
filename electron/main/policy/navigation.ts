/** Our own scheme; everything the windows may load lives under it. */
export const ORIGIN = 'app://counter'

/** Whether a window may go to `url`: only pages of our own scheme, nothing else, ever. */
export function mayNavigate(url: string): boolean {
  try {
    const { protocol, host } = new URL(url)
    return protocol === 'app:' && host === 'counter'
  } catch {
    return false
  }
}

/** Whether a message from this frame is heard: the top frame of one of our pages. */
export function mayCall(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && mayNavigate(frame.url)
}
