import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { RegisteredContribution } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { inLocale } from '@patronkit/records/locale.js';
import { baseStyles } from '../shared/base-styles.js';
import { controlStyles } from '../shared/control-styles.js';
import { emptyState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { pageRegistry } from '../shared/page-plugins.js';
import { isComposing, keepTypingInside } from '../shared/typing-keys.js';
import { commandPaletteMessages } from './command-palette-messages.js';
import type { CommandPaletteMessages } from './command-palette-messages.js';
import { commandPaletteStyles } from './command-palette-styles.js';

type Command = RegisteredContribution<'command'>;

/**
 * The commands that plugins bring, found by typing. Opens with Ctrl K (⌘ K), or by `show()`.
 *
 * @csspart dialog - The dialog.
 * @cssprop --patron-brand - Colour of the chosen command.
 */
export class CommandPaletteElement extends LitElement {
  static override styles = [baseStyles, controlStyles, elementStatesStyles, commandPaletteStyles];

  @state() private words = '';
  @state() private active = 0;
  @state() private failure = '';
  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector<HTMLDialogElement>('dialog');
  }
  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('input');
  }

  readonly #text = new LocalizeController<CommandPaletteMessages>(this, {
    en: commandPaletteMessages,
    'zh-CN': () => import('./command-palette-messages.zh-cn.js'),
  });
  #stopFollowing: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#runClicked);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = pageRegistry.all.subscribe(() => this.requestUpdate());
    this.ownerDocument.addEventListener('keydown', this.#openByKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.ownerDocument.removeEventListener('keydown', this.#openByKey);
    // A browser lets it stay open, but no longer modal.
    this.dialog?.close();
  }

  /** Opens the palette. */
  show(): void {
    this.words = '';
    this.active = 0;
    this.failure = '';
    if (this.field) this.field.value = '';
    if (this.dialog?.open === false) this.dialog.showModal();
    this.field?.focus();
  }

  protected override render(): unknown {
    const messages = this.#text.messages;
    if (!messages) return nothing;
    const commands = this.#found;
    return html`<dialog part="dialog" aria-label=${messages.title} @keydown=${keepTypingInside}>
      <input
        role="combobox"
        type="text"
        autocomplete="off"
        aria-label=${messages.placeholder}
        aria-controls=${commands.length ? 'commands' : nothing}
        aria-expanded=${commands.length ? 'true' : 'false'}
        aria-activedescendant=${commands.length ? `command-${this.active}` : nothing}
        placeholder=${messages.placeholder}
        @input=${this.#search}
        @keydown=${this.#steer}
      />
      <div role="status">
        ${this.failure ? messages.failed(this.failure) : nothing}
        ${commands.length ? nothing : emptyState(messages.none, messages.noneHint)}
      </div>
      ${
        commands.length
          ? html`<div role="listbox" id="commands" aria-label=${messages.title}>
              ${commands.map((command, index) => this.#renderCommand(command, index))}
            </div>`
          : nothing
      }
    </dialog>`;
  }

  #renderCommand(command: Command, index: number): TemplateResult {
    return html`<div
      role="option"
      id="command-${index}"
      aria-selected=${index === this.active ? 'true' : 'false'}
    >
      ${this.#labelOf(command)} <span class="plugin">${command.plugin}</span>
    </div>`;
  }

  get #found(): readonly Command[] {
    const words = this.words.trim().toLocaleLowerCase();
    return pageRegistry
      .at('command')
      .filter((command) => this.#labelOf(command).toLocaleLowerCase().includes(words));
  }

  #labelOf({ contribution: { label } }: Command): string {
    return inLocale(label, this.#text.locale);
  }

  readonly #openByKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    if (event.defaultPrevented || !pageRegistry.at('command').length) return;
    event.preventDefault();
    this.show();
  };

  readonly #runClicked = (event: Event): void => {
    const option = (event.composedPath()[0] as Element | undefined)?.closest('[role=option]');
    const command = option && this.#found[Number(option.id.replace('command-', ''))];
    if (command) void this.#run(command);
  };

  #search(): void {
    this.words = this.field?.value ?? '';
    this.active = 0;
  }

  #steer(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const commands = this.#found;
    const last = commands.length - 1;
    if (event.key === 'ArrowDown') this.active = this.active < last ? this.active + 1 : 0;
    else if (event.key === 'ArrowUp') this.active = this.active > 0 ? this.active - 1 : last;
    else if (event.key === 'Enter' && commands[this.active]) void this.#run(commands[this.active]!);
    else return;
    event.preventDefault();
  }

  async #run(command: Command): Promise<void> {
    const { contribution, plugin, report } = command;
    this.dialog?.close();
    try {
      await contribution.run({});
    } catch (error) {
      console.warn(`[patronkit] plugin-failed: "${contribution.id}" of "${plugin}".`, error);
      report?.failed(error);
      this.show();
      this.failure = this.#labelOf(command);
    }
  }
}
