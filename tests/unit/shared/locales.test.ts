import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../../../resources/locales/en.json' with { type: 'json' }
import fr from '../../../resources/locales/fr.json' with { type: 'json' }
import { contentKinds } from '../../../src/main/fetch/content-kind.ts'
import { createTranslator } from '../../../src/shared/catalogues.ts'
import { failureCodes } from '../../../src/shared/errors/failure.ts'
import { languageOf, systemLanguage } from '../../../src/shared/i18n.ts'

type Catalogue = { [key: string]: string | Catalogue }

const PLURAL = /_(?:zero|one|two|few|many|other)$/

/** Every key of a catalogue with its sentence; plural forms under their common key. */
function flatten(catalogue: Catalogue, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') flat.set(`${prefix}${key.replace(PLURAL, '')}`, value)
    else for (const [below, text] of flatten(value, `${prefix}${key}.`)) flat.set(below, text)
  }
  return flat
}

const gaps = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe('the catalogues', () => {
  const [english, french] = [flatten(en), flatten(fr)]

  it('have the same keys', () => expect([...french.keys()].sort()).toEqual([...english.keys()].sort()))

  it('have the same gaps in each sentence', () => {
    for (const [key, text] of english) expect([key, gaps(french.get(key) ?? '')]).toEqual([key, gaps(text)])
  })

  it('have a sentence for every failure and a name for every kind of content', () => {
    expect(Object.keys(en.errors).sort()).toEqual([...failureCodes].sort())
    expect(Object.keys(en.contentKind).sort()).toEqual([...contentKinds].sort())
  })

  it('hold nothing that no code uses', () => {
    const sources = globSync(['src/**/*.{ts,tsx}', 'scripts/**/*.ts']).map((file) =>
      readFileSync(file, 'utf8'),
    )
    const code = [...sources, ...english.values()].join('\n')
    // Families whose last part is a code or a name of data, looked up by template.
    const families = [
      'errors.',
      'contentKind.',
      'appearance.themes.',
      'appearance.fonts.',
      'save.stage.',
      'queue.reasons.',
      'versions.replacedBy.',
      'reader.missingText.',
      'cleaned.sure.',
      'cleaned.passes.',
      'cleaned.why.',
      'cleaned.told.',
      'cleaned.kept.',
      'appearance.layouts.',
      'appearance.focuses.',
      'backup.task.',
      'backup.counts.',
      'backup.results.',
      'backup.automatic.intervals.',
      'palette.sections.',
      'library.views.',
      'shortcuts.scopes.',
      'shortcuts.names.',
      'shortcuts.keys.',
    ].concat(
      ['lists', 'sorts', 'directions', 'states', 'empty', 'duplicates.reason'].map(
        (name) => `organise.${name}.`,
      ),
    )
    const unused = [...english.keys()].filter(
      (key) => !code.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
    )
    expect(unused).toEqual([])
    for (const family of families) expect(code).toMatch(new RegExp(`[\`(]${family}[$][{]|[(]${family}{{`))
  })
})

describe('createTranslator', () => {
  it('fills gaps and follows nested keys', () => {
    const t = createTranslator('fr')
    expect(t('errors.fetch/not-html', { kind: 'pdf' })).toContain('un document PDF')
  })
})

describe('languages', () => {
  it.each([
    ['fr-CA', 'fr'],
    ['fr_FR.UTF-8', 'fr'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['C', 'en'],
  ] as const)('%s is spoken to in %s', (locale, language) => expect(languageOf(locale)).toBe(language))

  it('come from the terminal in POSIX order', () => {
    expect(systemLanguage({ LANG: 'en_US', LC_ALL: 'fr_FR' })).toBe('fr')
    expect(systemLanguage({})).toBe('en')
  })
})
