// The page that the first frame is compared with: what any page with a picture must do on this machine.
import { createServer } from 'node:http';
import type { Site } from '../e2e/site.ts';

const page = `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>Control</title>
<p>産業保健の費用と認定を、その場で見通す。</p>
<canvas width="1440" height="800"></canvas>
<script type="module">
const picture = document.querySelector('canvas').getContext('webgl2');
requestAnimationFrame(() => {
  picture.clearColor(0.9, 0.95, 1, 1);
  picture.clear(picture.COLOR_BUFFER_BIT);
  document.documentElement.dataset.state = 'ready';
});
</script>
</html>
`;

export function startControl(): Promise<Site> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address !== 'object' || !address) return reject(new Error('the control page has no port'));
      resolve({
        address: `http://127.0.0.1:${address.port}/`,
        close: () => new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
      });
    });
  });
}
