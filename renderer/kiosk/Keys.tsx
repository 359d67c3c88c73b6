import { kiosk } from '../i18n/kiosk.ts'

const words = kiosk.page.keys
const LETTERS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const FIGURES = ['12345', '67890-']

type KeysProps = { letters?: boolean; value: string; onChange: (value: string) => void }

/** Keys on the screen, for a window without a keyboard; search needs no accents. */
export function Keys({ letters = false, value, onChange }: KeysProps) {
  return (
    <div className="kiosk-keys">
      {(letters ? LETTERS : FIGURES).map((row) => (
        <div key={row}>
          {[...row].map((key) => (
            <button key={key} type="button" onClick={() => onChange(value + key)}>
              {key}
            </button>
          ))}
        </div>
      ))}
      <div>
        {letters && (
          <button type="button" className="kiosk-key-wide" onClick={() => onChange(`${value} `)}>
            {words.space}
          </button>
        )}
        <button type="button" className="kiosk-key-wide" onClick={() => onChange(value.slice(0, -1))}>
          {words.erase}
        </button>
      </div>
    </div>
  )
}
