import { execFileSync, fork } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SignerAnswer } from '../../electron/core/signatures/signer.worker.ts'
import type { StartSigner } from '../../electron/core/signatures/signing-process.ts'
import { SOFTHSM } from './softhsm.ts'

/** Password of every key file and PIN of every token made here. */
export const SECRET = '24681357'
type KeyKind = 'rsa' | 'ec'
type Made = {
  name?: string
  kind?: KeyKind
  from?: string
  until?: string
  old?: boolean
  usage?: string
  /** The certificate alone, as one gets it when the key is left out of the export. */
  withoutKey?: boolean
}

/** The signing process as a plain child of Node; in the app it is one of Electron's. */
export function childSigner(env: Record<string, string>, onStart?: (pid: number) => void): StartSigner {
  return (url) => {
    const child = fork(url, {
      stdio: 'ignore',
      env: { ...process.env, ...env },
    })
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
  const env = { SOFTHSM2_CONF: join(folder, 'softhsm2.conf') }
  const tokens = join(folder, 'tokens')
  /** `line` is split at its blanks; what may hold some comes behind it. */
  const run = (line: string, ...rest: string[]) => {
    const [program, ...words] = line.split(' ')
    execFileSync(program!, [...words, ...rest], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  writeFileSync(join(folder, 'index.txt'), '')
  writeFileSync(join(folder, 'ca.cnf'), CONFIGURATION)

  let serial = 0
  const request = (file: string, name: string, kind: KeyKind) => {
    // One pair of keys of each kind is enough for everybody, and takes long to find.
    if (!existsSync(join(folder, `${kind}.key`))) {
      const key = kind === 'rsa' ? 'RSA -pkeyopt rsa_keygen_bits:2048' : 'EC -pkeyopt ec_paramgen_curve:P-256'
      run(`openssl genpkey -algorithm ${key} -out ${kind}.key`)
    }
    copyFileSync(join(folder, `${kind}.key`), join(folder, `${file}.key`))
    const subject = `/C=VN/O=Ủy ban nhân dân Xã Thử Nghiệm/CN=${name}`
    run(`openssl req -new -utf8 -key ${file}.key -out ${file}.csr -subj`, subject)
  }
  const issue = (file: string, by: string | null, extensions: string, from: string, until: string) => {
    serial += 1
    writeFileSync(join(folder, 'serial'), (0x5401a0 + serial).toString(16).padStart(8, '0'))
    const signer = by ? `-cert ${by}.crt -keyfile ${by}.key` : `-selfsign -keyfile ${file}.key`
    const validity = `-startdate ${from} -enddate ${until}`
    const files = `-in ${file}.csr -out ${file}.crt`
    run(
      `openssl ca -config ca.cnf -batch -notext -utf8 ${signer} -extensions ${extensions} ${validity} ${files}`,
    )
  }
  request('root', 'CA gốc thử nghiệm', 'rsa')
  issue('root', null, 'authority', '20200101000000Z', '20400101000000Z')
  request('sub', 'CA chuyên dùng thử nghiệm', 'rsa')
  issue('sub', 'root', 'authority', '20200101000000Z', '20400101000000Z')

  /** @returns the name of the files `.key` and `.crt` */
  const person = (made: Made) => {
    const { name = 'Nguyễn Thị Đường', kind = 'rsa', usage = 'person' } = made
    const { from = '20260101000000Z', until = '20290101000000Z' } = made
    const file = `person${serial}`
    request(file, name, kind)
    issue(file, 'sub', usage, from, until)
    return file
  }
  const emptySlots = () => {
    rmSync(tokens, { recursive: true, force: true })
    mkdirSync(tokens)
    writeFileSync(env.SOFTHSM2_CONF, `directories.tokendir = ${tokens}\nlog.level = ERROR\n`)
  }
  const putCertificate = (file: string, id: string) => {
    run(`openssl x509 -in ${file}.crt -outform der -out ${file}.der`)
    const token = `--module ${SOFTHSM} --token-label qmc --login --pin ${SECRET}`
    run(`pkcs11-tool ${token} --write-object ${file}.der --type cert --id ${id}`)
  }
  return {
    folder,
    env,
    rootCertificate: join(folder, 'root.crt'),
    /** A PKCS#12 file. `old`: with the ciphers of former years. @returns its path */
    keyFile(made: Made = {}, password = SECRET): string {
      const file = person(made)
      const chain = ['sub.crt', 'root.crt'].map((name) => readFileSync(join(folder, name)))
      writeFileSync(join(folder, 'chain.pem'), Buffer.concat(chain))
      const key = made.withoutKey ? '-nokeys' : `-inkey ${file}.key`
      const files = `${key} -in ${file}.crt -certfile chain.pem -out ${file}.p12`
      run(`openssl pkcs12 -export${made.old ? ' -legacy' : ''} ${files} -passout`, `pass:${password}`)
      return join(folder, `${file}.p12`)
    },
    /** A fresh SoftHSM token with these keys on it; an empty list gives a token without a key. */
    token(people: readonly Made[] = [{}]): void {
      emptySlots()
      run(`softhsm2-util --init-token --free --label qmc --pin ${SECRET} --so-pin 12345678`)
      for (const [index, made] of people.entries()) {
        const file = person(made)
        const id = `0${index + 1}`
        putCertificate(file, id)
        if (made.withoutKey) continue
        run(`openssl pkcs8 -topk8 -nocrypt -in ${file}.key -out ${file}.p8`)
        run(`softhsm2-util --import ${file}.p8 --token qmc --label ky --id ${id} --pin ${SECRET}`)
      }
      for (const [index, above] of ['sub', 'root'].entries()) putCertificate(above, `a${index}`)
    },
    /** A token as it is delivered: the maker's own PIN is set, the officer's is not. */
    tokenWithoutPin(): void {
      emptySlots()
      run(`pkcs11-tool --module ${SOFTHSM} --slot-index 0 --init-token --label qmc --so-pin 12345678`)
    },
    /** The token is pulled out. */
    pullOut: emptySlots,
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
