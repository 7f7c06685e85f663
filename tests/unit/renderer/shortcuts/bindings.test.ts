import { beforeEach, describe, expect, it } from 'vitest'
import {
  isUsual,
  resetAllKeys,
  resetKeys,
  setKeys,
  setSingleCharacters,
  shortcutSettings,
  usualBindings,
} from '../../../../src/renderer/shortcuts/bindings.ts'
import { conflictsOf } from '../../../../src/renderer/shortcuts/conflicts.ts'
import { readKeys } from '../../../../src/renderer/shortcuts/keys.ts'
import { isReserved } from '../../../../src/renderer/shortcuts/reserved.ts'
import { shortcuts } from '../../../../src/renderer/shortcuts/table.ts'

/** As another window would: its change of local storage is an event here. */
function writtenElsewhere(stored: string): void {
  localStorage.setItem('recto.shortcuts', stored)
  window.dispatchEvent(new StorageEvent('storage', { key: 'recto.shortcuts' }))
}

beforeEach(() => {
  resetAllKeys()
  setSingleCharacters(true)
})

describe('the usual shortcuts', () => {
  it('have no conflicts where they hold together', () => expect(conflictsOf(usualBindings)).toEqual([]))

  it('take nothing that the browser or the focus needs, and are written in the one form', () => {
    const keys = shortcuts.filter(({ isFixed }) => !isFixed).flatMap((shortcut) => shortcut.keys)
    expect(keys.filter(isReserved)).toEqual([])
    expect(keys.map((key) => readKeys(key, 'linux'))).toEqual(keys)
    expect(keys.map((key) => readKeys(key, 'mac'))).toEqual(keys)
  })
})

describe('changed shortcuts', () => {
  it('take keys from who had them, and give them back', () => {
    setKeys('archive', ['A', 'J'])
    const { bindings } = shortcutSettings()
    expect(bindings.archive).toEqual(['A', 'J'])
    expect(bindings.nextArticle).toEqual([])
    expect(bindings.nextInList).toEqual([])
    expect(conflictsOf(bindings)).toEqual([])
    expect(isUsual(shortcutSettings(), 'nextArticle')).toBe(false)
    resetKeys('nextArticle')
    expect(shortcutSettings().bindings.nextArticle).toEqual(['J'])
    expect(shortcutSettings().bindings.archive).toEqual(['A'])
  })

  it('are kept, and follow another window', () => {
    setKeys('archive', ['A'])
    const stored = localStorage.getItem('recto.shortcuts') ?? ''
    resetAllKeys()
    writtenElsewhere(stored)
    expect(shortcutSettings().bindings.archive).toEqual(['A'])
  })

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"keys":[1],"hasSingleCharacters":"yes"}'],
    ['keys that are none', '{"keys":{"archive":["[KeyS]"," "],"help":["","Ctrl"],"unknown":["Q"]}}'],
    ['too many keys', '{"keys":{"archive":["A","B","C","D"]}}'],
    ['a fixed shortcut', '{"keys":{"listArrows":["A"]}}'],
    ['a name of every object', '{"keys":{"__proto__":["A"],"constructor":["B"]}}'],
  ])('leave out %s', (_, stored) => {
    writtenElsewhere(stored)
    expect(shortcutSettings()).toEqual({ bindings: usualBindings, hasSingleCharacters: true })
  })

  it('give keys that two have to the first', () => {
    writtenElsewhere('{"keys":{"archive":["A"],"favourite":["A","G"]}}')
    const { bindings } = shortcutSettings()
    expect([bindings.archive, bindings.favourite]).toEqual([['A'], ['G']])
  })
})
