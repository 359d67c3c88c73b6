import type { Submission } from '../../district/publish/publish-filing.ts'
import { seeded } from './intake.ts'

/** What somebody filed online, with a file for every paper the procedure asks for. */
export function aSubmission({
  code = '1.004837',
  sequence = 7001,
  ...said
}: Partial<Submission> & { code?: string; sequence?: number } = {}): Submission {
  const { name, components } = seeded(code)
  return {
    dossierNo: `H14.999.01-261120-${String(sequence).padStart(4, '0')}`,
    filedAt: '2026-11-20T01:30:00.000Z',
    procedure: { code, name },
    applicant: {
      kind: 'citizen',
      name: 'Bế Thị Ngân',
      idNumber: '004190001234',
      address: 'Xóm Nà Lốc, xã Thử Nghiệm',
      phone: '0987654321',
      email: 'ngan@example.vn',
      dateOfBirth: '1990-05-17',
      sex: 'female',
    },
    authorised: null,
    request: `${name} cho cháu Bế Minh An`,
    returnBy: 'counter',
    returnAddress: null,
    components: components
      .filter((one) => one.required)
      .map((one, at) => ({
        code: one.code,
        name: one.name,
        files: [
          {
            sha256: String(at).padStart(64, '0'),
            size: 1000,
            mime: 'application/pdf',
            name: `${one.code}.pdf`,
          },
        ],
      })),
    ...said,
  }
}
