import { useEffect } from 'react'

/**
 * Stands where something is loaded that will be typed into: until it is there, letters are not taken for shortcuts.
 */
export function HoldKeys() {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.key === 'Escape' || event.key === 'Tab') return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', hold, { capture: true })
    return () => window.removeEventListener('keydown', hold, { capture: true })
  }, [])
  return null
}
