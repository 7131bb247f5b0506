import type { PatronGlobal } from './patron-api.js';
import type { PatronCalls, PatronRuntime } from './patron-runtime.js';
import type { ScriptSettings } from './script-settings.js';

/**
 * Filled in by the build: version, the release's folder, file → integrity, and for each element its
 * name and the other files it needs, apart by spaces.
 */
declare const patronVersion: string;
declare const releaseFolder: string;
declare const firstFiles: Readonly<Record<string, string>>;
declare const elementFiles: readonly string[];

type Callback = (patron: PatronGlobal) => unknown;
type Failure = Error & { readonly code: string };
type RuntimeModule = { start(settings: ScriptSettings): PatronRuntime };

const warnings: Record<string, boolean> = {};

function warn(failure: unknown): void {
  const known = failure as Partial<Failure> | undefined;
  const warning = `[patronkit] ${known?.code ?? 'failed'}: ${known?.message ?? (failure as string)}`;
  // With the failure itself, whose stack says where it comes from.
  if (!warnings[warning]) console.warn(warning, failure);
  warnings[warning] = true;
}

function failure(code: string, message: string): Failure {
  return Object.assign(new Error(message), { code });
}

/** Where this script came from, as the browser writes it into the stack of an error. */
function addressInStack(): string | undefined {
  return /(https?:\S+?):\d+:\d/.exec(new Error('patron.js').stack as string)?.[1];
}

function begin(callbacks: readonly Callback[], isNameTaken: boolean): void {
  const current = document.currentScript;
  // A module has no currentScript, and an element named "currentScript" may stand in for it.
  const ownTag = current instanceof HTMLScriptElement ? current : undefined;
  const ownAddress = ownTag?.src || addressInStack();
  const script = ownTag ?? [...document.scripts].find(({ src }) => src === ownAddress);
  const fetches: Record<string, Promise<string> | undefined> = {};
  const isHtml = document.contentType === 'text/html';
  let missing = elementFiles;

  // The module map keeps what a preload fetched: an import after it runs exactly the verified bytes.
  const fetchVerified = (file: string, integrity: string): Promise<string> =>
    (fetches[file] ??= new Promise((resolve, reject) => {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.crossOrigin = '';
      link.integrity = `sha256-${integrity}=`;
      link.nonce = script?.nonce ?? '';
      link.href = new URL(releaseFolder + file, ownAddress).href;
      link.onload = () => {
        link.remove();
        resolve(link.href);
      };
      link.onerror = () => {
        link.remove();
        fetches[file] = undefined;
        reject(failure('load', `${link.href} could not be loaded, or was changed.`));
      };
      document.head.appendChild(link);
    }));

  const fetchFirst = (name: string): Promise<string> =>
    fetchVerified(`${name}.js`, firstFiles[name] as string);

  const loadRuntime = async (): Promise<PatronRuntime> => {
    if (!isHtml) {
      throw failure('xhtml', 'Patronkit cannot draw in XHTML. Serve the page as text/html.');
    }
    const { start } = (await import(
      /* @vite-ignore */ await fetchFirst('runtime')
    )) as RuntimeModule;
    return start({ attributes: script?.dataset ?? {}, fetchVerified, warn });
  };
  let started: Promise<PatronRuntime> | undefined;
  let startRuntime!: () => void;
  const runtime = new Promise<PatronRuntime>((resolve) => {
    startRuntime = () => resolve((started ??= loadRuntime()));
  });
  runtime.catch(warn);

  const loadElement = async (files: string[]): Promise<void> => {
    startRuntime();
    const [address] = await Promise.all(files.map(fetchFirst));
    await runtime;
    await import(/* @vite-ignore */ address as string);
  };

  const look = (root: Node): void => {
    missing = missing.filter((element) => {
      const files = element.split(' ');
      const tag = `patron-${files[0]}`;
      const isThere =
        (root as Element).localName === tag || (root as Partial<Element>).querySelector?.(tag);
      if (isThere) loadElement(files).catch(warn);
      return !isThere;
    });
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(look);
  });
  const observe = (root: Node): void => {
    observer.observe(root, { childList: true, subtree: true });
    look(root);
  };

  /** A call that can wait is done when something else starts the runtime, and resolves before. */
  const later =
    <Name extends keyof PatronCalls>(
      name: Name,
      canWait?: (...values: Parameters<PatronCalls[Name]>) => boolean,
    ) =>
    (...values: Parameters<PatronCalls[Name]>): ReturnType<PatronCalls[Name]> => {
      if (!canWait?.(...values)) startRuntime();
      const result = runtime.then((call) => call(name, ...values) as unknown);
      result.catch(warn);
      return (started ? result : Promise.resolve()) as ReturnType<PatronCalls[Name]>;
    };

  const patron: PatronGlobal = {
    version: patronVersion,
    push: (...added) =>
      added.forEach((callback) => void Promise.resolve(patron).then(callback).catch(warn)),
    configure: later('configure', () => true),
    // What is on the device already needs the runtime at once, and so do choices it does not know.
    consent: later('consent', (choice) => /^(true|granted|wait)$/.test(choice?.storage as string)),
    identify: later('identify'),
    record: later('record'),
    use: later('use'),
    on(name, listener) {
      const stop = runtime.then((call) => call('on', name, listener as (detail: unknown) => void));
      stop.catch(warn);
      return () =>
        void stop.then(
          (stopNow) => stopNow(),
          () => {},
        );
    },
    observe(root) {
      try {
        observe(root);
      } catch (error) {
        warn(error);
      }
    },
    get ready() {
      return later('ready')();
    },
  };
  if (isNameTaken) {
    warn(
      failure(
        'taken-name',
        'window.Patron belongs to the page. Elements and data attributes work.',
      ),
    );
  } else window.Patron = patron;
  if (isHtml) observe(document);
  else startRuntime();
  patron.push(...callbacks);
}

const existing = Object.getOwnPropertyDescriptor(window, 'Patron')?.value as
  Callback[] | PatronGlobal | null | undefined;
const isQueue = Array.isArray(existing);
if (!isQueue && existing?.push) {
  warn(
    failure(
      'second-copy',
      `patron.js ${existing.version} is there already and stays. Keep one script tag.`,
    ),
  );
} else begin(isQueue ? existing : [], !isQueue && existing != null);
