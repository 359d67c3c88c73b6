import { IMPORT_FIELDS, type ImportField } from '../../../electron/common/imports/model.ts'
import { api } from '../../app/api.ts'
import { vi } from '../../i18n/vi.ts'
import { saveSheets } from './save-sheets.ts'

/* Nobody real: numbers of no citizen and no dossier. */
const EXAMPLES: Record<ImportField, [string, string]> = {
  dossierNo: ['H00.00.01-261102-0001', 'H00.00.01-261103-0002'],
  applicant: ['Nguyễn Văn Mẫu', 'Công ty TNHH Ví Dụ'],
  idNumber: ['001000000001', '0100000000'],
  phone: ['0912000000', '02430000000'],
  address: ['Thôn 1, xã Mẫu', 'Thôn 2, xã Mẫu'],
  procedureCode: ['', ''],
  procedureName: ['', ''],
  request: ['', ''],
  receivedAt: ['02/11/2026 08:30', '03/11/2026'],
  dueAt: ['20/11/2026', '25/11/2026 17:00'],
  officer: ['', ''],
  status: ['Đang xử lý', 'Đang xử lý'],
}

/** The template: a head with two examples, and the words that are allowed, as this commune has them now. */
export async function saveTemplate(): Promise<void> {
  const [procedures, accounts] = await Promise.all([api.procedures.list({}), api.accounts.list({})])
  const lines = procedures.ok ? procedures.data.lines : []
  const officers = accounts.ok ? accounts.data.filter((one) => one.active) : []
  const example = (at: 0 | 1) =>
    IMPORT_FIELDS.map((field) => {
      if (field === 'procedureCode') return lines[at]?.code ?? ''
      if (field === 'procedureName') return lines[at]?.name ?? ''
      if (field === 'officer') return officers[at]?.name ?? ''
      return EXAMPLES[field][at]
    })
  const { fields, templateName, templateSheets, templateColumns, templateSaved } = vi.imports
  await saveSheets(
    {
      name: templateName,
      format: 'xlsx',
      sheets: [
        {
          name: templateSheets.rows,
          rows: [IMPORT_FIELDS.map((field) => fields[field]), example(0), example(1)],
        },
        {
          name: templateSheets.procedures,
          rows: [
            [templateColumns.code, templateColumns.name],
            ...lines.map(({ code, name }) => [code, name]),
          ],
        },
        {
          name: templateSheets.officers,
          rows: [
            [templateColumns.officer, templateColumns.role],
            ...officers.map(({ name, role }) => [name, vi.shell.roles[role]]),
          ],
        },
      ],
    },
    templateSaved,
  )
}
