import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/styles/fonts.css'
import '../ui/styles/tokens.css'
import '../ui/styles/base.css'
import { BoardScreen } from './BoardScreen.tsx'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <BoardScreen />
  </StrictMode>,
)
