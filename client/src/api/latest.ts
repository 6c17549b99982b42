/** Runs one request at a time: a new one aborts the one before, whose outcome is then dropped. */
export function latest(): { run<T>(request: (signal: AbortSignal) => Promise<T>, done: (answer: T) => void, failed: (problem: string) => void): void; stop(): void } {
  let current: AbortController | undefined;
  return {
    run(request, done, failed) {
      current?.abort();
      const mine = (current = new AbortController());
      request(mine.signal).then(
        (answer) => void (mine.signal.aborted || done(answer)),
        (error: unknown) => void (mine.signal.aborted || failed(error instanceof Error ? error.message : String(error))),
      );
    },
    stop: () => current?.abort(),
  };
}
