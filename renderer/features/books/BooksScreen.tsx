import { useState } from 'react'
import type { BookRequest } from '../../../electron/common/books/model.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { BookPanel } from './BookPanel.tsx'
import { DayLists } from './DayLists.tsx'
import { RegisterBookForm } from './RegisterBookForm.tsx'
import './books.css'

const words = vi.books
const TABS = ['book', 'day'] as const

/** Books and lists of the counter: choose on the left, see it on the right as it would be printed, then make it. */
export function BooksScreen({ params }: ScreenProps<'books'>) {
  const tab = params.tab === 'day' ? 'day' : 'book'
  const [asked, setAsked] = useState<BookRequest | null>(null)
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <Tabs
          label={words.tabs.label}
          value={tab}
          tabs={TABS.map((value) => ({ value, label: words.tabs[value] }))}
          onChange={(next) => {
            setAsked(null)
            stay('books', { tab: next })
          }}
        />
        <div className="books">
          {tab === 'book' ? (
            <RegisterBookForm onAsk={setAsked} />
          ) : (
            <DayLists asked={asked} onAsk={setAsked} />
          )}
          {asked ? (
            <BookPanel key={JSON.stringify(asked)} request={asked} />
          ) : (
            <section className="card">
              <EmptyState icon="eye" title={words.panel.title}>
                {tab === 'book' ? words.panel.chooseBook : words.panel.choose}
              </EmptyState>
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}
