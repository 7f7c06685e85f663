/**
 * Where a key leads from an item of a list.
 *
 * @param lanes items beside each other
 * @returns its index; null for a key that leads nowhere
 */
export function listStep(key: string, from: number, count: number, lanes: number): number | null {
  const within = (index: number) => (index >= 0 && index < count ? index : from)
  switch (key) {
    case 'ArrowDown':
      // From the row before the last, which may be short, to the last item.
      return from + lanes < count
        ? from + lanes
        : Math.floor(from / lanes) < Math.floor((count - 1) / lanes)
          ? count - 1
          : from
    case 'ArrowUp':
      return within(from - lanes)
    case 'ArrowRight':
      return lanes > 1 ? within(from + 1) : null
    case 'ArrowLeft':
      return lanes > 1 ? within(from - 1) : null
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
