import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Neighbour } from '../../store/neighbours.ts'
import { Button } from '../../ui/button.tsx'
import type { Beside } from './use-beside.ts'

/** The ways to the articles beside the open one, in the list's order. */
export function BesideButtons({ beside: { previous, next, go } }: { beside: Beside }) {
  const { t } = useTranslation()
  return (
    <>
      <BesideButton shortcut="previousInList" label={t('beside.previous')} to={previous} go={go}>
        <ChevronUp />
      </BesideButton>
      <BesideButton shortcut="nextInList" label={t('beside.next')} to={next} go={go}>
        <ChevronDown />
      </BesideButton>
    </>
  )
}

interface BesideButtonProps {
  shortcut: 'previousInList' | 'nextInList'
  label: string
  to: Neighbour | null
  go: Beside['go']
  children: React.ReactNode
}

function BesideButton({ shortcut, label, to, go, children }: BesideButtonProps) {
  const title = useId()
  return (
    <>
      <Button
        kind="icon"
        shortcut={shortcut}
        label={label}
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
