import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { componentsFor, missingComponents } from '../../../electron/common/procedures/rules.ts'
import { everythingBrought } from '../../../electron/common/receipts/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ComponentRow } from './ComponentRow.tsx'
import { edit, useForm } from './form-store.ts'
import { type Given, givenOf, NOTHING_GIVEN } from './intake-draft.ts'
import './ComponentsSection.css'

export type ComponentsSectionProps = {
  procedure: Pick<Procedure, 'components'>
  /** Gaps are said in colour once the officer has tried. */
  tried: boolean
  onComplete: () => void
  allRef: React.Ref<HTMLButtonElement>
}

const text = vi.intake.components

/** What the procedure asks for on this channel, and what lies on the counter. */
export function ComponentsSection({ procedure, tried, onComplete, allRef }: ComponentsSectionProps) {
  const draft = useForm((form) => form.draft)
  const asked = componentsFor(procedure, draft.channel)
  const given = givenOf(draft, procedure)
  const missing = new Set(missingComponents(procedure, given, draft.channel).map((one) => one.component.code))
  const change = (code: string, part: Partial<Given>) =>
    edit({
      components: {
        ...draft.components,
        [code]: { ...NOTHING_GIVEN, ...draft.components[code], ...part },
      },
    })
  const bringAll = () => {
    const all = everythingBrought(procedure, draft.channel).filter((one) => missing.has(one.code))
    const filled = Object.fromEntries(
      all.map(({ code, originals, copies }) => {
        const before = draft.components[code] ?? NOTHING_GIVEN
        const component = asked.find((one) => one.code === code)!
        return [
          code,
          {
            ...before,
            // A case paper that applies is asked for like the others.
            originals: Math.max(before.originals, originals, before.applies ? component.originals : 0),
            copies: Math.max(before.copies, copies, before.applies ? component.copies : 0),
          },
        ]
      }),
    )
    edit({ components: { ...draft.components, ...filled } })
    onComplete()
  }
  useShortcut('F8', bringAll)

  return (
    <Card
      title={text.title}
      flush
      actions={
        <Button ref={allRef} icon="check" keys="F8" onClick={bringAll}>
          {text.all}
        </Button>
      }
    >
      <div className="intake-papers" role="table" aria-label={text.title}>
        <div className="intake-papers-head" role="row">
          <span role="columnheader">{text.name}</span>
          <span role="columnheader">{text.originals}</span>
          <span role="columnheader">{text.copies}</span>
        </div>
        {asked.map((component) => (
          <ComponentRow
            key={component.code}
            component={component}
            given={draft.components[component.code] ?? NOTHING_GIVEN}
            missing={missing.has(component.code)}
            tried={tried}
            onChange={(part) => change(component.code, part)}
          />
        ))}
      </div>
    </Card>
  )
}
