/** Removes a file from a folder; one that is gone already is as good as removed. @throws DOMException for anything else */
export async function removeIfThere(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (thrown) {
    if (!(thrown instanceof DOMException && thrown.name === 'NotFoundError')) throw thrown
  }
}
