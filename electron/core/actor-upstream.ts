import type { Officer } from '../common/session/api.ts'

/** Who acted, as the shared system is told: NguoiXuLy holds 50 characters. */
export function actorUpstream({ name, title }: Officer): { name: string; title: string | null } {
  return { name: name.slice(0, 50), title }
}
