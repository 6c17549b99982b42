export interface LayoutRequest {
  /** A node with a place keeps it. */
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number; readonly x?: number | undefined; readonly y?: number | undefined }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

export interface LayoutAnswer {
  readonly positions: Positions;
}

let ready: Worker | undefined;

function start(): Worker {
  return new Worker(new URL('./layout-worker.js', import.meta.url));
}

/** Starts a worker ahead of need: its libraries load while the data is still on its way. */
export function warm(): void {
  ready ??= start();
}

/** Lays out in a worker, which ends with the request. Where there is no worker, nodes stand in a ring. */
export function layOut(request: LayoutRequest, signal: AbortSignal): Promise<Positions> {
  return new Promise((resolve) => {
    const worker = ready ?? start();
    ready = undefined;
    const done = (positions: Positions): void => {
      worker.terminate();
      // The next worker waits until this drawing has had the processor to itself.
      setTimeout(warm, 2000);
      resolve(positions);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => done(data.positions));
    worker.addEventListener('error', () => done(ring(request)));
    signal.addEventListener('abort', () => worker.terminate());
    worker.postMessage({ nodes: request.nodes, edges: request.edges.map(({ from, to }) => ({ from, to })) } satisfies LayoutRequest);
  });
}

export function ring({ nodes }: LayoutRequest): Positions {
  const radius = 40 * Math.max(3, nodes.length / 2);
  return Object.fromEntries(nodes.map(({ id }, i) => {
    const angle = (2 * Math.PI * i) / nodes.length;
    return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
  }));
}
