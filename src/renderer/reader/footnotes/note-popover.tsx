import { type MouseEvent, useCallback, useEffect, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { WhenGone } from '../../ui/when-gone.tsx'
import { goToPart, goWithin } from '../go-within.ts'
import { copyOfNote, noteOf, type OpenNote } from './note-of.ts'

export interface NotePopoverProps {
  open: OpenNote
  /** Another note, or none any more. */
  onChange: (next: OpenNote | null) => void
}

/** A note beside its reference. The article goes on around it: a click elsewhere, scrolling and Escape close it. */
export function NotePopover({ open: { reference, note }, onChange }: NotePopoverProps) {
  const { t, i18n } = useTranslation()
  const trigger = useRef<HTMLElement>(reference)
  trigger.current = reference
  const popover = useRef<HTMLElement>(null)
  const onward = useRef<(() => void) | null>(null)
  const goOnward = useCallback(() => onward.current?.(), [])
  const close = useCallback(() => onChange(null), [onChange])
  useClickElsewhere(popover, reference, close)

  const leaveTo = (way: () => void) => {
    onward.current = way
    close()
  }
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest('a')
    const href = link?.getAttribute('href')
    if (!link || !href?.startsWith('#')) return
    event.preventDefault()
    const next = noteOf(link)
    // What a note refers to takes its place, beside the same reference in the text.
    if (next) onChange({ reference, note: next.note })
    else leaveTo(() => goWithin(href))
  }
  const show = useCallback(
    (element: HTMLElement | null) => element?.replaceChildren(copyOfNote(note)),
    [note],
  )
  const number = reference.textContent ?? ''
  return (
    <Popover
      className="popover note-popover screen-only"
      ref={popover}
      triggerRef={trigger}
      placement="bottom"
      isNonModal
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <Dialog className="note-dialog" aria-label={t('footnotes.note', { number })}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the clicks are those of the links inside, which have their keys */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div
          className="article-body note-text"
          lang={reference.closest<HTMLElement>('[lang]')?.lang}
          dir={getComputedStyle(note).direction}
          ref={show}
          onClick={follow}
        />
        <div className="note-actions" lang={i18n.language}>
          <Button onPress={() => leaveTo(() => goToPart(note))}>{t('footnotes.goTo')}</Button>
        </div>
        <WhenGone act={goOnward} />
      </Dialog>
    </Popover>
  )
}

/** React-aria closes what leaves the rest of the window alone when the focus goes elsewhere; a click on text moves none. */
function useClickElsewhere(
  popover: { current: HTMLElement | null },
  reference: HTMLElement,
  close: () => void,
): void {
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      const isHere = popover.current?.contains(target as Node) || reference.contains(target as Node)
      if (!isHere) close()
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [popover, reference, close])
}
