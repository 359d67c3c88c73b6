import { useState } from 'react'
import { useQuery } from '../../app/live.ts'
import { useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Receivers, receiverOf } from '../../ui/Receivers.tsx'
import { BatchDialog, type BatchProps } from './BatchDialog.tsx'

/** Many dossiers to one colleague or department. */
export function BatchHandOver({ lines, left, onClose }: BatchProps) {
  const me = useOfficer()
  const { data, error } = useQuery('accounts.list', {}, { on: ['account'] })
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const people = (data ?? []).filter((one) => one.active && one.id !== me.id && one.role !== 'administrator')
  // Their processes may name different ones next: proposed is only who is the only one.
  const able = people.filter((one) => one.role === 'specialist' || one.role === 'head')
  const to = typed || (able.length === 1 ? `person ${able[0]!.id}` : '')
  const chosen = receiverOf(people, to)
  return (
    <BatchDialog
      call="dossiers.handOver"
      lines={lines}
      title={vi.batch.titles['hand-over'](lines.length)}
      submit={vi.batch.run['hand-over']}
      input={chosen && (() => ({ toId: chosen.toId, toDepartment: chosen.toDepartment, note: '' }))}
      onIncomplete={() => setAsked(true)}
      onClose={onClose}
    >
      <ErrorNotice call="accounts.list" error={error} />
      {left > 0 && <Banner tone="warn">{vi.batch.leftOut(left)}</Banner>}
      <Receivers people={people} value={to} onChange={setTyped} />
      {asked && !chosen && <Banner tone="bad">{vi.dossiers.handOver.choose}</Banner>}
    </BatchDialog>
  )
}
