import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { visitKinds } from '@patronkit/records/visit-kind.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import type { Store } from '@patronkit/store/store.js';
import { baseStyles } from '../shared/base-styles.js';
import { currentConfiguration } from '../shared/configure.js';
import { controlStyles } from '../shared/control-styles.js';
import { closedState, isClosed } from '../shared/closed-state.js';
import { emptyState, errorState, loadingState } from '../shared/element-states.js';
import { elementStatesStyles } from '../shared/element-states-styles.js';
import { formatNumber } from '../shared/format.js';
import { GradualPartsController } from '../shared/gradual-parts-controller.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { StorageNoticeController } from '../shared/storage-notice-controller.js';
import { StoreController } from '../shared/store-controller.js';
import { pluginOutlet } from '../shared/plugin-outlet.js';
import type { StoreHost } from '../shared/store-controller.js';
import type { VisitRecordedEvent } from '../visit-recorder/visit-recorder-events.js';
import { updateInTurn } from '../shared/update-in-turn.js';
import { visitFilterBar } from './visit-filter-bar.js';
import { noFilters } from './visit-filters.js';
import type { VisitFilters } from './visit-filters.js';
import { VisitListController } from './visit-list-controller.js';
import type { VisitListView } from './visit-list-view.js';
import { visitLogMessages } from './visit-log-messages.js';
import type { VisitLogMessages } from './visit-log-messages.js';
import { visitLogStyles } from './visit-log-styles.js';
import { visitRecorderBar } from './visit-recorder-bar.js';

const loadRecorder = (): Promise<unknown> => import('../visit-recorder/define.js');

/**
 * All contacts with one customer, or with every customer of the shop, newest first: what happened,
 * through which channel, with whom. Records new visits; what is recorded stays as it was said, and
 * corrections are added to it.
 *
 * @fires visit-recorded - A visit was saved; `event.id` is its id.
 * @fires visit-taken-back - A visit that was just recorded was taken back by Undo.
 * @fires correction-taken-back - A correction that was just added was taken back by Undo.
 * @fires visit-corrected - A correction was added; `event.visit` is the visit's id.
 * @slot heading - Takes the place of the heading "Visits".
 * @csspart recorder - The bar that records a visit.
 * @csspart filters - The filters.
 * @csspart viewport - The scrolling list.
 * @csspart visit - One visit.
 * @csspart words - The original words of an open visit.
 * @cssprop --patron-visit-log-height - Greatest height of the list. Default: 36em.
 */
export class VisitLogElement extends LitElement implements StoreHost {
  static override styles = [baseStyles, controlStyles, elementStatesStyles, visitLogStyles];

  /** A store of its own; else the configured one. */
  @property({ attribute: false }) store?: Store | undefined;
  /** Id of the customer; without it, the whole shop's visits are shown. */
  @property() customer?: string | undefined;
  /** Id of the staff member who records; else the configured one. */
  @property() staff?: string | undefined;
  /** Shows the log without any way to add to it. */
  @property({ type: Boolean }) readonly = false;
  /** Shows only visits of this kind at first. */
  @property() kind?: string | undefined;
  /** First day shown at first: ISO `YYYY-MM-DD`. */
  @property() from?: string | undefined;
  /** Last day shown at first: ISO `YYYY-MM-DD`. */
  @property() to?: string | undefined;

  @state() private filters: VisitFilters = noFilters;
  @state() private recording: VisitKind | undefined;
  @state() private announcement = '';
  @state() private notLoaded = false;

