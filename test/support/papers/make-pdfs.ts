import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { electronLaunch } from '../../../build/electron-launch.ts'
import main from '../../../build/vite.main.config.ts'
import preload from '../../../build/vite.preload.config.ts'
import renderer from '../../../build/vite.renderer.config.ts'
import type { PaperRecord } from '../../../electron/common/papers/model.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const builds = join(root, 'out/test')

/** Builds the paper page and a main process that only prints, with the app's own bundler settings. */
async function buildPrinter(out: string): Promise<void> {
  const parts = [
    { config: main, part: 'main', input: { main: join(root, 'test/support/papers/paper-main.ts') } },
    { config: preload, part: 'preload', input: { preload: join(root, 'electron/preload/preload.ts') } },
    { config: renderer, part: 'renderer', input: { paper: join(root, 'renderer/paper.html') } },
  ]
  for (const { config, part, input } of parts)
    await build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      build: {
        ...config.build,
        outDir: join(out, part),
        rollupOptions: { ...config.build?.rollupOptions, input },
      },
    })
  writeFileSync(
    join(out, 'package.json'),
    JSON.stringify({ name: 'papers', version: '0.0.0', type: 'module', main: 'main/main.js' }),
  )
}

/**
 * PDFs of records, made in the real Electron runtime by the app's own paper window.
 * @returns for each name the bytes of its PDF, or the reason why there is none
 */
export async function makePdfs<N extends string>(
  records: Record<N, PaperRecord>,
): Promise<{ pdfs: Partial<Record<N, Uint8Array>>; failures: Partial<Record<N, string>> }> {
  mkdirSync(builds, { recursive: true })
  // Of its own, since several test files draw at the same time.
  const out = mkdtempSync(join(builds, 'papers-'))
  const jobs = mkdtempSync(join(tmpdir(), 'papers-'))
  try {
    await buildPrinter(out)
    writeFileSync(join(jobs, 'records.json'), JSON.stringify(records))
    const { executablePath, args, env } = electronLaunch([])
    const words = [out, ...args.slice(1), out, jobs]
    const [command, before] = process.env.DISPLAY
      ? [executablePath, []]
      : ['xvfb-run', ['-a', executablePath]]
    const { stdout } = await run(command, [...before, ...words], { env, cwd: out, timeout: 120_000 })
    if (process.env.QMC_SHOW_PRINT_TIMES) console.log(stdout)
    const pdfs: Partial<Record<N, Uint8Array>> = {}
    const failures: Partial<Record<N, string>> = {}
    for (const name of Object.keys(records) as N[]) {
      const failed = join(jobs, `${name}.error`)
      if (existsSync(failed)) failures[name] = readFileSync(failed, 'utf8')
      else pdfs[name] = new Uint8Array(readFileSync(join(jobs, `${name}.pdf`)))
    }
    return { pdfs, failures }
  } finally {
    rmSync(jobs, { recursive: true, force: true })
    rmSync(out, { recursive: true, force: true })
  }
}
