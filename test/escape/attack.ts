import { expect } from '@open-wc/testing';
import { Stage } from './sandbox-stage.js';

/** The stage of the test that runs. */
export let stage: Stage;

/** Runs attacks beside a plugin that has nothing to do with them, and must not notice. */
export function besideABystander(): void {
  beforeEach(async () => {
    stage = new Stage();
    await stage.run(
      `await context.contribute('customer-card.action', { id: 'greet', label: { en: 'Greet' }, run() {} });`,
      { id: 'bystander' },
    );
  });
  afterEach(async () => {
    const registered = stage.registry.all.peek().find(({ plugin }) => plugin === 'bystander');
    expect(registered, 'the bystander went').to.not.equal(undefined);
    await (registered!.contribution as { run(data: unknown): Promise<void> }).run({});
    expect(({} as Record<string, unknown>)['escaped']).to.equal(undefined);
    stage.clear();
  });
}

/** Firefox now and then starts no worker within a worker for some seconds. */
const attempts = 5;

/** What an expression comes to in a blob worker of the page itself: what there is to lose. */
export async function outside(expression: string): Promise<unknown> {
  let result: unknown = silence;
  for (let attempt = 0; attempt < attempts && result === silence; attempt++) {
    result = await inOrdinaryWorker(expression);
  }
  return result;
}

const silence = 'silence';

async function inOrdinaryWorker(expression: string): Promise<unknown> {
  const code = `(async () => (${expression}))().then((value) => postMessage(value), (error) => postMessage('error: ' + error));`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address);
  try {
    return await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      setTimeout(resolve, 5000, silence);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}

let addresses = 0;

/** An address of this server that tells whether anybody asked for it. */
export function tellTale(): { address: string; wasAskedFor(): Promise<boolean> } {
  const name = `${Date.now()}-${Math.random().toString(36).slice(2)}-${addresses++}`;
  return {
    address: `${location.origin}/__escape__/hit/${name}`,
    async wasAskedFor() {
      const hits = (await (await fetch('/__escape__/hits')).json()) as string[];
      return hits.includes(name);
    },
  };
}
