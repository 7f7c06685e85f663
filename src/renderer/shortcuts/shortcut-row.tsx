import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import type { ShortcutSettings } from './bindings.ts'
import { ChangeKeys } from './change-keys.tsx'
import { isSingleCharacter } from './keys-form.ts'
import { KeysShown } from './keys-shown.tsx'
import type { Shortcut } from './table.ts'

interface ShortcutRowProps {
  shortcut: Shortcut
  settings: ShortcutSettings
  isChanging: boolean
  onChanging: (isChanging: boolean) => void
}

/** One shortcut: what it does, its keys, and the way to change them. */
export function ShortcutRow({ shortcut, settings, isChanging, onChanging }: ShortcutRowProps) {
  const { t } = useTranslation()
  const { id, isFixed } = shortcut
  const name = t(`shortcuts.names.${id}`)
  const working = settings.bindings[id].filter(
    (keys) => isFixed || settings.hasSingleCharacters || !isSingleCharacter(keys),
  )
  return (
    <li className="shortcut">
      <span className="shortcut-name">{name}</span>
      <span className="shortcut-keys">
        {working.length === 0 && <span className="shortcut-none">{t('shortcuts.none')}</span>}
        {working.map((keys) => (
          <KeysShown keys={keys} key={keys} />
        ))}
      </span>
      {isFixed ? (
        <span />
      ) : (
        <Button
          kind="icon"
          hasTip={false}
          label={t('shortcuts.change', { name })}
          aria-expanded={isChanging}
          onPress={() => onChanging(!isChanging)}
        >
          <Pencil />
        </Button>
      )}
      {isChanging && <ChangeKeys shortcut={shortcut} settings={settings} />}
    </li>
  )
}
