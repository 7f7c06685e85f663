/** How large a picture is shown: so that all of it is seen, or as so many times its own size. */
export type Zoom = 'fit' | number

/** Times the picture's own size. */
const STEPS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4]

/**
 * The next step up or down.
 *
 * @param shown times its own size that the picture has on the screen now
 * @returns null where there is none
 */
export function nextZoom(shown: number, direction: 'in' | 'out'): number | null {
  // What is within a hundredth of a step is at it: sizes on the screen are rounded.
  if (direction === 'in') return STEPS.find((step) => step > shown * 1.01) ?? null
  return STEPS.findLast((step) => step < shown * 0.99) ?? null
}
