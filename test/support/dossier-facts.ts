import type { DossierFacts } from '../../electron/common/dossiers/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'

/** Facts of a plausible dossier; `over` replaces what the test is about. */
export function dossierFacts(over: Partial<DossierFacts> = {}): DossierFacts {
  return {
    applicantKind: 'citizen',
    applicant: {
      name: 'Nguyễn Thị Đường',
      idNumber: '004190000123',
      address: 'Xóm 2',
      phone: '0912345678',
      email: null,
    },
    authorised: null,
    priority: [],
    procedure: {
      code: '1.004837',
      name: 'Đăng ký giám hộ',
      field: 'Hộ tịch',
      signOffRequired: true,
      noWait: false,
      supplementClock: 'pause',
      resultName: 'Trích lục',
    },
    request: 'Đăng ký giám hộ',
    channel: 'counter',
    components: [
      {
        code: 'to-khai',
        name: 'Tờ khai đăng ký giám hộ',
        required: true,
        mode: 'submit',
        originals: 1,
        copies: 0,
        notNeeded: false,
        applies: true,
      },
    ],
    sets: 1,
    limit: { amount: 3, unit: 'working-day' },
    returnBy: 'counter',
    returnAddress: null,
    fee: 0,
    receivedAt: '2026-11-20T02:00:00.000Z' as Instant,
    enteredAt: null,
    dueAt: '2026-11-25T10:00:00.000Z' as Instant,
    calendarVersion: 1,
    ...over,
  }
}