  readonly #shop = new StoreController(this);
  readonly #customer = this.#shop.live((store) =>
    this.customer ? store.customers.liveRecord(this.customer) : undefined,
  );
  readonly #staff = this.#shop.live((store) => store.staff.live());
  readonly #text = new LocalizeController<VisitLogMessages>(this, {
    en: visitLogMessages,
    'zh-CN': () => import('./visit-log-messages.zh-cn.js'),
  });
  readonly #parts = new GradualPartsController(this);
  readonly #list: VisitListController = new VisitListController(this, this.#shop, {
    view: () => this.#view(),
    filter: (filters) => (this.filters = filters),
    announce: (text) => (this.announcement = text),
    notLoaded: (isMissing) => (this.notLoaded = isMissing),
  });

  readonly #storage = new StorageNoticeController(this, () => ({
    store: this.#shop.store,
    error: this.#staff.current.error,
  }));

  /**
   * Id of whoever is at this screen.
   * @internal
   */
  get recordingStaff(): string | undefined {
    return this.staff ?? currentConfiguration.value.staff;
  }

  protected override scheduleUpdate(): Promise<void> {
    return updateInTurn(this, () => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('kind')) {
      this.filters = { ...this.filters, kind: visitKinds.find((kind) => kind === this.kind) };
    }
    if (changed.has('from') || changed.has('to')) {
      const { from, to } = this;
      this.filters = { ...this.filters, period: from || to ? 'custom' : 'all', from, to };
    }
    if (changed.has('customer') && changed.get('customer') !== undefined) {
      this.recording = undefined;
    }
  }

  protected override firstUpdated(): void {
    if (!this.readonly) void this.#list.load().then(() => this.#prepareToRecord());
  }

  protected override render(): unknown {
    const messages = this.#text.messages;
    if (!messages) return nothing;
    const absence = this.#renderState(messages);
    return html`<section class="log" aria-labelledby="title">
      <header>
        <h2 id="title"><slot name="heading">${messages.title}</slot></h2>
        <span class="count" tabindex="-1">${this.#countText(messages)}</span>
        <div class="visually-hidden" role="status">${this.announcement}</div>
      </header>
      ${this.#renderNotices(messages)}
      ${
        this.readonly || this.#unknownCustomer
          ? nothing
          : this.#parts.part(() => this.#renderRecorderBar(messages))
      }
      <div role="status">${absence}</div>
      ${absence === nothing || this.#isLoading ? this.#renderBody(messages) : nothing}
    </section>`;
  }

  #renderNotices(messages: VisitLogMessages): TemplateResult {
    const isLocked = this.#shop.store?.status.value.sealing === 'locked';
    return html`<div role="status">
        ${isLocked ? html`<p class="notice">${messages.locked}</p>` : nothing}
        ${this.#storage.render()}
      </div>
      <div role="alert">
        ${this.notLoaded ? html`<p class="notice">${messages.notLoaded}</p>` : nothing}
      </div>`;
  }

  #renderRecorderBar(messages: VisitLogMessages): TemplateResult {
    return visitRecorderBar({
      kind: this.recording,
      customer: this.customer,
      staff: this.recordingStaff,
      store: this.#shop.store,
      messages,
      choose: (kind) => void this.#openRecorder(kind),
      closed: (recorded) => void this.#closeRecorder(recorded),
    });
  }

  /** Why there is no list; `nothing` where there is one. */
  #renderState(messages: VisitLogMessages): unknown {
    const { state } = this.#list;
    const { error = this.#staff.current.error } = state;
    if (error && !isClosed(error)) return errorState(messages.failed, error);
    if (state.error) return closedState(messages.notAllowed, messages.notAllowedHint);
    if (this.#isLoading) return loadingState(messages.loading);
    return state.count || state.filtered ? nothing : this.#renderEmpty(messages);
  }

  get #isLoading(): boolean {
    // The filters name the staff: without them they would move when the names come.
    return [this.#list.state.status, this.#staff.current.status].includes('loading');
  }

  #renderBody(messages: VisitLogMessages): unknown {
    const { browsing, state } = this.#list;
    const isLoading = this.#isLoading;
    // While the visits are on their way everything else is got ready, in its place but not to be seen.
    if (isLoading) this.#parts.part(() => this.#list.prepare());
    const filterBar = this.#parts.part(() =>
      visitFilterBar({
        filters: this.filters,
        staff: this.#staff.value ?? [],
        messages,
        locale: this.#text.locale,
        change: (filters) => void this.#filter(filters),
        more: browsing?.renderFilterTools(),
        isWaiting: isLoading,
      }),
    );
    const list = this.#parts.part(() => {
      if (isLoading) return nothing;
      return state.count ? this.#list.render() : browsing?.renderNothingMatches();
    });
    const { customer } = this;
    const panel = isLoading
      ? nothing
      : pluginOutlet('visit-log.panel', customer ? { customer } : {});
    return html`${panel} ${filterBar} ${list}`;
  }

  #renderEmpty(messages: VisitLogMessages): TemplateResult {
    if (this.#unknownCustomer) {
      return emptyState(messages.unknownCustomer, messages.unknownCustomerHint);
    }
    return emptyState(
      messages.noVisits,
      this.readonly ? messages.noVisitsReadonly : messages.noVisitsHint,
    );
  }

  #view(): VisitListView {
    return {
      store: this.#shop.store,
      customer: this.customer,
      filters: this.filters,
      readonly: this.readonly,
      recordingStaff: this.recordingStaff,
      staff: this.#staff.value ?? [],
      messages: this.#text.messages,
      locale: this.#text.locale,
    };
  }

  get #unknownCustomer(): boolean {
    const { status, value } = this.#customer.current;
    return Boolean(this.customer && status === 'ready' && !value);
  }

  #countText(messages: VisitLogMessages): string {
    const { count, counted } = this.#list.state;
    return counted && count ? messages.count(count, formatNumber(count, this.#text.locale)) : '';
  }

  async #filter(filters: VisitFilters): Promise<void> {
    const browsing = this.#list.browsing ?? (await this.#list.load());
    browsing?.filter(filters);
  }

  /** Whoever presses a kind types at once, and may have no network by then. */
  async #prepareToRecord(): Promise<void> {
    await loadRecorder().catch(() => undefined);
    await this.#shop.store?.prepareToWrite();
  }

  async #openRecorder(kind: VisitKind): Promise<void> {
    const closes = this.recording === kind;
    this.recording = closes ? undefined : kind;
    if (closes) return;
    try {
      await loadRecorder();
      this.notLoaded = false;
    } catch {
      this.recording = undefined;
      this.notLoaded = true;
    }
    await this.updateComplete;
    this.renderRoot.querySelector('patron-visit-recorder')?.focus();
  }

  async #closeRecorder(recorded: VisitRecordedEvent | undefined): Promise<void> {
    const kind = this.recording;
    this.recording = undefined;
    const messages = this.#text.messages;
    if (recorded && kind && messages) {
      const saved = messages.recorded(messages.kinds[kind]);
      const words = navigator.onLine ? saved : `${saved} ${messages.recordedOnDevice}`;
      // Told once, with how to undo it where it can be undone.
      void this.#list.load().then((browsing) => {
        if (browsing) browsing.showRecorded(recorded, words);
        else this.announcement = words;
      });
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus();
  }
}
