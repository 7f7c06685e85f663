import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from './command.ts'
import { viewCommands } from './command-registry.ts'
import { shortcutCommands } from './shortcut-commands.ts'
import { usePlaceCommands } from './use-place-commands.ts'
import { useSettingCommands } from './use-setting-commands.ts'

/** Everything that can be asked for now. @param atHand what the view could do when the palette was opened */
export function useCommandsNow(atHand: readonly Command[]): Command[] {
  return [...atHand, ...usePlaceCommands(), ...useSettingCommands()]
}

/** What the view can do, as it was when the component came. */
export function useCommandsAtHand(): readonly Command[] {
  const { t } = useTranslation()
  const [atHand] = useState(() => [
    ...shortcutCommands(t),
    ...viewCommands().map((command) => ({ kind: '', ...command, section: 'here' as const })),
  ])
  return atHand
}
