/**
 * Opens an article by its address. Runs in the window.
 *
 * @param id of the article
 * @returns ms until the frame is done that draws its text
 */
export function openByAddress(id: string): Promise<number> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Article ${id} is not shown after ten seconds.`)), 10_000)
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.article-body p')) return
      observer.disconnect()
      clearTimeout(timer)
      requestAnimationFrame(() => {
        // A message comes behind what the frame still has to do.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - started)
        port2.postMessage(null)
      })
    })
    observer.observe(document.body, { childList: true, subtree: true })
    location.hash = `#/article/${id}`
  })
}
