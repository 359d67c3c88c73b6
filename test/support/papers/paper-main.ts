import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import type { PaperRecord } from '../../../electron/common/papers/model.ts'
import { harden } from '../../../electron/main/harden.ts'
import { ORIGIN } from '../../../electron/main/policy/navigation.ts'
import { openPaperWindows } from '../../../electron/main/print/paper-windows.ts'
import { registerScheme, serveScheme } from '../../../electron/main/scheme.ts'
import { webPreferences } from '../../../electron/main/window.ts'

/* The app's own scheme, rules, preload and paper window, and nothing else of it: takes records from a JSON file
   `{name: record}` and leaves `name.pdf` (or `name.error`) beside it. While a record named `crashes` is drawn, the
   page's process is killed. One named `ahead…` is laid out ahead; before one named `guessedWrong…` the first is. */

const [folder, jobs] = process.argv.slice(-2) as [string, string]

async function run() {
  harden(session.defaultSession, { open: false })
  serveScheme(session.defaultSession, join(folder, 'renderer'))
  const papers = openPaperWindows({
    url: `${ORIGIN}/paper.html`,
    webPreferences: webPreferences(join(folder, 'preload/preload.cjs'), true),
  })
  const records = JSON.parse(readFileSync(join(jobs, 'records.json'), 'utf8')) as Record<string, PaperRecord>
  const all = Object.values(records)
  for (const [name, record] of Object.entries(records)) {
    const start = performance.now()
    try {
      if (name.startsWith('ahead')) papers.layOut(record)
      if (name.startsWith('guessedWrong')) papers.layOut(all[0]!)
      const made = papers.render(record)
      if (name === 'crashes') BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
      writeFileSync(join(jobs, `${name}.pdf`), await made)
      console.log(`${name} ${Math.round(performance.now() - start)} ms`)
    } catch (error) {
      writeFileSync(join(jobs, `${name}.error`), String(error))
    }
  }
  papers.close()
}

registerScheme()
// A paper that fails closes the only window there is; the next one opens another.
app.on('window-all-closed', () => undefined)
app.setPath('userData', join(jobs, 'profile'))
void app
  .whenReady()
  .then(run)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    },
  )
