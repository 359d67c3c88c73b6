import { openProfile } from './open-profile.ts'
import { takerIn, timed, WARM_UP } from './intake-register.ts'

/* Takes in `node intake-child.ts profile how-many` dossiers one after the other and prints {"rate": per second,
   "bytes": of write-ahead log each, "pause": milliseconds to carry the log over afterwards}. */

const [profile, many] = process.argv.slice(2)
const register = await openProfile(profile!)
const said = await timed(register, Number(many), takerIn(register, WARM_UP + Number(many)))
register.close()
console.log(JSON.stringify(said))
