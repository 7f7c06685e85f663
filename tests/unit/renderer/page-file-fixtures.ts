/** A real PNG of one colour. @returns its bytes, and the data: address that holds them */
export async function samplePng(width: number, height: number, colour: string) {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.fillStyle = colour
  context.fillRect(0, 0, width, height)
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return { bytes, base64, address: `data:image/png;base64,${base64}` }
}

/** A web archive of the given parts, as Chromium writes it. */
export function webArchive(parts: readonly { headers: string[]; body: string }[], location?: string): string {
  const boundary = '----MultipartBoundary--harbour----'
  const head = [
    'From: <Saved by Blink>',
    ...(location ? [`Snapshot-Content-Location: ${location}`] : []),
    'Subject: =?utf-8?Q?The=20harbour?=',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
  ]
  const entities = parts.map(
    ({ headers, body }) => `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`,
  )
  return `${head.join('\r\n')}\r\n\r\n\r\n${entities.join('')}--${boundary}--\r\n`
}
