import { Component, type ReactNode } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** Keeps navigation alive when a screen throws. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <EmptyState
        icon="warning"
        title={vi.shell.broken}
        actions={<Button onClick={() => this.setState({ broken: false })}>{vi.shell.reopen}</Button>}
      >
        {vi.shell.brokenHint}
      </EmptyState>
    )
  }
}
