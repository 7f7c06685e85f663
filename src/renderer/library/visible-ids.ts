/** Rows are read in steps of so many: the question to the store stays the same while a step is in view. */
const STEP = 24

/**
 * The ids whose rows are needed to show some items of a list, with a step to spare around each. The item that holds the
 * keyboard may be far from those in view: what lies between is not read.
 *
 * @param shown indexes of the items
 */
export function idsAround(ids: readonly string[], shown: readonly number[]): readonly string[] {
  const steps = new Set(
    shown.map((index) => Math.floor(index / STEP)).flatMap((step) => [step - 1, step, step + 1]),
  )
  return [...steps]
    .sort((one, other) => one - other)
    .flatMap((step) => (step < 0 ? [] : ids.slice(step * STEP, (step + 1) * STEP)))
}
