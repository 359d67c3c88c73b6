import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../setup/say.mjs'

/** The system account that Electron runs under when the scripts are run as root. */
const NAME = 'quaymotcua'
const HOME = `/var/lib/${NAME}`

/**
 * What a child process gets so that Chromium's sandbox can be on.
 * `noSandbox` is why it cannot be, if so.
 * @typedef {{uid?: number, gid?: number, env: Record<string, string>, noSandbox?: string}} Identity
 */

/** @type {Identity | undefined} */
let known

/**
 * Who runs Electron: whoever runs the script, but instead of root an unprivileged account that is made at need.
 * Where that account cannot read the checkout root stays root, without the sandbox, and the reader is told.
 * @param {string} root the checkout
 * @param {string[]} mustRead further files that the account has to reach
 * @returns {Identity}
 */
export function identity(root, mustRead) {
  known ??= find(root, mustRead)
  return known
}

/** @param {string} root @param {string[]} mustRead @returns {Identity} */
function find(root, mustRead) {
  if (process.platform !== 'linux') return { env: {} }
  if (process.getuid?.() !== 0) return withNamespaces({ env: {} })

  const account = findOrMakeAccount()
  if (!account) return asRoot(`no account ${NAME} could be made`)
  const reachable = [join(root, 'package.json'), join(root, 'node_modules'), ...mustRead].every(
    (path) => spawnSync('test', ['-r', path], { ...account, cwd: '/' }).status === 0,
  )
  if (!reachable) return asRoot(`the account ${NAME} cannot read this folder`)
  mkdirSync(join(root, 'out', 'run'), { recursive: true })
  return withNamespaces({ ...account, env: { HOME, USER: NAME, LOGNAME: NAME } })
}

/** Gives what earlier runs left in out/ to the account that is about to write there. @param {string} root */
export function handOverOut(root) {
  const { uid, gid } = known ?? {}
  if (uid !== undefined) execFileSync('chown', ['-R', `${uid}:${gid}`, join(root, 'out')])
}

/** @param {string} why @returns {Identity} */
function asRoot(why) {
  say(`running as root without Chromium's sandbox: ${why}`)
  return { env: { QMC_NO_SANDBOX: '1' }, noSandbox: why }
}

/** Chromium's sandbox needs user namespaces, which some containers forbid. @param {Identity} who @returns {Identity} */
function withNamespaces(who) {
  const tried = spawnSync('unshare', ['--user', 'true'], { uid: who.uid, gid: who.gid, cwd: '/' })
  if (tried.error || tried.status === 0) return who
  const noSandbox = 'this machine allows no user namespaces'
  say(`running without Chromium's sandbox: ${noSandbox}`)
  return { ...who, env: { ...who.env, QMC_NO_SANDBOX: '1' }, noSandbox }
}

function findOrMakeAccount() {
  const look = () => {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, NAME], { encoding: 'utf8' }))
    if (uid.status !== 0 || gid.status !== 0) return undefined
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  const present = look()
  if (present && existsSync(HOME)) return present
  spawnSync('useradd', [
    '--system',
    '--create-home',
    '--home-dir',
    HOME,
    '--shell',
    '/usr/sbin/nologin',
    NAME,
  ])
  return look()
}
