import { describe, expect, it } from 'vitest'
import { linesOf, restoreLeftOut } from '../../../src/main/extract/candidates/left-out.ts'
import { textOf } from '../../../src/main/extract/dom/blocks.ts'
import { documentOf } from './html.ts'

/** A long line, each in its own words. */
const sentence = (name: string) =>
  `${name} crossed the ${name} bay that ${name} winter with salt, ${name} timber and ${name} letters, and was ${name} back`
const p = (name: string, kind = 'text') => `<div><p class="${kind}">${sentence(name)}</p></div>`

/** What a page's answer holds after lines have been put back. */
function restored(page: string, answer: string, excerpt: string | null = null): string[] {
  const lines = linesOf(documentOf(page).body)
  const root = documentOf(answer).body
  restoreLeftOut(root, lines, excerpt)
  return linesOf(root).map(({ element }) => textOf(element).split(' ')[0] ?? '')
}

describe('restoreLeftOut', () => {
  const answer = p('Anna') + p('Berta') + p('Dora')

  it('puts paragraphs of the same kind back where they stood', () => {
    const page = p('Zero') + p('Anna') + p('Berta') + p('Clara') + p('Dora')
    expect(restored(page, answer)).toEqual(['Zero', 'Anna', 'Berta', 'Clara', 'Dora'])
  })

  it('leaves other kinds, and what stands behind the end', () => {
    const page = p('Anna') + p('Berta') + p('Clara', 'promotion') + p('Dora') + p('Emma')
    expect(restored(page, answer)).toEqual(['Anna', 'Berta', 'Dora'])
  })

  it('takes nothing twice whose words are there in other markup', () => {
    const page = `${p('Anna')}${p('Berta')}<div><p class="text">${sentence('Anna')} [1]</p></div>${p('Dora')}`
    expect(restored(page, answer)).toEqual(['Anna', 'Berta', 'Dora'])
  })

  describe('leads', () => {
    const lead = (name: string) => `<section class="lead"><p>${sentence(name)}.</p></section>`
    const page = (...before: string[]) =>
      `<nav>${lead('Menu')}</nav><h1>Ships</h1>${before.join('')}${p('Anna')}${p('Berta')}${p('Dora')}`

    it('are put back where there are two or more behind the title', () => {
      expect(restored(page(lead('Zenobia'), lead('Yolanda')), answer)).toEqual([
        'Zenobia',
        'Yolanda',
        'Anna',
        'Berta',
        'Dora',
      ])
    })

    it('are not where there is one, which is a standfirst', () => {
      expect(restored(page(lead('Zenobia')), answer)).toEqual(['Anna', 'Berta', 'Dora'])
    })

    it('are not where one repeats what the page says of itself, or comes again', () => {
      const isLead = (...before: string[]) =>
        restored(page(...before), answer, sentence('Zenobia'))[0] !== 'Anna'
      expect(isLead(lead('Zenobia'), lead('Yolanda'))).toBe(false)
      expect(isLead(lead('Yolanda'), lead('Yolanda'))).toBe(false)
    })
  })
})
