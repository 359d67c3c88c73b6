import { formatDossierNo, stationRange } from '../../../../electron/common/dossiers/number.ts'
import { dayOf } from '../../../../electron/common/time/rules.ts'
import { counterNow } from '../../../app/session.ts'
import { vi } from '../../../i18n/vi.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { type Answers, STEPS, type Step } from './answers.ts'
import { rangeText } from './PlaceStep.tsx'

/** Everything that was answered, each part with a way back to it. */
export function ReviewStep({ answers, onEdit }: { answers: Answers; onEdit: (step: number) => void }) {
  const { profile, hours, index, administrator } = answers
  const { fields } = vi.station
  const first = stationRange(index).first
  const parts: { step: Step; facts: { name: string; value: string }[] }[] = [
    {
      step: 'commune',
      facts: [
        { name: fields.name, value: `${profile.name}, ${profile.provinceName}` },
        { name: fields.officeName, value: profile.officeName },
      ],
    },
    {
      step: 'number',
      facts: [
        { name: fields.numberPattern, value: fields.generations[profile.numberPattern] },
        { name: fields.templateSet, value: fields.generations[profile.templateSet] },
        {
          name: fields.example,
          value: formatDossierNo(profile.numberPattern, profile.agencyId, dayOf(counterNow()), first),
        },
      ],
    },
    {
      step: 'contact',
      facts: [
        { name: fields.leaderName, value: `${profile.leaderName} – ${profile.leaderTitle}` },
        { name: fields.address, value: profile.address },
        { name: fields.phone, value: profile.phone },
        {
          name: vi.station.wizard.hours,
          value: `${hours.morningFrom}–${hours.morningTo}, ${hours.afternoonFrom}–${hours.afternoonTo}; ${fields.saturday}: ${fields.saturdays[hours.saturday].toLocaleLowerCase('vi')}`,
        },
      ],
    },
    { step: 'place', facts: [{ name: fields.station(index), value: rangeText(index) }] },
    {
      step: 'administrator',
      facts: [{ name: administrator.login, value: administrator.name }],
    },
  ]
  return (
    <div className="stack">
      {parts.map(({ step, facts }) => (
        <Card
          key={step}
          title={vi.station.wizard.steps[step]}
          actions={
            <Button tone="quiet" size="small" icon="edit" onClick={() => onEdit(STEPS.indexOf(step))}>
              {vi.ui.edit}
            </Button>
          }
        >
          <Facts facts={facts} />
        </Card>
      ))}
    </div>
  )
}
