import { describe, expect, it } from 'vitest'
import { PRUNE, PRUNE_DOCUMENTATION, TIDY_DOCUMENTATION } from '../../../src/main/extract/pipeline.ts'
import { cleaned, prose } from './html.ts'

const pruned = (html: string) =>
  cleaned(html, [...PRUNE, ...PRUNE_DOCUMENTATION], { kind: 'documentation' }).body

describe('the controls of documentation', () => {
  it('go, whatever the text between them', () => {
    const body = pruned(
      `<div class="navheader"><table><tr><th colspan="2">Belts</th></tr><tr><td><a href="a.html">Prev</a></td><td><a href="b.html">Next</a></td></tr></table></div>
       <div class="language-selection">English <ul><li><a href="/it">Italiano</a></li></ul></div>
       <h2>Rollers<a class="headerlink" href="#rollers">¶</a></h2>${prose(6)}
       <div class="page-feedback">Rate this page</div><div class="navfooter"><a href="b.html">Next</a></div>`,
    )
    expect(body.textContent).not.toMatch(/Prev|Next|Italiano|¶|Rate/)
    expect(body.querySelector('h2')?.textContent).toBe('Rollers')
    expect(body.querySelectorAll('p')).toHaveLength(6)
  })

  it('do not take code along', () => {
    expect(pruned(`${prose(3)}<div class="copy-code"><pre>turn(3)</pre></div>`).textContent).toContain(
      'turn(3)',
    )
  })

  it('go from the end of the text', () => {
    const { body } = cleaned(`${prose(8)}<p>Is this page useful?</p><p>Edit it</p>`, TIDY_DOCUMENTATION)
    expect(body.textContent).not.toMatch(/useful|Edit/)
  })
})

describe('a list of contents', () => {
  const contents = (to: string) =>
    `<div class="toc"><p>Contents</p><dl class="toc"><dt><a href="${to}">Rollers</a></dt></dl></div>${prose(6)}`

  it('is text where it leads to the pages of a chapter', () => {
    expect(pruned(contents('rollers.html')).textContent).toContain('Rollers')
  })

  it('is a control where it repeats the headings of the page', () => {
    expect(pruned(contents('#rollers')).textContent).not.toContain('Rollers')
  })
})
