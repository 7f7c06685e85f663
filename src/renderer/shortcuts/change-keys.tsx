import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { isUsual, MOST_KEYS, resetKeys, type ShortcutSettings, setKeys } from './bindings.ts'
import { KeysShown, useKeysInWords } from './keys-shown.tsx'
import { RecordKeys } from './record-keys.tsx'
import type { Shortcut } from './table.ts'

/** A shortcut's keys, each to be taken away, with others to be added. */
export function ChangeKeys({ shortcut, settings }: { shortcut: Shortcut; settings: ShortcutSettings }) {
  const { t } = useTranslation()
  const inWords = useKeysInWords()
  const kept = useKeptFocus<HTMLDivElement>('.change-keys > button')
  const { id } = shortcut
  const keys = settings.bindings[id]
  return (
    <div className="change-keys" {...kept}>
      {keys.map((key) => (
        <span className="change-keys-key" key={key}>
          <KeysShown keys={key} />
          <Button
            kind="icon"
            hasTip={false}
            label={t('shortcuts.remove', { keys: inWords(key) })}
            onPress={() =>
              setKeys(
                id,
                keys.filter((other) => other !== key),
              )
            }
          >
            <X />
          </Button>
        </span>
      ))}
      {keys.length < MOST_KEYS && <RecordKeys shortcut={shortcut} settings={settings} />}
      {!isUsual(settings, id) && <Button onPress={() => resetKeys(id)}>{t('shortcuts.reset')}</Button>}
    </div>
  )
}
