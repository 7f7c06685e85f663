import { expect, it } from 'vitest'
import { markUprightNumbers } from '../../../../src/renderer/reader/text/upright-numbers.ts'

it('marks numbers of one or two digits by themselves, and leaves the text', () => {
  const template = document.createElement('template')
  template.innerHTML = '<p>平成24年2月、1,234人と2012年、3.5倍、A4、７階。<code>12</code></p>'
  const text = template.content.textContent
  markUprightNumbers(template.content)
  expect([...template.content.querySelectorAll('.upright-number')].map((span) => span.textContent)).toEqual([
    '24',
    '2',
    '７',
  ])
  expect(template.content.textContent).toBe(text)
})
