import { detectPlatform } from '@tanstack/hotkeys'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { keyPicture, type NamedKey, namedKeys } from './key-names.ts'
import { partsOf } from './keys-form.ts'

/** Keys as they stand on the person's keyboard. @param keys as `readKeys` gives them */
export function KeysShown({ keys }: { keys: string }) {
  const platform = detectPlatform()
  const name = useKeyName()
  return (
    <span className="keys">
      {partsOf(keys).map((part) => {
        const picture = keyPicture(part, platform)
        return (
          <Fragment key={part}>
            <kbd>
              {picture === null ? (
                name(part)
              ) : (
                <>
                  <span aria-hidden>{picture}</span>
                  <span className="visually-hidden">{name(part)}</span>
                </>
              )}
            </kbd>{' '}
          </Fragment>
        )
      })}
    </span>
  )
}

/** @returns the words for a part of keys */
function useKeyName(): (part: string) => string {
  const { t } = useTranslation()
  const isMac = detectPlatform() === 'mac'
  return (part) => {
    const key = part === 'Mod' ? (isMac ? 'Meta' : 'Control') : part
    return namedKeys.includes(key as NamedKey) ? t(`shortcuts.keys.${key as NamedKey}`) : key
  }
}

/** @returns a function that says keys in words: "Ctrl + K" */
export function useKeysInWords(): (keys: string) => string {
  const name = useKeyName()
  return (keys) => partsOf(keys).map(name).join(' + ')
}
