import { TableOfContents } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../../shortcuts/use-shortcut.ts'
import { Button } from '../../ui/button.tsx'
import { WhenGone } from '../../ui/when-gone.tsx'
import { OutlineList } from './outline-list.tsx'
import { goTo, type OutlineEntry } from './outline-of.ts'
import type { Outline } from './use-outline.ts'

/** The outline behind a button, where the window has no room for it beside the text. */
export function OutlineButton({ outline }: { outline: Outline }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useShortcut('outline', () => setOpen(true), { isActive: () => outline.entries.length > 0 })
  const goal = useRef<OutlineEntry | null>(null)
  const goOnceClosed = useCallback(() => {
    if (goal.current) goTo(goal.current)
    goal.current = null
  }, [])
  if (outline.entries.length === 0) return null
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button kind="icon" shortcut="outline" label={t('reader.outline')}>
        <TableOfContents />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog aria-label={t('reader.outline')}>
          <OutlineList
            {...outline}
            onGo={(entry) => {
              goal.current = entry
              setOpen(false)
            }}
          />
          <WhenGone act={goOnceClosed} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
