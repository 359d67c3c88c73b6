import { useState } from 'react'
import type { Account } from '../../../electron/common/accounts/model.ts'
import type { Role } from '../../../electron/common/api-spec.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { refreshSession, useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { notify } from '../../ui/notify.ts'
import { Page } from '../../ui/Page.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { AccountDialog } from './AccountDialog.tsx'
import './AccountsScreen.css'
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx'

type Open = { dialog: 'add' } | { dialog: 'edit' | 'reset' | 'remove'; account: Account } | null

const ROLE_TONE: Record<Role, Tone> = {
  officer: 'info',
  specialist: 'good',
  head: 'warn',
  leader: 'warn',
  administrator: 'neutral',
}

const ACTIONS = {
  edit: { icon: 'edit', label: vi.ui.edit },
  reset: { icon: 'key', label: vi.accounts.reset },
  remove: { icon: 'remove', label: vi.accounts.remove },
} as const

/** Who may open the register on this PC. */
export function AccountsScreen() {
  const { data, error } = useQuery('accounts.list', {}, { on: ['account'] })
  const [tab, setTab] = useState<'active' | 'removed'>('active')
  const [open, setOpen] = useState<Open>(null)
  const officer = useOfficer()
  const close = () => setOpen(null)
  const active = data?.filter((account) => account.active) ?? []
  const removed = data?.filter((account) => !account.active) ?? []

  const columns: Column<Account>[] = [
    {
      key: 'name',
      header: vi.accounts.columns.name,
      width: 'minmax(200px, 2fr)',
      render: (account) => (
        <span className="row accounts-name">
          <span className="strong clip">{account.name}</span>
          {account.id === officer.id && <Badge>{vi.accounts.you}</Badge>}
        </span>
      ),
    },
    {
      key: 'role',
      header: vi.accounts.columns.role,
      width: '228px',
      render: ({ role }) => <Badge tone={ROLE_TONE[role]}>{vi.shell.roles[role]}</Badge>,
    },
    { key: 'login', header: vi.accounts.columns.login, width: '140px', render: ({ login }) => login },
    {
      key: 'title',
      header: vi.accounts.columns.title,
      width: 'minmax(120px, 1.5fr)',
      render: ({ title, department }) => (
        <span title={[title, department].filter(Boolean).join(', ')}>{title || department || '—'}</span>
      ),
    },
    {
      key: 'since',
      header: vi.accounts.columns.since,
      width: '120px',
      render: ({ createdAt }) => <DateText day={dayOf(createdAt)} />,
    },
  ]
  const actions: Column<Account> = {
    key: 'actions',
    header: <span className="for-reader">{vi.accounts.columns.actions}</span>,
    width: '168px',
    align: 'end',
    render: (account) => (
      <span className="accounts-actions">
        {(['edit', 'reset', 'remove'] as const).map((dialog) => (
          <IconButton
            key={dialog}
            icon={ACTIONS[dialog].icon}
            label={`${ACTIONS[dialog].label}: ${account.name}`}
            onClick={() => setOpen({ dialog, account })}
          />
        ))}
      </span>
    ),
  }
  return (
    <Page
      title={vi.accounts.title}
      lead={vi.accounts.lead}
      actions={
        <Button tone="primary" icon="plus" onClick={() => setOpen({ dialog: 'add' })}>
          {vi.accounts.add}
        </Button>
      }
    >
      <ErrorNotice call="accounts.list" error={error} />
      <Card flush>
        <Tabs
          label={vi.accounts.title}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'active', label: vi.accounts.tabs.active, count: active.length },
            { value: 'removed', label: vi.accounts.tabs.removed, count: removed.length },
          ]}
        />
        <Table
          key={tab}
          label={vi.accounts.title}
          rows={tab === 'active' ? active : removed}
          columns={tab === 'active' ? [...columns, actions] : columns}
          rowKey={({ id }) => id}
          rowHeight={56}
          height="fit"
          {...(tab === 'active'
            ? { onOpen: (account: Account) => setOpen({ dialog: 'edit', account }) }
            : {})}
          empty={
            tab === 'removed' && (
              <EmptyState icon="accounts" title={vi.accounts.noRemoved}>
                {vi.accounts.noRemovedText}
              </EmptyState>
            )
          }
        />
      </Card>
      {open?.dialog === 'add' && <AccountDialog account={null} onClose={close} />}
      {open?.dialog === 'edit' && <AccountDialog account={open.account} onClose={close} />}
      {open?.dialog === 'reset' && <ResetPasswordDialog account={open.account} onClose={close} />}
      {open?.dialog === 'remove' && (
        <RemoveDialog account={open.account} own={open.account.id === officer.id} onClose={close} />
      )}
    </Page>
  )
}

function RemoveDialog({ account, own, onClose }: { account: Account; own: boolean; onClose: () => void }) {
  const { run, busy, error } = useCommand('accounts.remove')
  const remove = async () => {
    if (!(await run({ id: account.id }))) return
    notify({ tone: 'good', text: vi.accounts.removed(account.name) })
    onClose()
    await refreshSession()
  }
  return (
    <ConfirmDialog
      title={vi.accounts.removeTitle}
      confirm={vi.accounts.remove}
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>{vi.accounts.removeText(account.name)}</p>
      {own && <p className="strong">{vi.accounts.removeSelf}</p>}
      <ErrorNotice call="accounts.remove" error={error} />
    </ConfirmDialog>
  )
}
