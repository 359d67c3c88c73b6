import './ProgressBar.css'

export type ProgressBarProps = {
  label: string
  /** 0 to 1; null: running, share unknown. */
  value: number | null
  /** Beside the label: `12/30 hồ sơ`. */
  detail?: string
  tone?: 'info' | 'good' | 'bad'
}

/** How far something has come, in words and as a bar. */
export function ProgressBar({ label, value, detail, tone = 'info' }: ProgressBarProps) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className={`progress progress-${tone}`}>
      <div className="spread">
        <span className="strong">{label}</span>
        <span className="soft number">{detail ?? (percent === null ? '' : `${percent}%`)}</span>
      </div>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
      >
        <div
          className={percent === null ? 'progress-running' : 'progress-done'}
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
