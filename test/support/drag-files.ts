import type { CounterApp } from './counter-app.ts'

/** Drags files from outside over the window and lets them go there, as the system's file manager does. */
export async function dragFiles(
  { app, page }: CounterApp,
  files: string[],
  { x, y }: { x: number; y: number },
): Promise<void> {
  const session = await app.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
}
