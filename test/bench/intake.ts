import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Bench, held, type Measure, median, shown } from './measure.ts'
import { copyOfRegister } from './register/profile.ts'

/* How close an intake comes to what the disk allows, and how close its bare rows do. The children run alone, under the
   same strace that makes every fsync of theirs take so much longer: a disk of known slowness on a machine of unknown
   speed. */

const ROUNDS = 5
/** One after the other without the pause in which the log is carried over into the register: what that costs is told beside. */
const COMMITS = 400
const folder = join(import.meta.dirname, '../../out/bench-run')

export const intake: Bench = async () => {
  const strace = (process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, 'strace')))
  if (!strace) {
    console.log('  without strace no fsync can be slowed down: intake is left out')
    return []
  }
  return [...(await against(10, 0.9)), ...(await against(1, 0.6)), ...(await against(0, null))]
}

async function against(delay: number, bound: number | null): Promise<Measure[]> {
  const rounds: { ratio: number; rate: number; floor: number; bytes: number; pause: number; bare: number }[] =
    []
  for (let round = 0; round < ROUNDS; round++) {
    const taken = await run('intake-child.ts', [await freshProfile(), String(COMMITS)], delay)
    const floor = await run(
      'fsync-child.ts',
      [join(folder, 'floor'), String(COMMITS), String(taken.bytes)],
      delay,
    )
    const rows = await run(
      'rows-child.ts',
      [await freshProfile('noted'), await freshProfile(), String(COMMITS)],
      delay,
    )
    const { rate, bytes, pause = 0 } = taken
    if (Math.abs(rows.bytes / bytes - 1) > 0.01) throw new Error('the bare rows are not those of the intakes')
    rounds.push({
      ratio: rate / floor.rate,
      rate,
      floor: floor.rate,
      bytes,
      pause,
      bare: rows.rate / floor.rate,
    })
  }
  rmSync(folder, { recursive: true })
  const of = (key: 'rate' | 'floor' | 'bytes' | 'pause') =>
    median(rounds.map((round) => round[key])).toFixed(0)
  const slowed = delay > 0 ? `, fsync slowed by ${delay} ms` : ', fsync as it is'
  const figure = {
    id: `intake.fsync+${delay}ms`,
    value: median(rounds.map((round) => round.ratio)),
    unit: '× floor',
    how:
      `receipts.issue by dispatch into the encrypted register, synchronous=FULL${slowed}: ${of('rate')} commits/s; ` +
      `floor: write and fsync of as many bytes (${of('bytes')}), ${of('floor')}/s; the log of ${COMMITS} carried over in ` +
      `a pause afterwards: ${of('pause')} ms; median of ${ROUNDS} rounds`,
  }
  const rows = {
    id: `intake.rows+${delay}ms`,
    value: median(rounds.map((round) => round.bare)),
    unit: '× floor',
    how: 'the rows that these intakes write, by bare statements prepared beforehand: what is left is SQLite and the cipher',
  }
  return [bound === null ? shown(figure) : held(figure, '≥', bound), shown(rows)]
}

type Said = { rate: number; bytes: number; pause?: number }

async function freshProfile(name = 'profile'): Promise<string> {
  const profile = join(folder, name)
  await copyOfRegister(1000, profile)
  return profile
}

/** Runs a child of this folder, under strace when its fsyncs are to be slow. */
async function run(child: string, words: string[], delay: number): Promise<Said> {
  const command = [process.execPath, join(import.meta.dirname, child), ...words]
  // seccomp-bpf: only the two calls stop the child, all others run at full speed.
  const slow = [
    ...['strace', '-f', '--seccomp-bpf', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync'],
    ...['-e', `inject=fsync,fdatasync:delay_exit=${delay * 1000}`],
  ]
  const [program, ...rest] = delay > 0 ? [...slow, ...command] : command
  const running = spawn(program!, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await text(running.stdout)
  try {
    return JSON.parse(said) as Said
  } catch {
    throw new Error(`${child} said ${JSON.stringify(said)}`)
  }
}
