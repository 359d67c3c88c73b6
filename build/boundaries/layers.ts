/** Who may import whom; the first layer whose folder contains a file is its layer. */
export type Layer = {
  name: string
  folder: string
  /** Folders it may import from besides its own. */
  folders: string[]
  /** Packages it may import; `any` is every package but Electron. */
  packages: RegExp | 'any'
  /** Whether Node's own modules are at hand there. */
  node: boolean
  electron?: boolean
  /** Folders of which it may know the types alone. */
  typesOf?: string[]
}

export const layers: Layer[] = [
  {
    name: 'common',
    folder: 'electron/common',
    folders: [],
    packages: /^(zod|date-fns)(\/|$)/,
    node: false,
  },
  { name: 'core', folder: 'electron/core', folders: ['db', 'electron/common'], packages: 'any', node: true },
  {
    name: 'main',
    folder: 'electron/main',
    folders: ['electron/core', 'db/engine', 'electron/common'],
    packages: 'any',
    node: true,
    electron: true,
  },
  {
    name: 'preload',
    folder: 'electron/preload',
    folders: [],
    packages: /^$/,
    node: false,
    electron: true,
    typesOf: ['electron/common'],
  },
  { name: 'renderer', folder: 'renderer', folders: ['electron/common'], packages: 'any', node: false },
  {
    name: 'db',
    folder: 'db',
    folders: ['electron/common'],
    packages: /^(better-sqlite3|kysely|zod)(\/|$)/,
    node: true,
  },
  { name: 'district', folder: 'district', folders: ['electron/common'], packages: 'any', node: true },
  { name: 'build', folder: 'build', folders: [], packages: 'any', node: true },
]

/** Packages that reach what the renderer must not: files, the database, the network's server side. */
export const notInRenderer = /^(better-sqlite3|kysely|sharp|fastify|pg|@node-rs\/)/
