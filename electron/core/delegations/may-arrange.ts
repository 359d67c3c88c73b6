import type { Account } from '../../common/accounts/model.ts'
import type { Officer } from '../../common/session/api.ts'

/** Whose absence this officer may arrange: the own, and as one who leads, that of others. */
export function mayArrange(officer: Officer, absent: Pick<Account, 'id' | 'department' | 'role'>): boolean {
  if (officer.id === absent.id || officer.role === 'leader' || officer.role === 'administrator') return true
  return officer.role === 'head' && absent.role === 'specialist' && absent.department === officer.department
}
