import { ProgressBar } from 'react-aria-components'

/** How far something is, as a bar and in words. @param fraction from 0 to 1; null where nobody can tell */
export function ProgressLine({
  label,
  fraction,
  words,
}: {
  label: string
  fraction: number | null
  words: string
}) {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      valueLabel={words}
      isIndeterminate={fraction === null}
      value={(fraction ?? 0) * 100}
    >
      <ProgressTrack fraction={fraction} />
      <span className="progress-words">{words}</span>
    </ProgressBar>
  )
}

/** The bar itself, for a `ProgressBar`; `<progress>` draws its width without an inline style. */
export function ProgressTrack({ fraction }: { fraction: number | null }) {
  return (
    <span className="progress-track">
      <progress
        className="progress-fill"
        max={1}
        {...(fraction === null ? {} : { value: fraction })}
        aria-hidden
      />
    </span>
  )
}
