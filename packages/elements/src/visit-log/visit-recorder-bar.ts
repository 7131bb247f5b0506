import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { visitKinds } from '@patronkit/records/visit-kind.js';
import type { VisitKind } from '@patronkit/records/visit-kind.js';
import type { Store } from '@patronkit/store/store.js';
import type { VisitRecordedEvent } from '../visit-recorder/visit-recorder-events.js';
import { icon, visitPaths } from '../shared/visit-icons.js';
import type { VisitLogMessages } from './visit-log-messages.js';

export interface VisitRecorderBarView {
  /** Kind being recorded; `undefined` while the recorder is closed. */
  readonly kind: VisitKind | undefined;
  readonly customer: string | undefined;
  readonly staff: string | undefined;
  readonly store: Store | undefined;
  readonly messages: VisitLogMessages;
  readonly choose: (kind: VisitKind) => void;
  /** @param recorded the visit, where one was recorded */
  readonly closed: (recorded?: VisitRecordedEvent) => void;
}

/** A button for each kind; the form they open is loaded when the first is pressed. */
export function visitRecorderBar(view: VisitRecorderBarView): TemplateResult {
  const { kind, messages, choose, closed } = view;
  return html`<div class="recorder" part="recorder" role="group" aria-labelledby="record">
    <span class="record" id="record">${messages.record}</span>
    <div class="kinds">
      ${visitKinds.map(
        (each) =>
          html`<button
            type="button"
            data-kind=${each}
            aria-expanded=${each === kind}
            @click=${() => choose(each)}
          >
            ${icon(visitPaths[each])}${messages.kinds[each]}
          </button>`,
      )}
    </div>
    ${
      kind
        ? html`<patron-visit-recorder
            embedded
            .store=${view.store}
            .customer=${view.customer}
            .staff=${view.staff}
            .kind=${kind}
            @visit-recorded=${closed}
            @recording-cancelled=${() => closed()}
          ></patron-visit-recorder>`
        : nothing
    }
  </div>`;
}
