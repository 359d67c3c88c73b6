import type { Sign } from '../../../electron/common/reconciliation/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'
import { momentText } from '../../ui/moment-text.ts'

const { signs: said, national } = vi.reconciliation

/** A sign as one would tell it; a result that nobody has been told of, in two lines. */
export function signWords(sign: Sign): string[] {
  switch (sign.of) {
    case 'result-scanned':
    case 'on-shelf':
    case 'off-shelf':
    case 'paid':
    case 'was-here':
      return [said[sign.of](momentText(sign.at))]
    case 'ready':
      return [said.ready(momentText(sign.at)), ...(sign.notified ? [] : [said.notNotified])]
    case 'issued-above':
      return [said['issued-above'](sign.documentNo, formatDay(sign.day))]
    case 'untouched':
      return [said.untouched(momentText(sign.at), sign.days)]
    case 'parcel':
      return [said.parcel(sign.trackingNo)]
    case 'refused':
      return [said.refused(sign.reason)]
    case 'held':
      return [said.held(sign.entries)]
    case 'unsent':
      return [said.unsent(sign.entries, sign.files)]
    case 'differs':
      return [said.differs(national[sign.theirs] ?? String(sign.theirs), momentText(sign.at))]
  }
}
