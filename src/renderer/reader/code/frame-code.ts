import { iconButton } from '../icon-button.ts'
import { splitCode } from './split-code.ts'

/** What the buttons of a code block say. */
export interface CodeWords {
  copyCode: string
  wrapLines: string
}

/** Gives each block of code buttons that copy it, and that break its long lines where there are some. */
export function frameCode(fragment: DocumentFragment, { copyCode, wrapLines }: CodeWords): void {
  for (const pre of fragment.querySelectorAll('pre')) {
    const frame = document.createElement('div')
    frame.className = 'code-block'
    const buttons = document.createElement('div')
    buttons.className = 'code-buttons screen-only'
    const wrap = iconButton('wrap', wrapLines)
    wrap.classList.add('code-wrap')
    wrap.ariaPressed = 'false'
    const copy = iconButton('copy', copyCode)
    copy.classList.add('code-copy')
    buttons.append(wrap, copy)
    splitCode(pre.querySelector(':scope > code') ?? pre)
    pre.replaceWith(frame)
    frame.append(pre, buttons)
  }
}

/** A block's text, by its button. */
export function codeBeside(button: Element): string {
  return button.closest('.code-block')?.querySelector('pre')?.textContent ?? ''
}

/** Breaks a block's long lines, or lets them be long again. @param button pressed while they are broken */
export function toggleWrap(button: Element): void {
  const isWrapped = button.ariaPressed !== 'true'
  button.ariaPressed = String(isWrapped)
  button.closest('.code-block')?.classList.toggle('code-wrapped', isWrapped)
}
