import { parseSync } from 'vite'

/** One place where a file names another module. */
export type Import = { target: string; line: number; typeOnly: boolean }
/** What a source file says about modules; `onlyReexports` marks a file that declares nothing of its own. */
export type ModuleFacts = { imports: Import[]; exportStars: number[]; onlyReexports: boolean }

type Node = { type: string; start: number; [key: string]: unknown }

/** Reads the imports of a TypeScript or JavaScript source, dynamic ones and those inside types included. */
export function readImports(file: string, source: string): ModuleFacts {
  const lang = file.endsWith('.tsx') ? 'tsx' : /\.[cm]?js$/.test(file) ? 'js' : 'ts'
  const { program, errors } = parseSync(file, source, { lang, sourceType: 'module' })
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length
  const facts: ModuleFacts = { imports: [], exportStars: [], onlyReexports: false }

  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (value === null || typeof value !== 'object') return
    const node = value as Node
    const named = specifierOf(node)
    if (named !== undefined) {
      facts.imports.push({ target: named, line: lineOf(node.start), typeOnly: isTypeOnly(node) })
    }
    if (node.type === 'ExportAllDeclaration') facts.exportStars.push(lineOf(node.start))
    Object.values(node).forEach(visit)
  }
  visit(program)

  const body = program.body as unknown as Node[]
  const exporting = body.filter((node) => /^Export(All|Named)Declaration$/.test(node.type) && node.source)
  facts.onlyReexports =
    exporting.length > 0 &&
    body.every((node) => exporting.includes(node) || node.type === 'ImportDeclaration')
  return facts
}

function specifierOf(node: Node): string | undefined {
  const named = [
    'ImportDeclaration',
    'ExportAllDeclaration',
    'ExportNamedDeclaration',
    'ImportExpression',
    'TSImportType',
  ]
  if (!named.includes(node.type)) return undefined
  const source = (node.source ?? node.argument) as { value?: unknown; literal?: { value?: unknown } } | null
  const value = source?.value ?? source?.literal?.value
  return typeof value === 'string' ? value : undefined
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = (node.specifiers ?? []) as { importKind?: string; exportKind?: string }[]
  return (
    specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
  )
}
