import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { findProcedure } from '../../../db/tables/procedures.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import {
  type CitizenCall,
  type CitizenInput,
  type CitizenReply,
  citizenApi,
} from '../../common/kiosk/citizen-api.ts'
import { listedOf } from '../../common/listing/rules.ts'
import type { Reply } from '../../common/reply.ts'
import { Commune } from '../../common/station/model.ts'
import type { Counter } from '../counter.ts'
import { listedNow } from '../listing/listed-now.ts'
import { done, refuse } from '../outcome.ts'
import { officeOf, officeName } from '../papers/paper-head.ts'
import { lookUp } from './look-up.ts'
import { answerRating, ratingStands, setRatingAside } from './shown-rating.ts'

/* The door of the citizen's window, beside and apart from core/dispatch.ts: it knows the calls of common/kiosk/citizen-api.ts
   and no others, and asks for no officer, since none is there. It answers while the register is open, also while the
   officer's screen is locked: nothing it says is anybody's. */

const Message = z.object({ name: z.string(), input: z.unknown() })
type Register = NonNullable<Counter['open']>['register']
type Answers = {
  [N in Exclude<CitizenCall, 'state' | 'setRatingAside'>]: (
    counter: Counter,
    register: Register,
    input: CitizenInput<N>,
  ) => CitizenReply<N>
}

const answers: Answers = {
  procedures: (_counter, register) =>
    done(listedNow(register).map(({ code, name, field }) => ({ code, name, field }))),
  procedure: (_counter, register, { code }) => {
    const procedure = findProcedure(register, code)?.procedure
    return procedure?.inForce ? done(listedOf(procedure)) : refuse('NOT_FOUND')
  },
  lookUp,
  rate: (counter, register, given) =>
    answerRating(counter, register, given) ? done({}) : refuse('NOT_ASKED'),
}

/** Answers one message of the citizen's window; anything that is no call of it is refused. */
export function answerCitizen(counter: Counter, message: unknown): Reply<unknown> {
  const call = Message.safeParse(message)
  if (!call.success || !Object.hasOwn(citizenApi, call.data.name)) return refuse('BAD_INPUT')
  const name = call.data.name as CitizenCall
  const input = citizenApi[name].input.safeParse(call.data.input)
  if (!input.success) return refuse('BAD_INPUT')
  try {
    if (name === 'state') return done(stateOf(counter))
    if (name === 'setRatingAside') {
      setRatingAside(counter)
      return done({})
    }
    const register = counter.open?.register
    if (!register) return refuse('CLOSED')
    return answers[name](counter, register, input.data as never)
  } catch (error) {
    const ref = randomBytes(4).toString('hex')
    counter.log(`${ref} kiosk ${name}`, error)
    return { ok: false, error: { code: 'INTERNAL', ref } }
  }
}

function stateOf(counter: Counter) {
  const register = counter.open?.register
  const commune = register && readSetting(register, 'commune', Commune)
  return {
    open: commune !== undefined,
    office: commune ? officeName(officeOf({ register: register!, counter })) : '',
    prefix: commune ? `${commune.agencyId}-` : '',
    rating: commune !== undefined && ratingStands(counter),
  }
}
