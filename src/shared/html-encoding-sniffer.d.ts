declare module 'html-encoding-sniffer' {
  /** The HTML standard's sniffing: byte-order mark, then the transport's label, then the page's own meta. */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: {
      transportLayerEncodingLabel?: string
      defaultEncoding?: string
      maxPrescanBytes?: number
    },
  ): string
}
