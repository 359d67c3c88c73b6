import type { PetitionStatus } from '../../../electron/common/petitions/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'

const TONES: Record<PetitionStatus, Tone> = {
  received: 'warn',
  'handed-over': 'info',
  asked: 'neutral',
  answered: 'good',
  published: 'good',
  unpublished: 'good',
  refused: 'neutral',
  withdrawn: 'neutral',
}

/** Where a petition stands. */
export function StatusMark({ status }: { status: PetitionStatus }) {
  return <Badge tone={TONES[status]}>{vi.petitions.statuses[status]}</Badge>
}
