/** Whether a language is also written in vertical lines, from right to left. @param language BCP 47 */
export function canBeVertical(language: string | null): boolean {
  return /^(?:ja|zh|ko|yue)(?:-|$)/i.test(language ?? '')
}
