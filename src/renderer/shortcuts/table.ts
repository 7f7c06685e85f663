/** Where a shortcut holds. Those of the library and of the reader are never active together. */
export const scopes = ['everywhere', 'library', 'reader'] as const
export type Scope = (typeof scopes)[number]

interface Row {
  scope: Scope
  /**
   * In the form of keys-form.ts; several do the same. Letters mean what the keyboard writes, wherever that key lies, `Mod`
   * is Cmd on a Mac and Ctrl elsewhere.
   */
  keys: readonly string[]
  /** Part of a control's own behaviour: shown, but nobody can change it, and nobody has to bind it. */
  isFixed?: true
  /** Acts again while it is held. */
  isRepeated?: true
}

/** Every shortcut of the window. What it is called stands in the catalogue, under `shortcuts.names`. */
const rows = {
  help: { scope: 'everywhere', keys: ['?', 'Mod+/'] },
  palette: { scope: 'everywhere', keys: ['Mod+K'] },
  newAddress: { scope: 'everywhere', keys: ['N'] },
  settings: { scope: 'everywhere', keys: ['Mod+,'] },
  archive: { scope: 'everywhere', keys: ['E'] },
  favourite: { scope: 'everywhere', keys: ['S'] },
  bin: { scope: 'everywhere', keys: ['#', 'Delete'] },
  undo: { scope: 'everywhere', keys: ['U', 'Mod+Z'] },
  back: { scope: 'everywhere', keys: ['Escape'] },
  searchLibrary: { scope: 'library', keys: ['/'] },
  importFiles: { scope: 'library', keys: ['I'] },
  nextArticle: { scope: 'library', keys: ['J'], isRepeated: true },
  previousArticle: { scope: 'library', keys: ['K'], isRepeated: true },
  openArticle: { scope: 'library', keys: ['O'] },
  listArrows: { scope: 'library', keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'], isFixed: true },
  markRead: { scope: 'library', keys: ['M'] },
  chooseArticle: { scope: 'library', keys: ['X'] },
  chooseAll: { scope: 'library', keys: ['Mod+A'] },
  chooseRange: { scope: 'library', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], isFixed: true },
  nextInList: { scope: 'reader', keys: ['J'] },
  previousInList: { scope: 'reader', keys: ['K'] },
  outline: { scope: 'reader', keys: ['O'] },
  find: { scope: 'reader', keys: ['Mod+F', '/'] },
  findNext: { scope: 'reader', keys: ['F3', 'Mod+G'], isRepeated: true },
  findPrevious: { scope: 'reader', keys: ['Shift+F3', 'Mod+Shift+G'], isRepeated: true },
  print: { scope: 'reader', keys: ['P'] },
  listen: { scope: 'reader', keys: ['L'] },
  listenBack: { scope: 'reader', keys: ['Shift+ArrowLeft'], isRepeated: true },
  listenForward: { scope: 'reader', keys: ['Shift+ArrowRight'], isRepeated: true },
  listenParagraphBack: { scope: 'reader', keys: ['Shift+ArrowUp'], isRepeated: true },
  listenParagraphForward: { scope: 'reader', keys: ['Shift+ArrowDown'], isRepeated: true },
  nextPart: { scope: 'reader', keys: [']'], isRepeated: true },
  previousPart: { scope: 'reader', keys: ['['], isRepeated: true },
  rulerDown: { scope: 'reader', keys: ['.'], isRepeated: true },
  rulerUp: { scope: 'reader', keys: [','], isRepeated: true },
  turnPage: {
    scope: 'reader',
    keys: ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Space', 'Home', 'End'],
    isFixed: true,
  },
} as const satisfies Record<string, Row>

export type ShortcutId = keyof typeof rows

export interface Shortcut extends Row {
  id: ShortcutId
}

export const shortcuts: readonly Shortcut[] = Object.entries<Row>(rows).map(([id, row]) => ({
  id: id as ShortcutId,
  ...row,
}))

export function shortcutOf(id: ShortcutId): Row {
  return rows[id]
}

/** Whether two shortcuts can be active together. */
export function areTogether(one: Scope, other: Scope): boolean {
  return one === other || one === 'everywhere' || other === 'everywhere'
}
