import type { Officer } from '../common/session/api.ts'

/** Stands in the journal for what the PC does by itself; no account has this id. */
export const SYSTEM_OFFICER: Officer = {
  id: 'system',
  login: 'system',
  name: '',
  title: '',
  role: 'administrator',
  department: '',
}
