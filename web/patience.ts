// Parts of the site that the page cannot do without: without a network what is on the screen goes on, and they are
// asked for until they come.
const retryAfter = 2_000; // ms

export async function untilThere<Part>(get: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await get();
    } catch (error) {
      console.warn(error);
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
    }
  }
}
