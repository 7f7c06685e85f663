import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { useShortcutSettings } from '../shortcuts/bindings.ts'
import { isSingleCharacter } from '../shortcuts/keys-form.ts'
import { KeysShown } from '../shortcuts/keys-shown.tsx'
import type { ShortcutId } from '../shortcuts/table.ts'

interface TipProps {
  label: string
  /** Does the same: its keys are shown. */
  shortcut?: ShortcutId | undefined
  /** What it is about: one element that takes the focus. */
  children: ReactElement
}

/** ms of hovering before it is shown. */
const DELAY_MS = 500

/** What a button without words is for, while it is hovered or has the keyboard. */
export function Tip({ label, shortcut, children }: TipProps) {
  return (
    <TooltipTrigger delay={DELAY_MS} closeDelay={100}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        <bdi>{label}</bdi>
        {shortcut && <Keys shortcut={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  )
}

function Keys({ shortcut }: { shortcut: ShortcutId }) {
  const { bindings, hasSingleCharacters } = useShortcutSettings()
  const keys = bindings[shortcut].find((bound) => hasSingleCharacters || !isSingleCharacter(bound))
  return keys === undefined ? null : <KeysShown keys={keys} />
}
