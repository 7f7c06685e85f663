import { expect, it } from 'vitest'
import type { Command } from '../../../../src/renderer/palette/command.ts'
import { rankCommands } from '../../../../src/renderer/palette/rank-commands.ts'

const command = (label: string, kind = ''): Command => ({
  id: label,
  label,
  kind,
  section: 'here',
  run: () => {},
})
const commands = [
  command('Select all'),
  command('Dark', 'Theme'),
  command('Énergie/Éolien', 'Étiquette'),
  command('Œuvres'),
  command('Reading settings'),
  command('Archive'),
]
const found = (typed: string) => rankCommands(commands, typed).map(({ label }) => label)

it('finds words in any order, in the kind too', () => expect(found('theme dark')).toEqual(['Dark']))
it('sees through accents, case and ligatures', () => {
  expect(found('eolien ETIQ')).toEqual(['Énergie/Éolien'])
  expect(found('oeuv')).toEqual(['Œuvres'])
})
it('finds letters with others between, after those that are plain', () => {
  expect(found('rdst')).toEqual(['Reading settings'])
  expect(found('ar')[0]).toBe('Archive')
})
it('finds nothing where a word is missing, and everything where none is typed', () => {
  expect(found('dark zebra')).toEqual([])
  expect(found('  ')).toHaveLength(commands.length)
})
