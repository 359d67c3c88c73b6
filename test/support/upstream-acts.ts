import type { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'
import type { Instant } from '../../electron/common/time/model.ts'

export const RECEIVED_AT = '2026-11-20T02:00:00.000Z' as Instant

/** A dossier without fault, taken in on 20/11/2026 at 09:00 in Vietnam. */
export function goodFacts(more: Partial<UpstreamFacts> = {}): UpstreamFacts {
  return {
    procedureCode: '1.001193',
    procedureName: 'Thủ tục đăng ký khai sinh',
    fieldName: 'Hộ tịch',
    channel: 'counter',
    applicant: { name: 'Nguyễn Thị Đường', kind: 'citizen', idNumber: '001190012345', phone: '0912345678' },
    summary: 'Đăng ký khai sinh cho con',
    receivedAt: RECEIVED_AT,
    dueAt: '2026-11-23T10:00:00.000Z' as Instant,
    ...more,
  }
}

/** `H25.16.05-261120-0001` for 1. */
export function numberOf(order: number): string {
  return `H25.16.05-261120-${String(order).padStart(4, '0')}`
}
