import { createLowlight } from 'lowlight'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { codeKinds } from '../../../src/renderer/reader/code/code-kinds.ts'
import { colourCode } from '../../../src/renderer/reader/code/colour-code.ts'
import { type GrammarName, grammarName } from '../../../src/renderer/reader/code/grammar-names.ts'
import { grammars } from '../../../src/renderer/reader/code/grammars.ts'
import { spansOf } from '../../../src/renderer/reader/code/spans-of.ts'
import { splitCode } from '../../../src/renderer/reader/code/split-code.ts'

/** The worker and its grammars are loaded first. */
const PATIENCE = { timeout: 15_000 }

afterEach(() => document.body.replaceChildren())

/** The coloured parts of code in words. */
async function coloured(language: GrammarName, code: string): Promise<string[]> {
  const lowlight = createLowlight()
  for (const name of [language, ...(grammars[language].within ?? [])])
    lowlight.register(name, (await grammars[name].load()).default)
  const spans = spansOf(lowlight.highlight(language, code))
  return Array.from({ length: spans.length / 3 }, (_, n) => {
    const [start, end, kind] = spans.subarray(n * 3)
    return `${codeKinds[kind ?? 0]}: ${code.slice(start, end)}`
  })
}

describe('the parts of code', () => {
  it('are where they stand, beyond the first plane too', async () => {
    expect(await coloured('python', "def sea(n):\n  return '🌊é' + 12 # deep")).toEqual([
      'keyword: def',
      'name: sea',
      'keyword: return',
      "string: '🌊é'",
      'number: 12',
      'comment: # deep',
    ])
  })

  it('within a string are told by themselves', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be coloured
    const parts = await coloured('javascript', 'const a = `x ${b + 1} y`')
    expect(parts).toEqual(['keyword: const', 'string: `x ', 'number: 1', 'string:  y`'])
  })
})

describe('languages', () => {
  it.each([
    ['JS', 'javascript'],
    ['c++', 'cpp'],
    ['html', 'xml'],
    ['sh', 'bash'],
    ['magpie', null],
    ['constructor', null],
  ])('%s is %s', (name, language) => expect(grammarName(name)).toBe(language))

  it('have grammars, and so have those that stand in them', async () => {
    for (const [language, { load, within = [] }] of Object.entries(grammars)) {
      expect(typeof (await load()).default, language).toBe('function')
      for (const inner of within) expect(grammars[inner], inner).toBeDefined()
    }
  })
})

describe('an article’s code', () => {
  const marked = () =>
    Object.fromEntries(
      codeKinds.flatMap((kind) => {
        const ranges = [...(CSS.highlights.get(`code-${kind}`) ?? [])]
        const texts = ranges.map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        )
        return texts.length > 0 ? [[kind, texts]] : []
      }),
    )

  it('is coloured over its text by the language of its page, and by no guess', async () => {
    const body = document.createElement('div')
    const html =
      '<pre data-language="py"><code>return 1</code></pre><pre><code>return 2</code></pre><pre data-language="magpie"><code>return 3</code></pre>'
    body.innerHTML = html
    document.body.append(body)
    const stop = colourCode(body)
    await vi.waitFor(() => expect(marked()).toEqual({ keyword: ['return'], number: ['1'] }), PATIENCE)
    expect(body.innerHTML).toBe(html)
    stop()
    expect(CSS.highlights.has('code-keyword')).toBe(false)
  })

  it('is parted into chunks of whole lines, and coloured over their ends while it is near', async () => {
    const code = `${"'''"}${'a sea without end\n'.repeat(200)}${"'''"}\nreturn 1\n`
    const body = document.createElement('div')
    body.innerHTML = '<pre data-language="py"><code></code></pre><div style="height: 500vh"></div>'
    const element = body.querySelector('code') as Element
    element.textContent = code
    splitCode(element)
    expect(element.children.length).toBeGreaterThan(1)
    for (const { textContent } of element.children) expect(textContent).toMatch(/\n$/)
    expect(element.textContent).toBe(code)
    element.closest('pre')?.style.setProperty('line-height', '2px')
    document.body.append(body)
    const stop = colourCode(body)
    await vi.waitFor(() => expect(marked().keyword).toEqual(['return']), PATIENCE)
    expect(marked().string?.join('')).toBe(code.slice(0, code.indexOf('\nreturn')))
    window.scrollTo(0, document.body.scrollHeight)
    await vi.waitFor(() => expect(marked()).toEqual({}), PATIENCE)
    stop()
  })
})
