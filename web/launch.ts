// How the installed application is opened by the system: one window for all, given the address of a shortcut or an
// exported file. Where the browser has no launch queue a new page opens, and the address does the same.

interface LaunchParams {
  readonly targetURL?: string;
  readonly files: readonly { getFile(): Promise<File> }[];
}
declare global {
  interface Window {
    readonly launchQueue?: { setConsumer(take: (launch: LaunchParams) => void): void };
  }
}

/** Calls `file` with what the person opened; goes where a shortcut leads. */
export function listenToLaunches(file: (opened: File) => void): void {
  window.launchQueue?.setConsumer(({ targetURL, files }) => {
    const hash = targetURL ? new URL(targetURL).hash : '';
    if (hash.length > 1 && hash !== location.hash) location.hash = hash;
    for (const handle of files) void handle.getFile().then(file);
  });
}
