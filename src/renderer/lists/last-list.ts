let address = '/'

/** The list that was open last, for the reader to go back to. */
export const lastList = {
  set(opened: string): void {
    address = opened
  },
  get(): string {
    return address
  },
}
