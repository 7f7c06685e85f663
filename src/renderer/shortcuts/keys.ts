import {
  detectPlatform,
  hasNonModifierKey,
  matchesKeyboardEvent,
  normalizeHotkey,
  normalizeHotkeyFromEvent,
} from '@tanstack/hotkeys'
import { isSign, KEYS_FORM, keyOf, partsOf } from './keys-form.ts'

export type Platform = 'mac' | 'windows' | 'linux'

/** What an event calls a key that nobody can name: half of an accent, an unknown key. */
const NAMELESS = ['Unidentified', 'Dead', 'Process']

/** The one form of keys that were written down. @returns null where they are no keys */
export function readKeys(text: string, platform: Platform = detectPlatform()): string | null {
  const parts = partsOf(normalizeHotkey(text, platform))
  const key = parts.at(-1) ?? ''
  const keys = parts.filter((part) => part !== 'Shift' || !isSign(key)).join('+')
  return KEYS_FORM.test(keys) && hasNonModifierKey(key) && !NAMELESS.includes(key) ? keys : null
}

/** The keys that an event tells of. @returns null while only modifiers are held, or a text is being composed */
export function keysOfEvent(event: KeyboardEvent, platform: Platform = detectPlatform()): string | null {
  return event.isComposing ? null : readKeys(normalizeHotkeyFromEvent(event, platform), platform)
}

/** Whether an event is of these keys. Letters are found where they lie on a keyboard that writes no Latin ones. */
export function matchesKeys(
  event: KeyboardEvent,
  keys: string,
  platform: Platform = detectPlatform(),
): boolean {
  // A sign is only what the keyboard writes: its place on an American one is another sign's elsewhere.
  if (isSign(keyOf(keys)) && event.key !== keyOf(keys)) return false
  return matchesKeyboardEvent(event, keys as Parameters<typeof matchesKeyboardEvent>[1], platform)
}
