import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { type ShortcutSettings, setKeys } from './bindings.ts'
import { holderOf } from './conflicts.ts'
import { keysOfEvent } from './keys.ts'
import { useKeysInWords } from './keys-shown.tsx'
import { isReserved } from './reserved.ts'
import type { Shortcut } from './table.ts'

/** Adds the keys to a shortcut that are pressed next; asks first where another has them. */
export function RecordKeys({
  shortcut: { id },
  settings,
}: {
  shortcut: Shortcut
  settings: ShortcutSettings
}) {
  const { t } = useTranslation()
  const inWords = useKeysInWords()
  const [isRecording, setRecording] = useState(false)
  const [pressed, setPressed] = useState<string | null>(null)
  const isRefused = pressed !== null && isReserved(pressed)
  const holder = pressed === null || isRefused ? undefined : holderOf(settings.bindings, pressed, id)
  const isFixed = holder?.isFixed ?? false

  const add = (keys: string) => {
    const own = settings.bindings[id]
    setPressed(null)
    setKeys(id, own.includes(keys) ? own : [...own, keys])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab goes on, and Escape gives up: nobody is caught here.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setRecording(false)
    const keys = keysOfEvent(event.nativeEvent)
    if (keys === null) return
    setRecording(false)
    if (isReserved(keys) || holderOf(settings.bindings, keys, id)) setPressed(keys)
    else add(keys)
  }

  return (
    <>
      {isRecording ? (
        <input
          className="record-keys"
          ref={(field) => field?.focus()}
          readOnly
          aria-label={t('shortcuts.press')}
          value={t('shortcuts.press')}
          onKeyDown={onKeyDown}
          onBlur={() => setRecording(false)}
        />
      ) : (
        <Button
          onPress={() => {
            setPressed(null)
            setRecording(true)
          }}
        >
          {t('shortcuts.add')}
        </Button>
      )}
      <div className="record-keys-answer" role="status">
        {pressed !== null && isRefused && <p>{t('shortcuts.reserved', { keys: inWords(pressed) })}</p>}
        {pressed !== null && holder && (
          <p>
            {t('shortcuts.taken', { keys: inWords(pressed), name: t(`shortcuts.names.${holder.id}`) })}{' '}
            {!isFixed && (
              // Where the field was that has gone, so that Enter takes no key away.
              <Button kind="primary" autoFocus onPress={() => add(pressed)}>
                {t('shortcuts.take')}
              </Button>
            )}
          </p>
        )}
      </div>
    </>
  )
}
