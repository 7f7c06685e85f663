/** Leads to a part of the open article, by the link's own address; the keyboard goes on from there. */
export function goWithin(href: string): void {
  const target = document.getElementById(href.slice(1))
  if (target === null) return
  goToPart(target)
}

/** Scrolls to a part of the open article; the keyboard goes on from there, where the part takes the focus. */
export function goToPart(part: HTMLElement): void {
  part.scrollIntoView({ block: 'center' })
  part.focus({ preventScroll: true })
}
