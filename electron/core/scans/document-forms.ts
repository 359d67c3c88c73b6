import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import { DEFAULT_FORM, DocumentForm } from '../../common/scans/adjust-model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const KEY = 'document-forms'
const Forms = z.record(z.string(), DocumentForm)

/** How the document of a component is written. */
export function documentForm(register: Register, component: string): DocumentForm {
  return readSetting(register, KEY, Forms)?.[component] ?? DEFAULT_FORM
}

export const readDocumentForms: UseCase<'scans.documentForms'> = ({ register }) =>
  done({ forms: readSetting(register, KEY, Forms) ?? {} })

/** Sets how documents of a component are written from now on; those that exist stay. */
export const setDocumentForm: UseCase<'scans.setDocumentForm'> = (act, { component, form }) =>
  commit(act, (journal) => {
    const forms = { ...readSetting(act.register, KEY, Forms) }
    if (form) forms[component] = form
    else delete forms[component]
    putSetting(act.register, KEY, forms)
    journal.record({
      noun: 'station',
      entityId: component,
      verb: 'document-form-set',
      scope: 'local',
      payload: { component, form },
    })
    return done({})
  })
