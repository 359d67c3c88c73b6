import { useState } from 'react'
import { type Account, Login } from '../../../electron/common/accounts/model.ts'
import { ROLES, type Role } from '../../../electron/common/api-spec.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Choices } from '../../ui/Choices.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { isNewPassword, NewPassword, NO_PASSWORD } from '../../ui/NewPassword.tsx'
import { notify } from '../../ui/notify.ts'
import { TextInput } from '../../ui/TextInput.tsx'

/** A new account, or the name, title, department and role of one that exists. */
export function AccountDialog({ account, onClose }: { account: Account | null; onClose: () => void }) {
  const [name, setName] = useState(account?.name ?? '')
  const [login, setLogin] = useState(account?.login ?? '')
  const [title, setTitle] = useState(account?.title ?? '')
  const [department, setDepartment] = useState(account?.department ?? '')
  const [role, setRole] = useState<Role | null>(account?.role ?? null)
  const [secret, setSecret] = useState(NO_PASSWORD)
  const [insist, setInsist] = useState(false)
  const add = useCommand('accounts.add')
  const edit = useCommand('accounts.edit')
  const badLogin = !Login.safeParse(login).success

  const submit = async () => {
    setInsist(true)
    if (name.trim().length < 2 || !role) return
    if (account) {
      if (await edit.run({ id: account.id, name, title, department, role })) finish(vi.accounts.edited(name))
    } else if (!badLogin && isNewPassword(secret)) {
      if (await add.run({ name, login, title, department, role, password: secret.password }))
        finish(vi.accounts.added(name))
    }
  }
  const finish = (text: string) => {
    notify({ tone: 'good', text })
    onClose()
  }
  return (
    <FormDialog
      title={account ? vi.accounts.editTitle : vi.accounts.addTitle}
      size="wide"
      submit={account ? vi.ui.save : vi.accounts.add}
      busy={add.busy || edit.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ErrorNotice call="accounts.add" error={add.error} />
      <ErrorNotice call="accounts.edit" error={edit.error} />
      <div className="form-grid">
        <Field
          label={vi.accounts.fields.name}
          error={insist && name.trim().length < 2 && vi.accounts.errors.name}
        >
          <TextInput value={name} onChange={setName} maxLength={120} autoFocus />
        </Field>
        <Field
          label={vi.accounts.fields.login}
          hint={!account && vi.accounts.fields.loginHint}
          error={insist && !account && badLogin && vi.accounts.errors.login}
        >
          <TextInput value={login} onChange={setLogin} readOnly={account !== null} />
        </Field>
        <Field label={vi.accounts.fields.title} hint={vi.accounts.fields.titleHint} optional wide>
          <TextInput value={title} onChange={setTitle} maxLength={120} />
        </Field>
        <Field label={vi.accounts.fields.department} hint={vi.accounts.fields.departmentHint} optional wide>
          <TextInput value={department} onChange={setDepartment} maxLength={120} />
        </Field>
        <Field label={vi.accounts.fields.role} error={insist && !role && vi.accounts.errors.role} wide>
          <div className="accounts-roles">
            <Choices
              label={vi.accounts.fields.role}
              value={role}
              onChange={setRole}
              options={ROLES.map((one) => ({
                value: one,
                label: vi.shell.roles[one],
                hint: vi.accounts.roleHints[one],
              }))}
            />
          </div>
        </Field>
        {!account && (
          <NewPassword
            label={vi.accounts.fields.password}
            value={secret}
            onChange={setSecret}
            insist={insist}
          />
        )}
      </div>
    </FormDialog>
  )
}
