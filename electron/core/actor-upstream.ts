import type { Officer } from '../common/session/api.ts'

/** Who acted, as the shared system is told: NguoiXuLy holds 50 characters; the department is PhongBanXuLy. */
export function actorUpstream({ name, title, department }: Officer): {
  name: string
  title: string | null
  unit: string | null
} {
  return { name: name.slice(0, 50), title, unit: department || null }
}
