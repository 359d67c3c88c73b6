const PAGES = 'application/x-scan-pages'

/** Begins to drag the selected pages; `label` follows the pointer. */
export function startPageDrag(event: React.DragEvent, label: string): void {
  // What is dragged is the selection; the data only says that it is pages.
  event.dataTransfer.setData(PAGES, label)
  event.dataTransfer.effectAllowed = 'move'
  const card = document.createElement('div')
  card.className = 'scan-drag'
  card.textContent = label
  document.body.append(card)
  event.dataTransfer.setDragImage(card, 16, 16)
  // The browser has taken its picture once this turn is over.
  setTimeout(() => card.remove())
}

export function carriesPages(event: React.DragEvent): boolean {
  return event.dataTransfer.types.includes(PAGES)
}

export function carriesFiles(event: React.DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
