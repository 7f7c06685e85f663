import { afterEach, expect, it, vi } from 'vitest'
import { watchWideParts } from '../../../src/renderer/reader/wide-parts/watch-wide-parts.ts'
import { wrapWideParts } from '../../../src/renderer/reader/wide-parts/wrap-wide-parts.ts'

const words = { table: 'Table', code: 'Code', formula: 'Formula' }

afterEach(() => document.body.replaceChildren())

it('lets the keyboard reach what is wider than its place, and nothing else', async () => {
  const template = document.createElement('template')
  template.innerHTML =
    '<table><caption>Tides</caption><tbody><tr><td><div style="width: 500px">1</div></td></tr></tbody></table><table><tbody><tr><td>1</td></tr></tbody></table><p>so <math display="block"><mi>x</mi></math></p>'
  wrapWideParts(template.content)
  const body = document.createElement('div')
  body.style.width = '300px'
  body.append(template.content)
  document.body.append(body)
  const stop = watchWideParts(body, words)
  const stops = () =>
    [...body.querySelectorAll('[tabindex="0"]')].map(({ ariaLabel, role }) => [role, ariaLabel])
  expect(stops()).toEqual([['group', 'Tides']])
  body.style.width = '800px'
  await vi.waitFor(() => expect(stops()).toEqual([]))
  stop()
})
