import { openProfile } from './open-profile.ts'
import { takerIn, timed, WARM_UP } from './intake-register.ts'
import { noteWrites, writerOf } from './written-rows.ts'

/* `node rows-child.ts profile same-profile how-many`: takes dossiers into the first, then writes the very rows into the
   second by bare statements, which is what is timed; prints what intake-child.ts prints. */

const [first, second, many] = process.argv.slice(2)
const noted = await openProfile(first!)
noted.raw.pragma('synchronous=OFF') // not the run that counts
const transactions = noteWrites(noted)
await takerIn(noted, WARM_UP + Number(many))(0, WARM_UP + Number(many))
noted.close()

const register = await openProfile(second!)
const said = await timed(register, Number(many), writerOf(register, transactions))
register.close()
console.log(JSON.stringify(said))
