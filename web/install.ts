// Installing the application: tells whether the browser can do it, or a person must (iPhone, iPad), and does it.

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

export interface InstallEvents {
  possible(): void;
  byHand(): void;
  /** It is installed, or was all the time. */
  done(): void;
}

export class Install {
  private prompt: InstallPrompt | undefined;

  constructor(events: InstallEvents) {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault(); // the application offers it at its own time
      this.prompt = event as InstallPrompt;
      events.possible();
    });
    addEventListener('appinstalled', () => {
      this.prompt = undefined;
      events.done();
    });
    // Only iOS has this member; false: a page in Safari.
    if ((navigator as { standalone?: boolean }).standalone === false) events.byHand();
  }

  /** Asks the person; to be called while a press is handled. */
  ask(): void {
    void this.prompt?.prompt().catch((error: unknown) => console.warn(error));
  }
}
