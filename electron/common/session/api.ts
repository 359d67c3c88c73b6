import { z } from 'zod'
import { command, query, ROLES } from '../api-spec.ts'
import { Account, Login, Password } from '../accounts/model.ts'
import { Commune, Station } from '../station/model.ts'
import { Instant } from '../time/model.ts'

export const Officer = Account.pick({
  id: true,
  login: true,
  name: true,
  title: true,
  role: true,
  department: true,
})
export type Officer = z.infer<typeof Officer>

export const SessionState = z.object({
  /** empty: no register yet · locked: somebody has to sign in · open: signed in. */
  state: z.enum(['empty', 'locked', 'open']),
  officer: Officer.nullable(),
  /** What the locked screen may show before anything is decrypted. */
  door: z.object({ name: z.string(), demo: z.boolean(), logins: z.array(z.string()) }).nullable(),
  commune: Commune.nullable(),
  station: Station.nullable(),
  /** A recovery code was made and nobody has read it back off its sheet yet: perhaps there is no sheet. */
  recoveryUnproven: z.boolean(),
  /** The register did not pass its check after opening. */
  damaged: z.boolean(),
  /** The day and moment the counter believes it is (the demo clock shows here). */
  now: Instant,
  runtime: z.object({
    electron: z.string(),
    chrome: z.string(),
    node: z.string(),
    development: z.boolean(),
    version: z.string(),
  }),
})

const opened = z.object({ officer: Officer })

export const sessionApi = {
  state: query({ input: z.object({}), output: SessionState, roles: 'anyone' }),
  signIn: command({
    input: z.object({ login: Login, password: z.string() }),
    output: opened,
    errors: ['WRONG_PASSWORD', 'WAIT', 'NO_REGISTER', 'NEWER_VERSION', 'REGISTER_DAMAGED'],
    roles: 'anyone',
  }),
  lock: command({ input: z.object({}), output: z.object({}), roles: 'anyone' }),
  /** First run: makes the register, the administrator's account and the recovery slot. The code is shown and printed once. */
  setUp: command({
    input: z.object({
      commune: Commune,
      station: Station.pick({ index: true }),
      administrator: z.object({
        login: Login,
        name: Account.shape.name,
        title: Account.shape.title,
        password: Password,
      }),
    }),
    output: z.object({ officer: Officer, recoveryCode: z.string() }),
    errors: ['REGISTER_EXISTS', 'AGENCY_PATTERN'],
    roles: 'anyone',
  }),
  /**
   * First run, demo commune: the same with ready-made answers; every demo account has the same published password.
   * Nobody is signed in afterwards; `officer` is the one to try first.
   */
  setUpDemo: command({
    input: z.object({}),
    output: z.object({
      officer: Officer,
      accounts: z.array(z.object({ login: Login, role: z.enum(ROLES) })),
      password: z.string(),
    }),
    errors: ['REGISTER_EXISTS'],
    roles: 'anyone',
  }),
  /** Ends the trial of the demo commune: this PC is empty again. Its data is put aside, not deleted. */
  leaveDemo: command({
    input: z.object({}),
    output: z.object({}),
    errors: ['NOT_DEMO'],
    roles: ['administrator'],
  }),
  /** Every password is lost: the recovery sheet opens the register and gives one administrator a new password. */
  recover: command({
    input: z.object({ code: z.string(), login: Login, password: Password }),
    output: opened,
    errors: ['WRONG_CODE', 'WAIT', 'NO_REGISTER', 'NOT_ADMINISTRATOR', 'NEWER_VERSION', 'REGISTER_DAMAGED'],
    roles: 'anyone',
  }),
  /** A new recovery sheet in place of the old one, whose code opens nothing any more. The code is answered once. */
  renewRecovery: command({
    input: z.object({ password: z.string() }),
    output: z.object({ recoveryCode: z.string() }),
    errors: ['WRONG_PASSWORD', 'WAIT'],
    roles: ['administrator'],
  }),
  /** The last group was read back off the sheet: it is at hand and legible. */
  proveRecovery: command({ input: z.object({}), output: z.object({}), roles: ['administrator'] }),
}
