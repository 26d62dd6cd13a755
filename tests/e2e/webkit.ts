// WebKitGTK for the tests: WebKitWebDriver with MiniBrowser under Xvfb, by the W3C WebDriver protocol over HTTP.
// The nearest to Safari that a Debian machine has; it is not iOS.
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import { startScreen } from './xvfb.ts';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export class WebKit {
  private readonly session: string; // address of the WebDriver session
  private readonly stop: () => void;

  private constructor(session: string, stop: () => void) {
    this.session = session;
    this.stop = stop;
  }

  /** Its window is as high as given: the driver does not scroll the page around a frame, it presses into nothing. */
  static async start(height = 960): Promise<WebKit> {
    const screen = await startScreen();
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', LC_ALL: 'C.UTF-8',
        LANGUAGE: 'ja', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }, // as root there is no sandbox
    });
    const stop = (): void => {
      driver.kill();
      screen.close();
    };
    const base = `http://127.0.0.1:${port}`;
    try {
      for (let tries = 0; ; tries += 1) {
        const up = await fetch(`${base}/status`).then((answer) => answer.ok, () => false);
        if (up) break;
        if (tries === 100) throw new Error('WebKitWebDriver does not answer');
        await new Promise((done) => setTimeout(done, 50));
      }
      const browser = ['/usr/lib/webkit2gtk-4.1/MiniBrowser', ...globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')].find(existsSync);
      if (!browser) throw new Error('MiniBrowser of WebKitGTK is not installed');
      const made = (await call('POST', `${base}/session`, {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
      })) as { sessionId: string };
      const session = `${base}/session/${made.sessionId}`;
      await call('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1440, height });
      return new WebKit(session, stop);
    } catch (error) {
      stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await call('DELETE', this.session).catch(() => undefined);
    this.stop();
  }

  /** Opens any page. */
  async visit(address: string): Promise<void> {
    await call('POST', `${this.session}/url`, { url: address });
  }

  /** What follows is about the frame of this selector; without one about the whole page again. */
  async enterFrame(selector?: string): Promise<void> {
    await call('POST', `${this.session}/frame`, { id: selector ? { [elementKey]: await this.element(selector) } : null });
  }

  /** Opens the site and waits until it is ready. */
  async open(address: string): Promise<void> {
    await this.visit(address);
    await this.until('return document.documentElement.dataset.state === "ready"', 30_000);
  }

  async reload(): Promise<void> {
    await call('POST', `${this.session}/refresh`, {});
    await this.until('return document.documentElement.dataset.state === "ready"', 30_000);
  }

  /** Runs a function's body in the page. */
  run(script: string, ...values: unknown[]): Promise<unknown> {
    return call('POST', `${this.session}/execute/sync`, { script, args: values });
  }

  /** Runs it when the page has been drawn three times more and its messages are heard. */
  private drawn(script: string, ...values: unknown[]): Promise<unknown> {
    return call('POST', `${this.session}/execute/async`, {
      script: `const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1), body = function () { ${script} };
        let left = 3;
        const draw = () => (left-- > 0 ? requestAnimationFrame(draw) : setTimeout(() => done(body(...given)), 50));
        draw();`,
      args: values,
    });
  }

  /** Waits until a function's body gives something true. */
  async until(script: string, milliseconds = 10_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!(await this.run(script))) {
      if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${script}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async click(selector: string): Promise<void> {
    await call('POST', `${this.session}/element/${await this.element(selector)}/click`, {});
  }

  async type(selector: string, text: string): Promise<void> {
    await call('POST', `${this.session}/element/${await this.element(selector)}/value`, { text });
  }

  /** Presses the element that a function's body gives. */
  async press(script: string, ...values: unknown[]): Promise<void> {
    await call('POST', `${this.session}/element/${await this.found(script, values)}/click`, {});
  }

  /** Types into that element in place of what it holds. */
  async replace(text: string, script: string, ...values: unknown[]): Promise<void> {
    const id = await this.found(script, values);
    await call('POST', `${this.session}/element/${id}/click`, {});
    await this.run('document.activeElement.select()');
    await call('POST', `${this.session}/element/${id}/value`, { text });
  }

  private async found(script: string, values: unknown[]): Promise<string> {
    const id = ((await this.run(script, ...values)) as Record<string, string> | null)?.[elementKey];
    if (!id) throw new Error('no such element');
    const element = { [elementKey]: id };
    // The driver reads the place and presses it afterwards: it must have come to rest. Frames of the page count, not
    // time: WebKit draws a frame of another site seldom, and what was answered last may not be laid out yet.
    for (let place = '', before; place !== before; ) {
      before = place;
      await this.run("arguments[0].scrollIntoView({ block: 'center' })", element);
      place = String(await this.drawn('const { x, y } = arguments[0].getBoundingClientRect(); return `${x} ${y} ${innerHeight}`', element));
    }
    return id;
  }

  private async element(selector: string): Promise<string> {
    const found = (await call('POST', `${this.session}/element`, { using: 'css selector', value: selector })) as Record<string, string>;
    const id = found[elementKey];
    if (!id) throw new Error(`no element ${selector}`);
    return id;
  }
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${JSON.stringify(value)}`);
  return value;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
