type SideProps = {
  name: string
  label: string
  /** What this side says, one thing a line. */
  lines: readonly string[]
  /** What the other side says: a line that it lacks is marked. */
  other: readonly string[]
  on: boolean
  onTake: () => void
}

/** One of two values, in what it differs from the other, and that it is the one that holds. */
export function Side({ name, label, lines, other, on, onTake }: SideProps) {
  return (
    <label className={`inbox-choice-value ${on ? 'inbox-choice-on' : ''}`}>
      <span className="row">
        <input type="radio" name={name} checked={on} onChange={onTake} />
        <span className="small strong">{label}</span>
      </span>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same line may stand there twice
        <span key={index} className={other.includes(line) ? undefined : 'inbox-choice-differs'}>
          {line}
        </span>
      ))}
    </label>
  )
}
