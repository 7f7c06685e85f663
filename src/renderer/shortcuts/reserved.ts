import { keyOf } from './keys-form.ts'

/** What moves the focus and presses buttons, on every page: nothing could be reached without them. */
const NAVIGATION = ['Tab', 'Shift+Tab', 'Enter', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const SCROLLING = ['PageUp', 'PageDown', 'Home', 'End', 'Shift+Space']

/** What Chromium keeps to itself, or what everyone expects of it: tabs and windows, reloading, zoom, the clipboard. */
const BROWSER = [
  ...'CVXNTWRLQ',
  ...[
    'Shift+N',
    'Shift+T',
    'Shift+W',
    'Shift+R',
    'Shift+Q',
    'Shift+I',
    'Shift+J',
    'Shift+C',
    'Tab',
    'Shift+Tab',
  ],
  ...['PageUp', 'PageDown', '+', '-', '=', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'F4', 'F5'],
].map((keys) => `Mod+${keys}`)
const SYSTEM = ['F5', 'F11', 'F12', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+F4', 'Alt+Home', 'Alt+D']

const RESERVED: ReadonlySet<string> = new Set([...NAVIGATION, ...SCROLLING, ...BROWSER, ...SYSTEM])

/** Keys that edit a text, with Mod: in a field of text they are the field's. */
const EDITING: ReadonlySet<string> = new Set([
  ...'ACVXYZBIU',
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Backspace', 'Delete'],
])

/** Whether the browser or the focus needs these keys, so that no shortcut may have them. @param keys as `readKeys` */
export function isReserved(keys: string): boolean {
  return RESERVED.has(keys)
}

/** Whether these keys do something while a text is being written, so that no shortcut may take them there. */
export function isForWriting(keys: string): boolean {
  if (keys === 'Escape') return false
  return !/^(?:Mod|Control|Meta|Alt)\+/.test(keys) || EDITING.has(keyOf(keys)) || keys.startsWith('Alt+')
}
