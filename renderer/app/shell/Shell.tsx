import { type ComponentType, Suspense, useCallback, useEffect, useState } from 'react'
import { ChangePasswordDialog } from '../../features/accounts/ChangePasswordDialog.tsx'
import { AskedDialog } from '../../features/guidance/AskedDialog.tsx'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { clearNotices } from '../../ui/notify.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { api } from '../api.ts'
import { askAbout, closeAsked, useAsked } from '../asked.ts'
import { back, go, type Route, type ScreenName, useRoute } from '../routes.ts'
import { screens } from '../screens.tsx'
import { refreshSession, useIs, useSession } from '../session.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { Navigation } from './Navigation.tsx'
import { RestorationBanner } from './RestorationBanner.tsx'
import './Shell.css'
import { TopBar } from './TopBar.tsx'
import { useIdleLock } from './useIdleLock.ts'

/** The counter with somebody signed in: navigation, top bar, the present screen, and the keys that work everywhere. */
export function Shell() {
  const route = useRoute()
  const session = useSession()
  const { about } = useAsked()
  const officer = useIs('officer')
  const leads = useIs('leader', 'administrator')
  const administers = useIs('administrator')
  const [dialog, setDialog] = useState<'help' | 'password' | null>(null)
  const lock = useCallback(() => {
    clearNotices()
    void api.session.lock().then(refreshSession)
  }, [])

  useShortcut('F1', () => setDialog('help'))
  useShortcut('F2', shown('intake') && (() => go('intake')))
  useShortcut('F3', shown('register') && (() => go('register')))
  useShortcut('F4', shown('home') && (() => go('home')))
  // The intake screen has its own: there the person at the form comes first.
  useShortcut('F7', officer && route.screen !== 'intake' ? () => askAbout(seen(route)) : undefined)
  useShortcut('Ctrl+B', leads ? () => go('dashboard') : undefined)
  useShortcut('Ctrl+K', shown('sign') && (() => go('sign')))
  useShortcut('F9', shown('print-queue') && (() => go('print-queue')))
  useShortcut('F10', shown('books') && (() => go('books')))
  useShortcut('Escape', back)
  useShortcut('Ctrl+L', lock, { inDialog: true })
  useEffect(() => window.counter.onOpenDossier((id) => (id ? go('dossier', { id }) : go('home'))), [])
  // Whoever sits down next is asked by somebody else.
  useEffect(() => closeAsked, [])
  useIdleLock(session?.station?.idleMinutes, lock)

  // The first screen of the day may not be built into this version.
  const name = shown(route.screen) ? route.screen : 'about'
  const Screen = screens[name] as ComponentType<{ params: unknown }>
  return (
    <div className="shell">
      <Navigation />
      <TopBar onHelp={() => setDialog('help')} onLock={lock} onChangePassword={() => setDialog('password')} />
      <main className="shell-main" key={name}>
        {session?.damaged && (
          <Banner tone="bad" title={vi.shell.damaged}>
            {vi.shell.damagedHint}
          </Banner>
        )}
        {administers && session?.recoveryUnproven && route.screen !== 'settings' && (
          <Banner
            tone="warn"
            icon="key"
            title={vi.station.recovery.unproven}
            actions={
              <Button onClick={() => go('settings', { section: 'recovery' })}>
                {vi.station.recovery.renew}
              </Button>
            }
          >
            {vi.station.recovery.unprovenHint}
          </Banner>
        )}
        <RestorationBanner here={name === 'restoration'} />
        <ErrorBoundary>
          <Suspense fallback={null}>
            <Screen params={route.params} />
          </Suspense>
        </ErrorBoundary>
      </main>
      {about !== null && <AskedDialog about={about} />}
      {dialog === 'help' && <HelpDialog onClose={() => setDialog(null)} />}
      {dialog === 'password' && <ChangePasswordDialog onClose={() => setDialog(null)} />}
    </div>
  )
}

/* The procedure on screen is what is asked about. */
function seen(route: Route): string | undefined {
  return route.screen === 'procedures' ? route.params.code : undefined
}

function shown(screen: ScreenName): true | undefined {
  return screen in screens || undefined
}
