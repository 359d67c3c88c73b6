type SideProps = { name: string; label: string; text: string; on: boolean; onTake: () => void }

/** One of two values, and that it is the one that holds. */
export function Side({ name, label, text, on, onTake }: SideProps) {
  return (
    <label className={`inbox-choice-value ${on ? 'inbox-choice-on' : ''}`}>
      <span className="row">
        <input type="radio" name={name} checked={on} onChange={onTake} />
        <span className="small strong">{label}</span>
      </span>
      {text}
    </label>
  )
}
