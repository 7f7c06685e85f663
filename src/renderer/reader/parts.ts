import { part } from '../app/part.ts'

// What an open article may need and mostly does not: each has a file of its own.

export const notePopover = part(async () => (await import('./footnotes/note-popover.tsx')).NotePopover)
export const lightbox = part(async () => (await import('./pictures/lightbox.tsx')).Lightbox)
export const findBar = part(async () => (await import('./find/find-bar.tsx')).FindBar)
export const focusMode = part(async () => (await import('./focus/focus-mode.tsx')).FocusMode)
export const readingRuler = part(async () => (await import('./focus/reading-ruler.tsx')).ReadingRuler)
export const listenBar = part(async () => (await import('../listen/listen-bar.tsx')).ListenBar)
