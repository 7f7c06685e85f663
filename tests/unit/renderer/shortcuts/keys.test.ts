import { detectPlatform } from '@tanstack/hotkeys'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOfEvent, matchesKeys, readKeys } from '../../../../src/renderer/shortcuts/keys.ts'
import { isSingleCharacter } from '../../../../src/renderer/shortcuts/keys-form.ts'

const platforms = ['mac', 'windows', 'linux'] as const
const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init })

describe('keys', () => {
  it.each([
    ['mod+k', 'Mod+K'],
    ['ctrl+shift+k', 'Mod+Shift+K'],
    ['esc', 'Escape'],
    ['Shift+?', '?'],
    ['Mod++', 'Mod++'],
    ['Mod+[', 'Mod+['],
    ['down', 'ArrowDown'],
  ])('%s is written %s', (text, keys) => expect(readKeys(text, 'linux')).toBe(keys))

  it.each(['', 'Mod', 'Mod+Shift', '[KeyS]', 'Dead', 'a b', 'x'.repeat(100)])('“%s” is none', (text) =>
    expect(readKeys(text, 'linux')).toBeNull(),
  )

  it('are those that were pressed, in the form that they are written in', () => {
    const keys = fc.oneof(
      fc.constantFrom('ArrowDown', 'Escape', 'Delete', 'F2', 'Home', 'Enter', ' '),
      fc.constantFrom(...'abcxyzéßñя?#/+-[].,;!1234567890'),
    )
    const event = fc.record({
      key: keys,
      ctrlKey: fc.boolean(),
      metaKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
    })
    fc.assert(
      fc.property(event, fc.constantFrom(...platforms), ({ key, ...modifiers }, platform) => {
        const pressed = press(key, modifiers)
        const written = keysOfEvent(pressed, platform)
        expect(written).not.toBeNull()
        expect(readKeys(written ?? '', platform)).toBe(written)
        expect(matchesKeys(pressed, written ?? '', platform)).toBe(true)
      }),
    )
  })

  it('match what the keyboard writes, whatever the layout', () => {
    // "?" on a German keyboard, "#" on a French one (with AltGr), and J on a Greek one.
    expect(matchesKeys(press('?', { code: 'Minus', shiftKey: true }), '?', 'linux')).toBe(true)
    const altGr = { code: 'Digit3', ctrlKey: true, altKey: true, modifierAltGraph: true }
    expect(matchesKeys(press('#', altGr), '#', 'windows')).toBe(true)
    expect(matchesKeys(press('ξ', { code: 'KeyJ' }), 'J', 'linux')).toBe(true)
    // The key of the American slash writes "!" in France.
    expect(matchesKeys(press('!', { code: 'Slash' }), '/', 'linux')).toBe(false)
    expect(matchesKeys(press('q', { code: 'KeyA' }), 'A', 'linux')).toBe(false)
  })

  it('mean Cmd on a Mac where they say Mod, and Ctrl elsewhere', () => {
    expect(matchesKeys(press('k', { metaKey: true }), 'Mod+K', 'mac')).toBe(true)
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', 'mac')).toBe(false)
    expect(matchesKeys(press('k', { ctrlKey: true }), 'Mod+K', 'linux')).toBe(true)
    expect(detectPlatform()).not.toBe('')
  })

  it('are told apart from single characters', () => {
    expect(['J', '?', 'Shift+J', '+'].map(isSingleCharacter)).toEqual([true, true, true, true])
    expect(['Mod+J', 'Alt+J', 'Escape', 'Mod++', 'Delete'].map(isSingleCharacter)).toEqual(
      Array(5).fill(false),
    )
  })

  it('are none while a text is being composed', () =>
    expect(keysOfEvent(press('k', { isComposing: true }), 'linux')).toBeNull())
})
