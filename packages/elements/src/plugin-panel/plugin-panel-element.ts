import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RegisteredContribution } from '@patronkit/plugin-sdk/host/contribution-registry.js';
import { inLocale } from '@patronkit/records/locale.js';
import { baseStyles } from '../shared/base-styles.js';
import { controlStyles } from '../shared/control-styles.js';
import { emptyState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { pageRegistry } from '../shared/page-plugins.js';
import { pluginContribution } from '../shared/plugin-outlet-directive.js';
import { keepTypingInside } from '../shared/typing-keys.js';
import { pluginPanelMessages } from './plugin-panel-messages.js';
import type { PluginPanelMessages } from './plugin-panel-messages.js';
import { pluginPanelStyles } from './plugin-panel-styles.js';

type Panel = RegisteredContribution<'panel'>;

/**
 * The pages that plugins bring, one below the other, or one of them.
 *
 * @csspart panel - One page with its title.
 * @cssprop --patron-brand - Colour of buttons and focus.
 */
export class PluginPanelElement extends LitElement {
  static override styles = [baseStyles, controlStyles, elementStatesStyles, pluginPanelStyles];

  /** Shows only this page: `plugin/panel`, the two ids. Default: all of them. */
  @property() panel?: string | undefined;

  readonly #text = new LocalizeController<PluginPanelMessages>(this, {
    en: pluginPanelMessages,
    'zh-CN': () => import('./plugin-panel-messages.zh-cn.js'),
  });
  #stopFollowing: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = pageRegistry.all.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
  }

  protected override render(): unknown {
    const messages = this.#text.messages;
    if (!messages) return nothing;
    const panels = pageRegistry
      .at('panel')
      .filter(({ plugin, contribution }) =>
        this.panel ? this.panel === `${plugin}/${contribution.id}` : true,
      );
    if (!panels.length) return emptyState(messages.none, messages.noneHint);
    return repeat(
      panels,
      (panel) => panel,
      (panel) => this.#renderPanel(panel),
    );
  }

  #renderPanel(panel: Panel): TemplateResult {
    const { label } = panel.contribution;
    return html`<section
      part="panel"
      @keydown=${keepTypingInside}
      @keyup=${keepTypingInside}
      @keypress=${keepTypingInside}
    >
      <h2>${inLocale(label, this.#text.locale)}</h2>
      ${pluginContribution(pageRegistry, panel)}
    </section>`;
  }
}
