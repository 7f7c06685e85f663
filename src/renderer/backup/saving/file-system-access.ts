// What Chromium has of the File System Access API and TypeScript's DOM types have not
// (https://wicg.github.io/file-system-access/).

export interface SavingWindow {
  showSaveFilePicker?: (options: {
    id: string
    suggestedName: string
    types: { accept: Record<string, string[]> }[]
  }) => Promise<FileSystemFileHandle>
  showDirectoryPicker?: (options: {
    id: string
    mode: 'readwrite'
    startIn: 'documents'
  }) => Promise<FileSystemDirectoryHandle>
}

export interface PermittedHandle {
  queryPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>
  /** Only from a press of a button. */
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>
}

export interface MovableHandle {
  /** Renames the file in its folder. */
  move?: (name: string) => Promise<void>
}
