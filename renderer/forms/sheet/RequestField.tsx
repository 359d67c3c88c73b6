import { Field } from './Field.tsx'

/** What the applicant asks for, with the code of the procedure (Mẫu số 01, 02, 03). */
export function RequestField({ paper }: { paper: { request: string; procedure: { code: string } } }) {
  return (
    <Field label="Nội dung yêu cầu giải quyết">
      {paper.request} <span className="paper-nowrap">(mã thủ tục {paper.procedure.code})</span>
    </Field>
  )
}
