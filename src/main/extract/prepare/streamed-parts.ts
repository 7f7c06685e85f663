import { elementsOf } from '../dom/reshape.ts'

/**
 * Puts the parts of a page that React streamed behind its end (`<div hidden id="S:1">`) where a browser's
 * script would move them: in place of `<template id="B:1">` or `P:1`.
 */
export function placeStreamedParts(document: Document): void {
  for (const part of elementsOf(document, 'div[hidden][id^="S:"]')) {
    const number = part.id.slice(2)
    const slot = document.getElementById(`B:${number}`) ?? document.getElementById(`P:${number}`)
    if (slot && !part.contains(slot)) slot.replaceWith(...part.childNodes)
    else part.removeAttribute('hidden')
  }
}
