import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/styles/fonts.css'
import '../ui/styles/tokens.css'
import '../ui/styles/base.css'
import { App } from './App.tsx'
import { watchSession } from './session.ts'

watchSession()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
