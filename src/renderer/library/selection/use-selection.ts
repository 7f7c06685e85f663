import { useEffect, useMemo, useState } from 'react'
import { chooseAll, extendTo, keepWithin, NOTHING, type Selection, toggle } from './selection.ts'

export interface ListSelection {
  /** Whether articles show their boxes. */
  isOn: boolean
  chosen: ReadonlySet<string>
  begin(): void
  end(): void
  toggle(id: string): void
  extendTo(id: string): void
  all(): void
}

/** What is chosen in a list. It ends where another list begins. @param list what tells the list from every other */
export function useSelection(list: string, ids: readonly string[]): ListSelection {
  const [isOn, setOn] = useState(false)
  const [selection, setSelection] = useState(NOTHING)
  const [selectedIn, setSelectedIn] = useState(list)
  if (selectedIn !== list) {
    setSelectedIn(list)
    setSelection(NOTHING)
    setOn(false)
  }
  useEffect(() => setSelection((former) => keepWithin(former, ids)), [ids])

  return useMemo(() => {
    const change = (next: (former: Selection) => Selection) => {
      setOn(true)
      setSelection(next)
    }
    return {
      isOn,
      chosen: selection.chosen,
      begin: () => setOn(true),
      end: () => {
        setOn(false)
        setSelection(NOTHING)
      },
      toggle: (id) => change((former) => toggle(former, id)),
      extendTo: (id) => change((former) => extendTo(former, ids, id)),
      all: () => change(() => chooseAll(ids)),
    }
  }, [isOn, selection, ids])
}
