import { hash } from 'node:crypto'
import type { BookRequest } from '../../common/books/model.ts'

/** What a book is about, under which it is found again: field and period, or its dossiers in whatever order. */
export function bookAbout(request: BookRequest): string {
  if (request.kind === 'register-book')
    return `${request.kind}:${request.from}:${request.to}:${request.field ?? '*'}`
  const ids = [...new Set(request.dossierIds)].sort().join()
  return `${request.kind}:${hash('sha256', ids).slice(0, 32)}`
}
