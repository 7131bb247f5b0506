import { render } from 'lit';

type Loader = (context: StoryContext) => unknown;
type Render = (args: Record<string, unknown>, context: StoryContext) => unknown;
type Decorator = (story: () => unknown, context: StoryContext) => unknown;

/** The parts of a story (Component Story Format) that our stories use. */
interface StoryAnnotations {
  readonly name?: string;
  readonly component?: string;
  readonly args?: Record<string, unknown>;
  readonly tags?: readonly string[];
  readonly loaders?: Loader | readonly Loader[];
  readonly decorators?: Decorator | readonly Decorator[];
  readonly render?: Render;
  readonly play?: (context: StoryContext) => unknown;
}

export interface StoryModule {
  readonly default: StoryAnnotations & { readonly title?: string };
  readonly [name: string]: StoryAnnotations;
}

export interface StoryContext {
  readonly args: Record<string, unknown>;
  readonly globals: Record<string, unknown>;
  readonly loaded: Record<string, unknown>;
  readonly canvasElement: HTMLElement;
}

export interface ShowOptions {
  /** `false` shows it as it is before anybody has done anything. */
  readonly plays?: boolean | undefined;
  /** In place of the story's own. */
  readonly args?: Record<string, unknown> | undefined;
}

/** A story with what its file gives to all of its stories. */
export interface ComposedStory {
  readonly name: string;
  /** The name its file exports it by. */
  readonly exported: string;
  readonly tags: readonly string[];
  /** Renders into `canvas`, plays, and resolves when the elements have settled. */
  show(canvas: HTMLElement, globals: Record<string, unknown>, options?: ShowOptions): Promise<void>;
}

function list<Item>(one: Item | readonly Item[] | undefined): readonly Item[] {
  if (one === undefined) return [];
  return Array.isArray(one) ? (one as readonly Item[]) : [one as Item];
}

/** What Storybook does for a story with no `render`: the element, with args as properties. */
function renderComponent(component: string | undefined): Render {
  return (args) => {
    if (!component) throw new Error('The story has neither `render` nor `component`.');
    return Object.assign(document.createElement(component), args);
  };
}

export function composeStories(module: StoryModule): ComposedStory[] {
  const meta = module.default;
  return Object.entries(module)
    .filter(([exported]) => exported !== 'default')
    .map(([exported, story]) => ({
      name: story.name ?? exported,
      exported,
      tags: [...(meta.tags ?? []), ...(story.tags ?? [])],
      async show(canvas, globals, { plays = true, args: changed } = {}) {
        const args = { ...meta.args, ...story.args, ...changed };
        let context: StoryContext = { args, globals, loaded: {}, canvasElement: canvas };
        for (const load of [...list(meta.loaders), ...list(story.loaders)]) {
          const loaded = { ...context.loaded, ...((await load(context)) as object | undefined) };
          context = { ...context, loaded };
        }
        const draw = story.render ?? meta.render ?? renderComponent(meta.component);
        const decorators = [...list(story.decorators), ...list(meta.decorators)];
        const decorated = decorators.reduce<() => unknown>(
          (inner, decorate) => () => decorate(inner, context),
          () => draw(args, context),
        );
        render(decorated(), canvas);
        await settled(canvas);
        const play = story.play ?? meta.play;
        if (!play || !plays) return;
        await play(context);
        await settled(canvas);
      },
    }));
}

/** Every Patronkit element below `root`, inside shadow roots too. */
export function patronElements(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.localName.startsWith('patron-') ? [element] : []),
    ...(element.shadowRoot ? patronElements(element.shadowRoot) : []),
  ]);
}

function appearance(root: ParentNode): string {
  const texts = patronElements(root).map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
  return (root as Element).innerHTML + texts.join();
}

/** Resolves once nothing has changed for several rounds of promises, timers and frames. */
export async function settled(root: HTMLElement): Promise<void> {
  let before = '';
  for (let calm = 0, round = 0; calm < 4 && round < 200; round += 1) {
    for (const element of patronElements(root)) {
      await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
    const now = appearance(root);
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}
