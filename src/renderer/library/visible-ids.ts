/** Rows are read in steps of so many: the question to the store stays the same while a step is in view. */
const STEP = 24

/** The ids whose rows are needed to show a part of the list, with a step to spare at both ends. */
export function idsAround(ids: readonly string[], first: number, last: number): readonly string[] {
  const start = Math.max(0, Math.floor(first / STEP) * STEP - STEP)
  const end = Math.ceil((last + 1) / STEP) * STEP + STEP
  return ids.slice(start, end)
}
