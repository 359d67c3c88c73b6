import net from 'node:net'

export type CutLine = {
  url: string
  /** The next bytes of one direction, over however many connections: after `bytes` of them the line breaks, once. */
  cutOnce: (way: 'up' | 'down', bytes: number) => void
  hasCut: () => boolean
  close: () => Promise<void>
}

/** A line without rate or delay that breaks at one exact byte; what had passed arrives. */
export async function cutLine(target: string): Promise<CutLine> {
  const { hostname, port } = new URL(target)
  const open = new Set<net.Socket>()
  let cut: { way: 'up' | 'down'; left: number } | null = null

  function pass(way: 'up' | 'down', from: net.Socket, to: net.Socket): void {
    from.on('data', (chunk: Buffer) => {
      if (cut?.way !== way) return void to.write(chunk)
      if (chunk.length <= cut.left) {
        cut.left -= chunk.length
        return void to.write(chunk)
      }
      to.write(chunk.subarray(0, cut.left))
      cut = null
      for (const socket of open) socket.destroySoon()
    })
    from.on('end', () => to.end()).on('error', () => to.destroySoon())
    from.on('close', () => {
      open.delete(from)
      to.destroySoon()
    })
  }

  const server = net.createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    const far = net.connect({ host: hostname, port: Number(port), allowHalfOpen: true, noDelay: true })
    open.add(near).add(far)
    pass('up', near, far)
    pass('down', far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    cutOnce: (way, bytes) => (cut = { way, left: bytes }),
    hasCut: () => cut === null,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
