/**
 * What the window may load and do, sent with every file of it by both hosts. Images come from the
 * store as blobs, as does the silence that media keys need; the only connection is the one to the host itself. `style-src` needs no
 * 'unsafe-inline': inline styles are set through the DOM, which the policy does not concern.
 * 'wasm-unsafe-eval' allows WebAssembly (the search index), and no script that is not a file.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src blob:',
  'media-src blob:',
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const WINDOW_HEADERS: Record<string, string> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
