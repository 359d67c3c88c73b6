import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'

/* What the disk allows: `node fsync-child.ts file how-many bytes` writes so many bytes and calls fsync, so many times,
   over a file that is there already, as a write-ahead log in use is. Prints {"rate": per second, "bytes": …}. */

const [path, many, size] = process.argv.slice(2)
const LOG = 4_194_304
const [commits, bytes] = [Number(many), Number(size)]
const block = Buffer.alloc(bytes, 0x5a)
const file = openSync(path!, 'w')
writeSync(file, Buffer.alloc(LOG + bytes), 0)
fsyncSync(file)

const begun = performance.now()
for (let i = 0; i < commits; i++) {
  writeSync(file, block, 0, bytes, (i * bytes) % LOG)
  fsyncSync(file)
}
const seconds = (performance.now() - begun) / 1000
closeSync(file)
rmSync(path!)
console.log(JSON.stringify({ rate: commits / seconds, bytes }))
