import { z } from 'zod'
import { ROLES } from '../api-spec.ts'
import { Instant } from '../time/model.ts'

export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{2,40}$/)

/** At least ten characters: the register lies on a shared PC and the password is what unlocks it. */
export const Password = z.string().min(10).max(200)

export const Account = z.strictObject({
  id: z.string(),
  login: Login,
  name: z.string().normalize().trim().min(2).max(120),
  /** `Công chức tư pháp – hộ tịch`, as papers print it. */
  title: z.string().normalize().trim().max(120),
  role: z.enum(ROLES),
  /** Phòng, ban the person works in, `Văn hóa – Xã hội`; empty for the counter and the leader. */
  department: z.string().normalize().trim().max(120),
  active: z.boolean(),
  createdAt: Instant,
})
export type Account = z.infer<typeof Account>
