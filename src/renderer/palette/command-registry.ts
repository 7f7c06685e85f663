import { useEffect, useRef } from 'react'

/** Something that a view can do, for the palette to offer. Which has a shortcut as well needs only that. */
export interface ViewCommand {
  id: string
  label: string
  /** What sort of thing it is, in words, where its label does not say. */
  kind?: string
  run: () => void
}

const registered = new Set<() => readonly ViewCommand[]>()

/** Has the palette offer what a view can do, as long as it is shown. */
export function useCommands(commands: readonly ViewCommand[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const read = () => latest.current
    registered.add(read)
    return () => {
      registered.delete(read)
    }
  }, [])
}

export function viewCommands(): readonly ViewCommand[] {
  return [...registered].flatMap((read) => read())
}
