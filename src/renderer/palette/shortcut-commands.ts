import type { Translate } from '../../shared/i18n.ts'
import { shortcutSettings } from '../shortcuts/bindings.ts'
import { isSingleCharacter } from '../shortcuts/keys-form.ts'
import { activeHandler } from '../shortcuts/registry.ts'
import { type ShortcutId, shortcuts } from '../shortcuts/table.ts'
import type { Command } from './command.ts'

/** Steps in a list and out of it are for keys alone, and the palette is open already. */
const FOR_KEYS_ALONE: readonly ShortcutId[] = ['nextArticle', 'previousArticle', 'back', 'palette']

/** What shortcuts would do now, as commands. Asked before the palette takes the focus, which some of them go by. */
export function shortcutCommands(t: Translate): Command[] {
  const { bindings, hasSingleCharacters } = shortcutSettings()
  return shortcuts.flatMap(({ id, isFixed }) => {
    const handler = activeHandler(id)
    if (isFixed || FOR_KEYS_ALONE.includes(id) || !handler) return []
    const keys = bindings[id].find((bound) => hasSingleCharacters || !isSingleCharacter(bound))
    const label = t(`shortcuts.names.${id}`)
    return [{ id: `do:${id}`, label, section: 'here' as const, kind: '', keys, run: () => handler.run() }]
  })
}
