import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folded } from '../../../src/main/extract/metadata/same-text.ts'
import { beginsWithPhrase, phrasesSchema, REQUESTS } from '../../../src/main/extract/tidy/phrases.ts'

const files = globSync(path.resolve(import.meta.dirname, '../../../resources/phrases/*.json'))

describe('the phrases', () => {
  it('are there for seven languages', () => {
    const languages = files.map((file) => path.basename(file, '.json')).sort()
    expect(languages).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'])
  })

  it.each(files)('of %s have the documented form, and none twice', (file) => {
    const phrases = phrasesSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    for (const list of [phrases.leadsElsewhere, phrases.labels, phrases.requests, phrases.authorVerbs]) {
      expect(list.map(folded).toSorted()).toEqual([...new Set(list.map(folded))].toSorted())
    }
  })

  it('begin a text as whole words only', () => {
    expect(beginsWithPhrase(folded('Tous droits réservés, 2024'), REQUESTS)).toBe(true)
    expect(beginsWithPhrase(folded('Copyrighted works fall free'), REQUESTS)).toBe(false)
  })
})
