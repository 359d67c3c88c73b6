import { spawn } from 'node:child_process'
import { electronLaunch } from './electron-launch.ts'

const { executablePath, args, env, cwd } = electronLaunch(process.argv.slice(2))
const child = spawn(executablePath, args, { env, cwd, stdio: 'inherit' })
child.once('error', (error) => {
  console.error(`Electron cannot be started: ${error.message}`)
  process.exitCode = 1
})
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
process.once('SIGTERM', () => child.kill('SIGTERM'))
// Ctrl+C reaches the app by itself; this process only waits for it to close properly.
process.on('SIGINT', () => undefined)
