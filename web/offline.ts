// The page's side of working without a network: registers the worker, says which build this page runs, and tells when
// another build is ready. Nothing changes by itself: a person takes the new build (switchOver), and the page is
// loaded again when its worker has taken over. Storing is the worker's (web/worker).
import { buildLock, takeOver } from './worker/agreement.ts';

export interface OfflineEvents {
  /** A new build waits; switchOver() takes it. */
  ready(): void;
  /** Another tab has taken the new build: this page goes on as it is until it is loaded again. */
  elsewhere(): void;
}

const lookAgainAfter = 60 * 60 * 1000; // ms

export class Offline {
  private registration: ServiceWorkerRegistration | undefined;
  private asked = false;
  private looked = Date.now();

  private constructor(private readonly events: OfflineEvents) {}

  /** Undefined where the browser or the build (development) has no worker. */
  static start(events: OfflineEvents): Offline | undefined {
    const build = document.documentElement.dataset['build'];
    if (!build || !isSecureContext || !('serviceWorker' in navigator)) return undefined;
    const offline = new Offline(events);
    void offline.register(build).catch((error: unknown) => console.warn(error)); // private mode: it works without
    return offline;
  }

  private async register(build: string): Promise<void> {
    const { serviceWorker, locks } = navigator;
    const wasKept = serviceWorker.controller !== null;
    const script = new URL('worker.js', location.href);
    void locks?.request(buildLock(new URL('.', script).href, build), { mode: 'shared' }, () => new Promise(() => {}));
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.asked) location.reload();
      else if (wasKept) this.events.elsewhere();
    });
    const policy = globalThis.trustedTypes?.createPolicy('sanpo', { createScriptURL: (url) => url });
    const address = (policy?.createScriptURL(script.href) ?? script.href) as string;
    const registration = await serviceWorker.register(address, { updateViaCache: 'none' });
    this.registration = registration;
    if (registration.waiting && wasKept) this.events.ready();
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && serviceWorker.controller) this.events.ready();
      });
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - this.looked < lookAgainAfter) return;
      this.looked = Date.now();
      void registration.update().catch(() => undefined); // no network: the next time
    });
  }

  /** Lets the new build take over, or loads the page again where another tab has done so. What was entered is kept by then. */
  switchOver(): void {
    this.asked = true;
    const waiting = this.registration?.waiting;
    if (waiting) waiting.postMessage(takeOver);
    else location.reload();
  }
}
