import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SettingDefinition, SettingDefinitions } from '@patronkit/plugin-sdk/settings.js';
import { inLocale } from '@patronkit/records/locale.js';

function field(name: string, definition: SettingDefinition, value: unknown, locale: string) {
  switch (definition.type) {
    case 'number':
      return html`<input
        type="number"
        name=${name}
        .step=${'any'}
        min=${definition.min ?? nothing}
        max=${definition.max ?? nothing}
        .value=${String(value)}
      />`;
    case 'boolean':
      return html`<input type="checkbox" name=${name} .checked=${value === true} />`;
    case 'choice':
      return html`<select name=${name}>
        ${Object.entries(definition.options).map(
          ([option, label]) =>
            html`<option value=${option} .selected=${option === value}>
              ${inLocale(label, locale)}
            </option>`,
        )}
      </select>`;
    case 'text':
      return definition.multiline
        ? html`<textarea name=${name} rows="3" .value=${String(value)}></textarea>`
        : html`<input type="text" name=${name} .value=${String(value)} />`;
  }
}

/** A field for each setting, generated from its definition. */
export function settingFields(
  definitions: SettingDefinitions,
  values: Readonly<Record<string, unknown>>,
  locale: string,
): TemplateResult[] {
  return Object.entries(definitions).map(
    ([name, definition]) =>
      html`<label
        ><span>${inLocale(definition.label, locale)}</span>
        ${field(name, definition, values[name], locale)}
        ${
          definition.hint
            ? html`<span class="hint">${inLocale(definition.hint, locale)}</span>`
            : nothing
        }
      </label>`,
  );
}

/** What stands in the fields. */
export function fieldValues(
  definitions: SettingDefinitions,
  form: ParentNode,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([name, { type }]): [string, unknown][] => {
      const control = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
      if (!control) return [];
      if (type === 'boolean') return [[name, control.checked]];
      return [[name, type === 'number' ? control.valueAsNumber : control.value]];
    }),
  );
}
