import { expect, it } from 'vitest'
import en from '../../resources/locales/en.json' with { type: 'json' }
import { PASS_NAMES } from '../../src/main/extract/pipeline.ts'
import { groupOf, passGroups } from '../../src/renderer/cleaned/pass-words.ts'
import { CORRECTIONS } from '../../src/shared/correction-limits.ts'
import { finderSchema } from '../../src/shared/extraction-report.ts'

it('has words for every pass, and other words for one that nobody knows', () => {
  for (const name of [...PASS_NAMES, ...finderSchema.options, CORRECTIONS])
    expect(en.cleaned.passes[groupOf(name)]).toBeTruthy()
  expect(groupOf(CORRECTIONS)).toBe('corrections')
  expect(['of-tomorrow', '__proto__', 'constructor'].map(groupOf)).toEqual(['other', 'other', 'other'])
})

it('has words for what an article lacks because of each finder', () => {
  expect(finderSchema.options.filter((name) => groupOf(name) === 'other')).toEqual([])
  expect(Object.keys(en.cleaned.passes).sort()).toEqual([...passGroups].sort())
})
