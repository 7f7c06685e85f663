import { expect, it } from 'vitest'
import { formatDate } from '../../../src/renderer/ui/format-date.ts'

it.each([
  ['2013-09-18', 'fr', '18 septembre 2013'],
  ['2013-09-18T23:30:00+02:00', 'fr', '18 septembre 2013'],
])('writes %s in the language: %s', (iso, language, words) => expect(formatDate(iso, language)).toBe(words))

it.each([null, '', 'yesterday'])('writes nothing for %j', (iso) => expect(formatDate(iso, 'en')).toBeNull())
