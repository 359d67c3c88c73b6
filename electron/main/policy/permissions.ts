import { mayNavigate } from './navigation.ts'

/** Everything is denied except the camera, and that only on the scan screen (set by `scanScreenOpen`). */
export function mayHave(
  permission: string,
  url: string,
  { scanScreenOpen }: { scanScreenOpen: boolean },
): boolean {
  return permission === 'media' && scanScreenOpen && mayNavigate(url)
}
