import { SatisfactionFormPaper } from '../../../electron/common/papers/records/satisfaction-form.ts'
import { eachSize, LONG_NAME, PROCEDURES, type PaperSamples, sampleBase } from './parts.ts'

/** To be filled in by hand; with procedure and officer; with the longest names. */
export const satisfactionForm: PaperSamples = (set) =>
  eachSize((size) =>
    SatisfactionFormPaper.parse({
      kind: 'satisfaction-form',
      ...sampleBase('satisfaction-form', set, size, null),
      office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      procedure: size === 'short' ? null : PROCEDURES[size].name,
      officer: size === 'short' ? null : size === 'extreme' ? LONG_NAME : 'Trần Văn Ước',
    }),
  )
