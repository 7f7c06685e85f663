/**
 * How keys are written: modifiers in the order Mod, Control, Alt, Shift, Meta, then the key as KeyboardEvent names it,
 * with letters as capitals: "Mod+Shift+K", "?", "ArrowDown". `Mod` is Cmd on a Mac and Ctrl elsewhere. That Shift helps
 * to write a sign is not said: "?" is Shift and another key on each keyboard.
 */
export const KEYS_FORM =
  /^(?:Mod\+)?(?:Control\+)?(?:Alt\+)?(?:Shift\+)?(?:Meta\+)?(?:[^\s]|[A-Z][A-Za-z0-9]{1,24})$/u

/** Keys taken apart: "Mod++" is Mod and a plus sign. */
export function partsOf(keys: string): string[] {
  return keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+')
}

/** The last of the keys, without modifiers. */
export function keyOf(keys: string): string {
  return partsOf(keys).at(-1) ?? ''
}

/** Whether keys write a letter or a sign: speech input and slips set such shortcuts off (WCAG 2.1.4). */
export function isSingleCharacter(keys: string): boolean {
  return [...keyOf(keys)].length === 1 && /^(?:Shift\+)?[^+]*.$/u.test(keys)
}

/** Neither a letter nor a digit. */
export function isSign(key: string): boolean {
  return [...key].length === 1 && !/[\p{Letter}\p{Number}]/u.test(key)
}
