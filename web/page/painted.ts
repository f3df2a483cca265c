// Waiting for the screen.

/** Resolves when what stands now has been painted, and the page could answer. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    requestAnimationFrame(() => channel.port2.postMessage(null));
  });
}
