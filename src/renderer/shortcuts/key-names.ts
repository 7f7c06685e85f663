import type { Platform } from './keys.ts'

/** Keys that are called differently in each language. */
export const namedKeys = [
  ...['Control', 'Alt', 'Shift', 'Meta', 'Escape', 'Enter', 'Space', 'Tab', 'Backspace', 'Delete', 'Insert'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
] as const
export type NamedKey = (typeof namedKeys)[number]

const ARROWS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
const ON_MAC: Record<string, string> = {
  ...{ Mod: '⌘', Meta: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' },
  ...{ Enter: '↩', Backspace: '⌫', Delete: '⌦', Escape: 'esc' },
}

/** What is printed on a key in place of its name; null where that is its name. */
export function keyPicture(part: string, platform: Platform): string | null {
  return ARROWS[part] ?? (platform === 'mac' ? ON_MAC[part] : undefined) ?? null
}
