import { useEffect } from 'react'
import { readTransfer } from './read-transfer.ts'
import { useIntake } from './use-intake.ts'

/** Saves what is pasted anywhere in the library but into a field, which keeps what belongs to it. */
export function usePaste(): void {
  const { takeAll } = useIntake()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || event.defaultPrevented || isField(event.target)) return
      const intake = readTransfer(event.clipboardData)
      if (intake.addresses.length + intake.files.length === 0) return
      event.preventDefault()
      takeAll(intake)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.tagName))
  )
}
