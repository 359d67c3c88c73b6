import { execFileSync, fork } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SignerAnswer } from '../../electron/core/signatures/signer.worker.ts'
import type { StartSigner } from '../../electron/core/signatures/signing-process.ts'

/** Password of every key file and PIN of every token made here. */
export const SECRET = '24681357'
/** SoftHSM2 stands in for the USB token of a certificate authority. */
export const SOFTHSM = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
].find(existsSync)

type KeyKind = 'rsa' | 'ec'
type Made = { name?: string; kind?: KeyKind; from?: string; until?: string; old?: boolean; usage?: string }

/** The signing process as a plain child of Node; in the app it is one of Electron's. */
export function childSigner(env: Record<string, string>, onStart?: (pid: number) => void): StartSigner {
  return (url) => {
    const child = fork(url, { stdio: 'ignore', execArgv: [], env: { ...process.env, ...env } })
    onStart?.(child.pid!)
    return {
      post: (order) => void child.send(order),
      onAnswer: (heard) => child.on('message', (answer) => heard(answer as SignerAnswer)),
      onEnd: (heard) => child.once('exit', () => heard()),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}

/** A certificate authority with one below it, and what it gives out: key files, tokens. All in one folder. */
export function openAuthority() {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-signing-'))
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(join(folder, 'index.txt'), '')
  writeFileSync(join(folder, 'ca.cnf'), CONFIGURATION)
  let serial = 0
  const request = (file: string, name: string, kind: KeyKind) => {
    const key = kind === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
    const subject = `/C=VN/O=Ủy ban nhân dân Xã Thử Nghiệm/CN=${name}`
    openssl(
      'req',
      '-new',
      '-utf8',
      '-newkey',
      ...key,
      '-nodes',
      '-keyout',
      `${file}.key`,
      '-subj',
      subject,
      '-out',
      `${file}.csr`,
    )
  }
  const issue = (file: string, by: string | null, extensions: string, from: string, until: string) => {
    serial += 1
    writeFileSync(join(folder, 'serial'), (0x5401a0 + serial).toString(16).padStart(8, '0'))
    const signer = by
      ? ['-cert', `${by}.crt`, '-keyfile', `${by}.key`]
      : ['-selfsign', '-keyfile', `${file}.key`]
    openssl(
      'ca',
      '-config',
      'ca.cnf',
      '-batch',
      '-notext',
      '-utf8',
      ...signer,
      '-extensions',
      extensions,
      '-startdate',
      from,
      '-enddate',
      until,
      '-in',
      `${file}.csr`,
      '-out',
      `${file}.crt`,
    )
  }
  request('root', 'CA gốc thử nghiệm', 'rsa')
  issue('root', null, 'authority', '20200101000000Z', '20400101000000Z')
  request('sub', 'CA chuyên dùng thử nghiệm', 'rsa')
  issue('sub', 'root', 'authority', '20200101000000Z', '20400101000000Z')

  /** @returns the name of the files `.key` and `.crt` */
  const person = ({
    name = 'Nguyễn Thị Đường',
    kind = 'rsa',
    from = '20260101000000Z',
    until = '20290101000000Z',
    usage = 'person',
  }: Made = {}) => {
    const file = `person${serial}`
    request(file, name, kind)
    issue(file, 'sub', usage, from, until)
    return file
  }
  const hsm = { SOFTHSM2_CONF: join(folder, 'softhsm2.conf') }
  return {
    folder,
    env: hsm,
    rootCertificate: join(folder, 'root.crt'),
    /** A PKCS#12 file. `old`: with the ciphers of former years. @returns its path */
    keyFile(made: Made = {}, password = SECRET): string {
      const file = person(made)
      execFileSync('sh', ['-c', 'cat sub.crt root.crt > chain.pem'], { cwd: folder })
      openssl(
        'pkcs12',
        '-export',
        ...(made.old ? ['-legacy'] : []),
        '-inkey',
        `${file}.key`,
        '-in',
        `${file}.crt`,
        '-certfile',
        'chain.pem',
        '-passout',
        `pass:${password}`,
        '-out',
        `${file}.p12`,
      )
      return join(folder, `${file}.p12`)
    },
    /** A fresh SoftHSM token with these keys on it; an empty list gives a token without a key. */
    token(people: readonly Made[] = [{}]): void {
      rmSync(join(folder, 'tokens'), { recursive: true, force: true })
      mkdirSync(join(folder, 'tokens'))
      writeFileSync(
        hsm.SOFTHSM2_CONF,
        `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
      )
      const env = { ...process.env, ...hsm }
      const run = (program: string, ...args: string[]) =>
        execFileSync(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
      run(
        'softhsm2-util',
        '--init-token',
        '--free',
        '--label',
        'qmc',
        '--pin',
        SECRET,
        '--so-pin',
        '12345678',
      )
      const put = (certificate: string, id: string) => {
        openssl('x509', '-in', `${certificate}.crt`, '-outform', 'der', '-out', `${certificate}.der`)
        run(
          'pkcs11-tool',
          '--module',
          SOFTHSM!,
          '--token-label',
          'qmc',
          '--login',
          '--pin',
          SECRET,
          '--write-object',
          `${certificate}.der`,
          '--type',
          'cert',
          '--id',
          id,
        )
      }
      for (const [index, made] of people.entries()) {
        const file = person(made)
        const id = `0${index + 1}`
        openssl('pkcs8', '-topk8', '-nocrypt', '-in', `${file}.key`, '-out', `${file}.p8`)
        run(
          'softhsm2-util',
          '--import',
          `${file}.p8`,
          '--token',
          'qmc',
          '--label',
          'ky',
          '--id',
          id,
          '--pin',
          SECRET,
        )
        put(file, id)
      }
      for (const [index, above] of ['sub', 'root'].entries()) put(above, `a${index}`)
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const CONFIGURATION = `
[ca]
default_ca = own
[own]
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
[any]
countryName = optional
organizationName = optional
commonName = supplied
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[person]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
extendedKeyUsage = emailProtection
[encipherment]
basicConstraints = CA:FALSE
keyUsage = critical, keyEncipherment
`
