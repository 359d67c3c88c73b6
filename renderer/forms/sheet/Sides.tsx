import { Field } from './Field.tsx'

type Props = {
  paper: { giver: string; fromUnit: string; receiver: string | null; toUnit: string }
}

/** Who gives and who takes over; a receiver who is not known yet writes the name under the signature. */
export function Sides({ paper: { giver, fromUnit, receiver, toUnit } }: Props) {
  return (
    <>
      <Field label="Bên giao">
        <b>{giver}</b>, {fromUnit}
      </Field>
      <Field label="Bên nhận">
        {receiver && (
          <>
            <b>{receiver}</b>,{' '}
          </>
        )}
        {toUnit}
      </Field>
    </>
  )
}
