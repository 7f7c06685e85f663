import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShortcutId } from '../../shortcuts/table.ts'
import type { Neighbour } from '../../store/neighbours.ts'
import { Button } from '../../ui/button.tsx'
import type { Beside } from './use-beside.ts'

/** The ways to the articles beside the open one, in the list's order. */
export function BesideButtons({ beside: { previous, next, go } }: { beside: Beside }) {
  const { t } = useTranslation()
  return (
    <>
      <BesideButton label={t('beside.previous')} shortcut="previousInList" to={previous} go={go}>
        <ChevronUp />
      </BesideButton>
      <BesideButton label={t('beside.next')} shortcut="nextInList" to={next} go={go}>
        <ChevronDown />
      </BesideButton>
    </>
  )
}

interface BesideButtonProps {
  label: string
  shortcut: ShortcutId
  to: Neighbour | null
  go: Beside['go']
  children: React.ReactNode
}

function BesideButton({ label, shortcut, to, go, children }: BesideButtonProps) {
  const title = useId()
  return (
    <>
      <Button
        kind="icon"
        label={label}
        shortcut={shortcut}
        aria-describedby={title}
        isDisabled={to === null}
        onPress={() => to && go(to)}
      >
        {children}
      </Button>
      <span id={title} hidden>
        {to?.title}
      </span>
    </>
  )
}
