/** A field's value in quotation marks, where a query would end it sooner; two of them stand for one (`tokenize`). */
export function quoteValue(value: string): string {
  return /[\s()"“„«]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
